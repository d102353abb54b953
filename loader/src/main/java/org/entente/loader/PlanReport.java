/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.model.project.Plan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What loading files would do.
 *
 * @param lines one for each record or rejected line, in the order read
 * @param totals how often each outcome came
 * @param drained claims that wait in the store and would stand
 * @param facts facts there would be more, or fewer
 * @param unexpected what mappings expect of the files and do not find, a line each; then a load refuses them
 */
public record PlanReport(
        List<PlannedLine> lines, Map<Plan.Outcome, Long> totals, long drained, long facts, List<String> unexpected) {

    /** Keeps its own copies. */
    public PlanReport {
        lines = List.copyOf(lines);
        unexpected = List.copyOf(unexpected);
        totals = Collections.unmodifiableMap(new EnumMap<>(totals));
    }

    static PlanReport of(List<PlannedLine> lines, Plan plan, List<String> unexpected) {
        Map<Plan.Outcome, Long> totals = new EnumMap<>(Plan.Outcome.class);
        for (Plan.Outcome outcome : Plan.Outcome.values()) {
            totals.put(
                    outcome,
                    lines.stream().filter(line -> line.outcome() == outcome).count());
        }
        return new PlanReport(lines, totals, plan.drained(), plan.facts(), unexpected);
    }

    /** {@return how often an outcome came} */
    public long total(Plan.Outcome outcome) {
        return totals.getOrDefault(outcome, 0L);
    }

    /** {@return whether a load would take all of it} */
    public boolean isWhole() {
        return total(Plan.Outcome.REJECT) == 0 && unexpected.isEmpty();
    }

    /** {@return the totals as JSON} */
    public ObjectNode totalsAsJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("read", lines.size());
        totals.forEach((outcome, count) -> node.put(PlannedLine.word(outcome), count));
        node.put("drained", drained).put("facts", facts);
        ArrayNode notAsExpected = node.putArray("unexpected");
        unexpected.forEach(notAsExpected::add);
        return node;
    }

    /** {@return the totals, two lines for people, and what is not as expected} */
    public String prettyPrint() {
        return unexpected.stream().map("not as expected: %s%n"::formatted).collect(Collectors.joining())
                + "%,d read = %s%n%+,d facts; %,d claims that wait now would stand. Nothing was written.%n"
                        .formatted(
                                lines.size(),
                                totals.entrySet().stream()
                                        .map(entry ->
                                                "%,d %s".formatted(entry.getValue(), PlannedLine.word(entry.getKey())))
                                        .collect(Collectors.joining(" + ")),
                                facts,
                                drained);
    }
}
