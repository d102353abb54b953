/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.record.ReadLine;
import org.entente.model.record.SourceRecord;
import org.entente.model.record.Violation;

/** What a mapping makes of a text, for tests. */
final class Translated implements MappingOutput {

    private final List<SourceRecord> records = new ArrayList<>();
    private final List<String> rejections = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Tally tally = new Tally();

    static Translated by(String mapping, String content) throws IOException {
        return by(mapping, content.getBytes(StandardCharsets.UTF_8));
    }

    static Translated by(String mapping, byte[] content) throws IOException {
        return by(Mapping.read("test.yaml", mapping), new ByteArrayInputStream(content));
    }

    static Translated by(Mapping mapping, InputStream content) throws IOException {
        Translated translated = new Translated();
        mapping.translate(content, translated, translated.tally);
        return translated;
    }

    @Override
    public void accept(long line, String excerpt, ReadLine.Accepted accepted) {
        records.add(accepted.record());
    }

    @Override
    public void reject(long line, String excerpt, List<Violation> violations) {
        violations.forEach(violation -> rejections.add(
                "%d %s %s: %s".formatted(line, violation.pointer(), violation.issue(), violation.message())));
    }

    @Override
    public void note(long line, String excerpt, Violation note) {
        notes.add("%d %s: %s".formatted(line, note.issue(), note.message()));
    }

    /** {@return the records of a kind as JSON, in the order made} */
    List<String> made(String kind) {
        return records.stream()
                .filter(record -> record.recordName().equals(kind))
                .map(SourceRecord::canonical)
                .toList();
    }

    List<SourceRecord> records() {
        return records;
    }

    List<String> rejections() {
        return rejections;
    }

    List<String> notes() {
        return notes;
    }

    Tally tally() {
        return tally;
    }
}
