/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.model.record.Issue;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a load, or a validation, found and did.
 *
 * @param sources one report for each file
 * @param unexpected what mappings expect of the files and do not find, a line each; then nothing of them was loaded
 * @param issues how often each issue was found, notes included
 * @param rejections the first few rejections
 * @param notes the first few notes
 */
public record LoadReport(
        List<SourceReport> sources,
        List<String> unexpected,
        Map<Issue, Long> issues,
        List<Rejection> rejections,
        List<Rejection> notes) {

    /** Keeps its own copies. */
    public LoadReport {
        sources = List.copyOf(sources);
        unexpected = List.copyOf(unexpected);
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

    /** {@return the report as JSON, for other programs} */
    public ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("counts", counts().toJson());
        ArrayNode files = node.putArray("sources");
        sources.forEach(source -> files.add(source.toJson()));
        ArrayNode notAsExpected = node.putArray("unexpected");
        unexpected.forEach(notAsExpected::add);
        ObjectNode found = node.putObject("issues");
        issues.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> found.put(entry.getKey().name(), entry.getValue()));
        ArrayNode rejected = node.putArray("rejections");
        rejections.forEach(rejection -> rejected.add(rejection.toJson()));
        ArrayNode noted = node.putArray("notes");
        notes.forEach(note -> noted.add(note.toJson()));
        return node;
    }
}
