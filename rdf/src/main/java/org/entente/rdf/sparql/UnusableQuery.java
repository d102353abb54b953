/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

/** A question in SPARQL that is not answered; the message says why and what to do. */
public final class UnusableQuery extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** It is no SPARQL 1.1 query. */
        MALFORMED,
        /** It asks for something that is not done here. */
        REFUSED,
        /** Its answer, or what it needs on the way, is larger than is allowed. */
        TOO_LARGE,
        /** It takes longer than is allowed. */
        TIMED_OUT,
        /** The format that was chosen cannot write its answer. */
        UNWRITABLE
    }

    private final Reason reason;

    UnusableQuery(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** {@return why it is not answered} */
    public Reason reason() {
        return reason;
    }
}
