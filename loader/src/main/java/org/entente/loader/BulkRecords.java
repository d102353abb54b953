/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records that a bulk load reads: in memory what every part may depend on, outside of it the claims and what describes
 * documents, which is far more. Both are parted by their documents, so that a part has the documents of its claims.
 */
final class BulkRecords implements AutoCloseable {

    private final Held held = new Held();
    private final Shards claims;
    private final Shards documents;

    BulkRecords(Path folder, int shards) {
        this.claims = new Shards(folder, "claims", shards);
        this.documents = new Shards(folder, "documents", shards);
    }

    /** Takes a record that was read. {@return whether it is in memory alone} */
    boolean add(Id id, SourceRecord record, String canonical, @Nullable String quote, Collection<Id> loads, Id first) {
        held.note(id, record, quote, loads);
        Optional<Id> of = documentOf(record);
        of.ifPresent(document -> {
            SpilledRecord line = new SpilledRecord(id, document, first, new TreeSet<>(loads), quote, canonical);
            Shards shards = line.isClaim() ? claims : documents;
            shards.write(shards.of(document), line::write);
        });
        return of.isEmpty();
    }

    private static Optional<Id> documentOf(SourceRecord record) {
        return switch (record) {
            case Claim claim -> Optional.of(claim.document());
            case DocumentRecord described -> Optional.of(described.document());
            default -> Optional.empty();
        };
    }

    /** Ends the reading: everything is there. */
    void end() {
        claims.end();
        documents.end();
    }

    Held held() {
        return held;
    }

    Shards claims() {
        return claims;
    }

    Shards documents() {
        return documents;
    }

    @Override
    public void close() {
        try (claims) {
            documents.close();
        }
    }
}
