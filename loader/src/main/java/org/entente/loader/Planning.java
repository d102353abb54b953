/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.project.Plan;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordSet;

/** Reads files as a load would and asks the model what their records would change; reads the store, writes nothing. */
final class Planning {

    /** Where a record came from, or what was wrong with a line instead. */
    private record Place(String source, long line, List<Rejection> rejections) {}

    private final Reading reading;
    private final List<Place> places = new ArrayList<>();
    private final List<ReadLine.Accepted> records = new ArrayList<>();

    Planning(Reading reading) {
        this.reading = reading;
    }

    /** Takes the lines of a file. */
    void read(Source source) {
        Id load = FileLoad.idOf(source);
        reading.read(source, new FactFile.Sink() {
            @Override
            public void accept(long number, long line, ReadLine.Accepted accepted) {
                places.add(new Place(source.name(), line, List.of()));
                records.add(broughtBy(load, accepted));
            }

            @Override
            public void reject(long line, List<Rejection> rejections) {
                reading.reject(rejections);
                places.add(new Place(source.name(), line, rejections));
            }

            @Override
            public void note(Rejection note) {
                reading.note(note);
            }
        });
    }

    private static ReadLine.Accepted broughtBy(Id load, ReadLine.Accepted accepted) {
        SortedSet<Id> loads = accepted.loads().isEmpty() ? new TreeSet<>(List.of(load)) : accepted.loads();
        return new ReadLine.Accepted(accepted.record(), accepted.quoteText(), loads, accepted.notes());
    }

    /** {@return what loading these lines into a store with these records would do} */
    PlanReport report(RecordSet stored, List<String> unexpected) {
        reading.begin(LoadListener.Step.PROJECT);
        Plan plan = Plan.of(stored, records);
        List<PlannedLine> lines = new ArrayList<>();
        var effects = plan.effects().iterator();
        for (Place place : places) {
            lines.add(
                    place.rejections().isEmpty()
                            ? PlannedLine.of(place.source(), place.line(), effects.next())
                            : PlannedLine.of(place.rejections().getFirst()));
        }
        return PlanReport.of(lines, plan, unexpected);
    }
}
