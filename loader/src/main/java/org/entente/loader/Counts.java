/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of the records of a file; they always add up.
 *
 * @param read lines that should hold a record
 * @param accepted records that were new and stand
 * @param pending claims that were new and wait, for a document or for a name to be resolved
 * @param duplicate records that were there already
 * @param rejected lines with something wrong
 */
public record Counts(long read, long accepted, long pending, long duplicate, long rejected) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** Checks the sum. */
    public Counts {
        if (read != accepted + pending + duplicate + rejected) {
            throw new IllegalArgumentException(
                    "counts do not add up: %d read, %d accepted, %d pending, %d duplicate, %d rejected"
                            .formatted(read, accepted, pending, duplicate, rejected));
        }
    }

    static Counts of(Progress progress, long pending) {
        long duplicate = Math.max(0, progress.duplicate());
        return new Counts(
                progress.accepted() + duplicate + progress.rejected(),
                progress.accepted() - pending,
                pending,
                duplicate,
                progress.rejected());
    }

    /** {@return the counts of a file that was loaded before: what it holds is there already} */
    static Counts again(long duplicate, long rejected) {
        return new Counts(duplicate + rejected, 0, 0, duplicate, rejected);
    }

    Counts plus(Counts other) {
        return new Counts(
                read + other.read,
                accepted + other.accepted,
                pending + other.pending,
                duplicate + other.duplicate,
                rejected + other.rejected);
    }

    /** {@return one line for people} */
    public String prettyPrint() {
        return "%,d read = %,d accepted + %,d pending + %,d duplicate + %,d rejected"
                .formatted(read, accepted, pending, duplicate, rejected);
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("read", read)
                .put("accepted", accepted)
                .put("pending", pending)
                .put("duplicate", duplicate)
                .put("rejected", rejected);
    }
}
