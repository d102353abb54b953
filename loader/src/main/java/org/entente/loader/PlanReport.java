/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.model.project.Plan;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What loading files would do.
 *
 * @param lines one for each record or rejected line, in the order read
 * @param totals how often each outcome came
 * @param drained claims that wait in the store and would stand
 * @param facts facts there would be more, or fewer
 */
public record PlanReport(List<PlannedLine> lines, Map<Plan.Outcome, Long> totals, long drained, long facts) {

    /** Keeps its own copies. */
    public PlanReport {
        lines = List.copyOf(lines);
        totals = Collections.unmodifiableMap(new EnumMap<>(totals));
    }

    static PlanReport of(List<PlannedLine> lines, Plan plan) {
        Map<Plan.Outcome, Long> totals = new EnumMap<>(Plan.Outcome.class);
        for (Plan.Outcome outcome : Plan.Outcome.values()) {
            totals.put(
                    outcome,
                    lines.stream().filter(line -> line.outcome() == outcome).count());
        }
        return new PlanReport(lines, totals, plan.drained(), plan.facts());
    }

    /** {@return how often an outcome came} */
    public long total(Plan.Outcome outcome) {
        return totals.getOrDefault(outcome, 0L);
    }

    /** {@return the totals as JSON} */
    public ObjectNode totalsAsJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("read", lines.size());
        totals.forEach((outcome, count) -> node.put(PlannedLine.word(outcome), count));
        node.put("drained", drained).put("facts", facts);
        return node;
    }

    /** {@return the totals, two lines for people} */
    public String prettyPrint() {
        return "%,d read = %s%n%+,d facts; %,d claims that wait now would stand. Nothing was written.%n"
                .formatted(
                        lines.size(),
                        totals.entrySet().stream()
                                .map(entry -> "%,d %s".formatted(entry.getValue(), PlannedLine.word(entry.getKey())))
                                .collect(Collectors.joining(" + ")),
                        facts,
                        drained);
    }
}
