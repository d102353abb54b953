/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.model.record.Issue;

/**
 * What a load, or a validation, found and did.
 *
 * @param sources one report for each file
 * @param issues how often each issue was found, notes included
 * @param rejections the first few rejections
 * @param notes the first few notes
 */
public record LoadReport(
        List<SourceReport> sources, Map<Issue, Long> issues, List<Rejection> rejections, List<Rejection> notes) {

    /** Keeps its own copies. */
    public LoadReport {
        sources = List.copyOf(sources);
        issues = Map.copyOf(issues);
        rejections = List.copyOf(rejections);
        notes = List.copyOf(notes);
    }

    /** {@return the counts of all files together} */
    public Counts counts() {
        return sources.stream().map(SourceReport::counts).reduce(Counts.NONE, Counts::plus);
    }

    /** {@return several lines for people} */
    public String prettyPrint() {
        StringBuilder text = new StringBuilder();
        sources.forEach(source -> text.append(source.prettyPrint()).append('\n'));
        if (sources.size() > 1) {
            text.append("all: ").append(counts().prettyPrint()).append('\n');
        }
        rejections.forEach(rejection -> text.append(rejection.prettyPrint()).append('\n'));
        notes.forEach(note -> text.append(note.prettyPrint()).append('\n'));
        if (!issues.isEmpty()) {
            text.append(issues.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ", "found: ", "")))
                    .append('\n');
        }
        return text.toString();
    }
}
