/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;

/** What became of one line of a fact file. */
public sealed interface ReadLine {

    /** The line that names the format, or a line of a review that nobody decided yet. */
    record Header() implements ReadLine {}

    /**
     * A valid record.
     *
     * @param quoteText the words quoted, when the line carries them
     * @param loads earlier loads that the line belongs to (a backup says so); empty for the present load
     * @param notes what is odd but kept as it is
     */
    record Accepted(SourceRecord record, @Nullable String quoteText, SortedSet<Id> loads, List<Violation> notes)
            implements ReadLine {

        /** Keeps its own copies. */
        public Accepted {
            loads = Collections.unmodifiableSortedSet(new TreeSet<>(loads));
            notes = List.copyOf(notes);
        }
    }

    /** A line with everything that is wrong with it. */
    record Rejected(List<Violation> violations) implements ReadLine {

        /** Keeps its own copy. */
        public Rejected {
            violations = List.copyOf(violations);
        }
    }
}
