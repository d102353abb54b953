/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import org.apache.jena.query.QueryCancelledException;

/**
 * What one question may still take. Whatever could go on for ever, or hold more than there is memory, asks here on its way. For
 * one thread.
 */
final class Allowance {

    /** The clock is looked at once in so many times. */
    private static final int LOOKS = 1 << 10;

    /** So many letters may be made on the way for each byte that an answer may have. */
    private static final int TEXT = 8;

    private final SparqlLimits limits;
    private final long end;
    private final long mostText;
    private long looks;
    private long rows;
    private long bytes;
    private long steps;
    private long held;
    private long text;

    Allowance(SparqlLimits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.timeout().toNanos();
        this.mostText = TEXT * limits.bytes();
    }

    /** Stops what has no time left; cheap enough to be asked for each letter. */
    void time() {
        if (++looks % LOOKS == 0 && System.nanoTime() - end > 0) {
            throw new QueryCancelledException();
        }
    }

    /** One row, or triple, of the answer. */
    void row() {
        time();
        if (++rows > limits.rows()) {
            throw answer("%d rows".formatted(limits.rows()));
        }
    }

    /** So many bytes of the answer. */
    void bytes(long more) {
        time();
        bytes += more;
        fit(bytes);
    }

    /** Stops what is too long for an answer. */
    void fit(long length) {
        if (length > limits.bytes()) {
            throw answer("%d bytes".formatted(limits.bytes()));
        }
    }

    /** One row on the way to the answer. */
    void step() {
        time();
        if (++steps > limits.steps()) {
            throw tooLarge("Too many rows come up on the way to the answer: ask more narrowly, and join by what the"
                    + " parts have in common.");
        }
    }

    /** One row on the way to the answer that is held until the end, and takes as much as so many. */
    void hold(int asRows) {
        held += asRows;
        if (held > limits.held()) {
            throw tooLarge(
                    "Groups and joins hold too many rows on the way to the answer: ask more narrowly, and join by"
                            + " what the parts have in common.");
        }
    }

    /** So many letters that a function makes something of. */
    void text(long letters) {
        time();
        text += letters;
        room(0);
    }

    /** Stops what may make so many letters when that is more than is left. */
    void room(long letters) {
        if (letters > mostText - text) {
            throw tooLarge("Too much text is made on the way to the answer: more than %d letters.".formatted(mostText));
        }
    }

    private static Spent answer(String bound) {
        return tooLarge(
                "The answer is larger than %s: ask for parts with ORDER BY, LIMIT and OFFSET, or take the whole graph from /rdf."
                        .formatted(bound));
    }

    /** {@return that more is asked than is allowed} */
    static Spent tooLarge(String message) {
        return new Spent(new UnusableQuery(UnusableQuery.Reason.TOO_LARGE, message));
    }

    /** An allowance is spent. Jena's steps let nothing through but what cancels a question: a filter only lacks a row otherwise. */
    static final class Spent extends QueryCancelledException {

        private static final long serialVersionUID = 1;

        private final UnusableQuery why;

        private Spent(UnusableQuery why) {
            this.why = why;
        }

        /** {@return what that means for the question} */
        UnusableQuery why() {
            return why;
        }
    }
}
