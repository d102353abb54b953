/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.model.record.Claim;
import org.entente.model.record.Issue;
import org.entente.model.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Counts groups of rows that write a key which another group has written: what refers to it is then part of both, though
 * the mapping tells them apart.
 */
final class GroupKeys {

    private static final int REMEMBERED = 10_000;

    /** Keys written lately, with the number of their group; groups that are mistaken for two stand near each other. */
    private final Map<String, Long> written = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    private long group;
    private long number;
    private long line;
    private @Nullable String first;

    /** The records that follow are of another group. */
    void next() {
        group++;
    }

    /** Looks at a record that was made of a group whose first row stands in this line. */
    void look(SourceRecord made, long line) {
        if (made instanceof Claim claim && claim.key() != null) {
            Long before = written.put(claim.document() + " " + claim.key(), group);
            if (before != null && before != group) {
                number++;
                if (first == null) {
                    first = claim.key();
                    this.line = line;
                }
            }
        }
    }

    /** Says how many there are, if any. */
    void note(Rows.Taker taker) {
        if (first != null) {
            taker.note(
                    line,
                    Issue.NOTE_KEY_OF_SEVERAL_GROUPS,
                    "groups of rows with the key of another group, from this one on: %,d, such as %s; let by name what the key is made of, and sort the rows by it"
                            .formatted(number, first));
        }
    }
}
