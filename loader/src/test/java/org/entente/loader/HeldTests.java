/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.SourceRecord;
import org.entente.model.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a part of a bulk load gets of what is held. */
class HeldTests {

    private static final RecordReader READER = new RecordReader(Registry.standard());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static SourceRecord record(String line) {
        return ((ReadLine.Accepted) READER.read(line.getBytes(StandardCharsets.UTF_8))).record();
    }

    private static SourceRecord document(String key, String reprinted) {
        return record(
                "{\"document\": {\"id\": \"document/%s\", \"title\": \"T\", \"lang\": \"en\", \"kind\": \"article\", \"published\": \"2025-11-06\"%s}}"
                        .formatted(
                                key, reprinted.isEmpty() ? "" : ", \"republishes\": [\"document/" + reprinted + "\"]"));
    }

    private static Claim claim(String document) {
        return (Claim) record(
                "{\"claim\": {\"document\": \"document/%s\", \"type\": \"meeting\", \"modality\": \"actual\", \"roles\": {\"participant\": [\"person/a\", \"person/b\"]}}}"
                        .formatted(document));
    }

    private static Claim term(String document) {
        return (Claim) record(
                "{\"claim\": {\"document\": \"document/%s\", \"type\": \"office-holding\", \"modality\": \"actual\", \"roles\": {\"holder\": [\"person/a\"], \"office\": [\"office/o\"]}}}"
                        .formatted(document));
    }

    @Test
    void aPartGetsWhatItsDocumentsReprintOrIsReprintedFromThem() {
        try (BulkRecords records = new BulkRecords(folder, 3)) {
            read(
                    records,
                    document("a", ""),
                    document("b", "absent"),
                    document("c", "absent"),
                    document("d", "c"),
                    document("e", "a"));
            assertThat(documents(records.held(), "b")).containsExactly("b", "c", "d");
            assertThat(documents(records.held(), "absent")).containsExactly("b", "c", "d");
            assertThat(documents(records.held(), "a")).containsExactly("a", "e");
            assertThat(documents(records.held(), "unknown")).isEmpty();
        }
    }

    @Test
    void ofAllOtherDocumentsOnlyThoseOfHeldClaimsAreHeld() {
        try (BulkRecords records = new BulkRecords(folder, 3)) {
            read(records, document("a", ""), document("b", ""), document("itself", "itself"), claim("a"), term("b"));
            assertThat(records.held().records().all(DocumentRecord.class).values())
                    .extracting(record -> record.document().key())
                    .containsExactly("b");
        }
    }

    private static void read(BulkRecords records, SourceRecord... read) {
        Id load = Id.parse("load/l");
        for (SourceRecord each : read) {
            records.add(each.recordId(), each, each.canonical(), null, List.of(load), load);
        }
        records.end();
        records.held().complete(records.claims(), records.documents());
    }

    private static Set<String> documents(Held held, String of) {
        Set<String> keys = new TreeSet<>();
        held.around(List.of(claim(of)))
                .all(DocumentRecord.class)
                .forEach((id, record) -> keys.add(record.document().key()));
        return keys;
    }
}
