/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.List;
import org.entente.model.id.Id;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * What adding records to a set would do: the difference between two projections, told record by record in the order
 * given. Nothing is written.
 *
 * @param effects one for each record, in the order given
 * @param drained claims that wait now and would stand
 * @param facts facts there would be more, or fewer
 */
public record Plan(List<Effect> effects, long drained, long facts) {

    /** Keeps its own copy. */
    public Plan {
        effects = List.copyOf(effects);
    }

    /** What a record would do. */
    public enum Outcome {
        /** Something new: a fact, an entity, a document, a decision. */
        ADD,
        /** One more voice for what is there. */
        CONFIRM,
        /** What is there becomes more exact, moves on, or gets the words of a quote. */
        REFINE,
        /** It stands against what is there; both sides are kept. */
        CONFLICT,
        /** A claim that is kept and waits. */
        PENDING,
        /** It is kept and does not count: it is retracted, superseded or without effect. */
        IDLE,
        /** It is there already. */
        DUPLICATE,
        /** It cannot be read as a record. */
        REJECT
    }

    /**
     * What one record would do.
     *
     * @param record its id
     * @param about the fact, entity or document it is about, where there is one
     * @param detail in words
     */
    public record Effect(
            Id record, Outcome outcome, @Nullable Id about, String detail) {}

    /** {@return what adding these records, in this order, would do to the stored ones} */
    public static Plan of(RecordSet stored, List<ReadLine.Accepted> added) {
        RecordSet all = new RecordSet();
        stored.records().forEach((id, record) -> all.add(record, stored.quote(id), stored.loads(id)));
        added.forEach(line -> all.add(line.record(), line.quoteText(), line.loads()));
        Registry registry = Registry.standard();
        return new Planner(stored, new Projector(stored, registry), all, new Projector(all, registry)).plan(added);
    }
}
