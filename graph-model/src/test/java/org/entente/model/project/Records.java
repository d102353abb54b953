/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.model.id.Id;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.RecordSet;
import org.entente.model.record.SourceRecord;
import org.entente.model.registry.Registry;

/** Records for tests: the example's files, or lines written in the test. */
public final class Records {

    private static final RecordReader READER = new RecordReader(Registry.standard());
    private static final Path EXAMPLE = Path.of("..", "examples", "abraham-accords");

    private Records() {}

    public static RecordSet story() {
        return of(lines("story.jsonl"));
    }

    public static RecordSet storyAndAfterwards() {
        RecordSet records = of(lines("story.jsonl"));
        addTo(records, lines("afterwards.jsonl"));
        return records;
    }

    public static List<String> lines(String file) {
        try {
            return Files.readAllLines(EXAMPLE.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the record that a line holds} */
    public static SourceRecord record(String line) {
        return switch (READER.read(line.getBytes(StandardCharsets.UTF_8))) {
            case ReadLine.Accepted accepted -> accepted.record();
            case ReadLine.Header ignored -> throw new IllegalArgumentException(line + " is the header");
            case ReadLine.Rejected rejected ->
                throw new IllegalArgumentException(line + " is rejected: " + rejected.violations());
        };
    }

    /** {@return what a line holds} */
    static ReadLine read(String line) {
        return READER.read(line.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the id of the record that a line holds, if the line is accepted} */
    static Optional<Id> accepted(String line) {
        return READER.read(line.getBytes(StandardCharsets.UTF_8)) instanceof ReadLine.Accepted accepted
                ? Optional.of(accepted.record().recordId())
                : Optional.empty();
    }

    /** {@return the record read back from its canonical text} */
    static SourceRecord reread(SourceRecord record) {
        return READER.reread(record.recordName(), record.canonical());
    }

    /** {@return the id of the record that a line holds} */
    public static Id id(String line) {
        return record(line).recordId();
    }

    public static RecordSet of(String... lines) {
        return of(List.of(lines));
    }

    public static RecordSet of(List<String> lines) {
        RecordSet records = new RecordSet();
        addTo(records, lines);
        return records;
    }

    public static void addTo(RecordSet records, List<String> lines) {
        for (String line : lines) {
            switch (READER.read(line.getBytes(StandardCharsets.UTF_8))) {
                case ReadLine.Header ignored -> {}
                case ReadLine.Accepted accepted ->
                    records.add(accepted.record(), accepted.quoteText(), accepted.loads());
                case ReadLine.Rejected rejected ->
                    throw new IllegalArgumentException(line + " is rejected: " + rejected.violations());
            }
        }
    }
}
