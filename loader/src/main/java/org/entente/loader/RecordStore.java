/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.model.id.Hash;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.record.RecordReader;
import org.entente.model.record.RecordSet;
import org.entente.model.record.SourceRecord;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads records back from the store, proving that each still is what its id says. */
final class RecordStore {

    /** Receives records in the order of their ids. */
    interface Sink {

        /** A sound record. */
        void accept(RecordKind kind, SourceRecord record, @Nullable String quote, List<Id> loads);

        /** A record that was changed by hand. */
        void damaged(String what);
    }

    private final Database database;
    private final RecordReader reader = new RecordReader(Registry.standard());

    RecordStore(Database database) {
        this.database = database;
    }

    /**
     * {@return all records}
     *
     * @throws LoaderException.DamagedStore when one was changed by hand
     */
    RecordSet all() {
        return all(RecordKind.values());
    }

    /** {@return all records of some kinds} */
    RecordSet all(RecordKind... kinds) {
        RecordSet records = new RecordSet();
        Sink sink = into(records, RecordStore::refuse);
        for (RecordKind kind : kinds) {
            stream(kind, sink);
        }
        return records;
    }

    /** {@return all records that nobody changed by hand} */
    RecordSet sound() {
        RecordSet records = new RecordSet();
        stream(into(records, what -> {}));
        return records;
    }

    private static void refuse(String what) {
        throw new LoaderException.DamagedStore(
                what + ": the store was changed by hand; load a backup into an empty store.");
    }

    private static Sink into(RecordSet records, Consumer<String> damaging) {
        return new Sink() {
            @Override
            public void accept(RecordKind kind, SourceRecord record, @Nullable String quote, List<Id> loads) {
                records.add(record, quote, loads);
            }

            @Override
            public void damaged(String what) {
                damaging.accept(what);
            }
        };
    }

    /** Adds the records with these ids, as far as they are there, to a set. */
    void read(RecordKind kind, Collection<Id> ids, RecordSet set) {
        add(RecordStatements.readSome(kind), ids, kind, set);
    }

    /** Adds the records of these documents or entities, as far as they are there, to a set. */
    void readOf(RecordKind kind, Collection<Id> described, RecordSet set) {
        add(RecordStatements.readOf(kind), described, kind, set);
    }

    private void add(String statement, Collection<Id> ids, RecordKind kind, RecordSet set) {
        if (!ids.isEmpty()) {
            Sink sink = into(set, RecordStore::refuse);
            database.read(statement, Map.of(DrainStatements.IDS, Lookups.texts(ids)))
                    .forEach(row -> read(kind, row, sink));
        }
    }

    void stream(Sink sink) {
        for (RecordKind kind : RecordKind.values()) {
            stream(kind, sink);
        }
    }

    private void stream(RecordKind kind, Sink sink) {
        database.stream(RecordStatements.read(kind), Map.of(), row -> read(kind, row, sink));
    }

    private void read(RecordKind kind, Record row, Sink sink) {
        String id = row.get(RecordStatements.ID).asString();
        Value quoted = row.get(RecordStatements.QUOTE);
        String quote = quoted.isNull() ? null : quoted.asObject().toString();
        String canonical = row.get(RecordStatements.RECORD).asString("");
        SourceRecord record;
        List<Id> loads;
        try {
            record = reader.reread(kind.recordName(), canonical);
            loads = row.get(RecordStatements.LOADS).asList(value -> Id.parse(value.asString()));
        } catch (IllegalArgumentException e) {
            sink.damaged(id + " cannot be read back (" + e.getMessage() + ")");
            return;
        }
        Id written = record.recordId(canonical);
        if (!written.toString().equals(id)) {
            sink.damaged(id + " holds the record of " + written);
        } else if (quote != null && !isQuoteOf(record, quote)) {
            sink.damaged(id + " has words that are not those it quotes");
        } else {
            sink.accept(kind, record, quote, loads);
        }
    }

    private static boolean isQuoteOf(SourceRecord record, String words) {
        return record instanceof Claim claim
                && claim.quote() != null
                && Hash.sha256(words).equals(claim.quote().sha256());
    }
}
