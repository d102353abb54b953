/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.name.Name;
import org.entente.model.record.Judgement.Side.Named;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps claims waiting: a name that nobody, or more than one, is known by, or a document or reference that
 * is not there.
 *
 * @param reason the code that the claims carry
 * @param about the name, document or reference
 * @param name the name, in the shape that a judgement takes: a single word only for its document, several for all
 * @param claims the claims that wait for it
 * @param candidates whom the name may mean, best first
 */
public record Waiting(
        String reason, String about, @Nullable Named name, SortedSet<Id> claims, List<Candidate> candidates) {

    /** Keeps its own copies. */
    public Waiting {
        claims = Collections.unmodifiableSortedSet(new TreeSet<>(claims));
        candidates = List.copyOf(candidates);
    }

    /**
     * One whom a name may mean.
     *
     * @param score from 0 to 1; 1 bears just this name
     * @param why what speaks for it, and what against
     * @param names all its names, in all scripts
     */
    public record Candidate(Id id, double score, String why, List<Name> names) {

        /** Keeps its own copy. */
        public Candidate {
            names = List.copyOf(names);
        }
    }

    /** {@return what the claims of these records wait for, by reason and name} */
    public static List<Waiting> in(RecordSet records) {
        Projector projector = new Projector(records, Registry.standard());
        return new Waits(projector).all();
    }
}
