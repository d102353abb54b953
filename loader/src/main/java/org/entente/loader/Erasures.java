/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.HashSet;
import java.util.Set;
import org.entente.model.record.Claim;
import org.entente.model.record.Retraction;
import org.entente.model.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Words that were erased, by hash: they are neither stored again nor exported. */
final class Erasures {

    private final Set<String> hashes = new HashSet<>();

    /** {@return what retractions in the store erase} */
    static Erasures in(Database database) {
        Erasures erasures = new Erasures();
        new RecordStore(database)
                .all(RecordKind.RETRACTION)
                .all(Retraction.class)
                .values()
                .forEach(erasures::note);
        return erasures;
    }

    /** Takes note of a record that may erase words. */
    void note(SourceRecord record) {
        if (record instanceof Retraction retraction && retraction.erases()) {
            hashes.add(retraction.covers().key());
        }
    }

    /** {@return the words of a record's quote, unless they were erased} */
    @Nullable
    String kept(SourceRecord record, @Nullable String words) {
        return record instanceof Claim claim
                        && claim.quote() != null
                        && hashes.contains(claim.quote().sha256())
                ? null
                : words;
    }
}
