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

    @Test
    void aPartGetsTheDocumentsOfItsClaimsWithAllThatTheyReprintOrThatReprintThem() {
        Held held = new Held();
        for (SourceRecord each : List.of(
                document("a", ""),
                document("b", "absent"),
                document("c", "absent"),
                document("d", "c"),
                document("e", "a"))) {
            held.note(each.recordId(), each, null, List.of(Id.parse("load/l")));
        }
        try (Shards claims = new Shards(folder, "claims", 1)) {
            claims.end();
            held.complete(claims);
        }
        assertThat(documents(held, "b")).containsExactly("b", "c", "d");
        assertThat(documents(held, "absent")).containsExactly("b", "c", "d");
        assertThat(documents(held, "a")).containsExactly("a", "e");
        assertThat(documents(held, "unknown")).isEmpty();
    }

    private static Set<String> documents(Held held, String of) {
        Set<String> keys = new TreeSet<>();
        held.around(List.of(claim(of)))
                .all(DocumentRecord.class)
                .forEach((id, record) -> keys.add(record.document().key()));
        return keys;
    }
}
