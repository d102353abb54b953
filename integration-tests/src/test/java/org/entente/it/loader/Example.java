/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.sessions.JqwikSession;
import org.entente.loader.Source;
import org.entente.model.graph.Graph;
import org.entente.model.id.Id;
import org.entente.model.project.Projector;
import org.entente.model.project.RecordSets;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;

/** The example's files, as lines, sources and records. */
final class Example {

    static final Path FOLDER = Path.of(System.getProperty("entente.home", "..")).resolve("examples/abraham-accords");

    private static final RecordReader READER = new RecordReader(Registry.standard());

    private static final int TRIES = 1_000;

    private Example() {}

    /** {@return the lines of so many generated stories, those of the model's own law tests} */
    static List<String> generated(Random random, int stories) {
        List<String> lines = new ArrayList<>();
        JqwikSession.run(() -> RecordSets.lines().generator(TRIES).stream(random)
                .limit(stories)
                .forEach(story -> lines.addAll(story.value())));
        return lines;
    }

    static List<Source> sources() {
        return List.of(Source.file(FOLDER.resolve("story.jsonl")), Source.file(FOLDER.resolve("afterwards.jsonl")));
    }

    static List<String> lines() {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(FOLDER.resolve("story.jsonl")));
            lines.addAll(Files.readAllLines(FOLDER.resolve("afterwards.jsonl")));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the hash of what the model makes of these lines, each attributed to the load it would get} */
    static String hash(List<String> lines) {
        return hash(lines, List.of());
    }

    private static String hash(List<String> lines, List<Id> loads) {
        return graph(lines, loads).hash().toString();
    }

    /** {@return what the model makes of these lines, each of which other loads brought unless it says which} */
    static Graph graph(List<String> lines, List<Id> loads) {
        RecordSet records = new RecordSet();
        for (String line : lines) {
            if (READER.read(line.getBytes(StandardCharsets.UTF_8)) instanceof ReadLine.Accepted accepted) {
                records.add(
                        accepted.record(),
                        accepted.quoteText(),
                        accepted.loads().isEmpty() ? loads : List.copyOf(accepted.loads()));
            }
        }
        return Projector.project(records);
    }
}
