/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphHash;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Id;
import org.entente.model.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/** The size and the hash of the graph that a store's records make, which is drawn part by part and never held. */
final class DrawnSum implements BulkSink {

    /** What a record takes outside of memory, about. */
    private static final long BYTES_OF_RECORD = 512;

    private static final int BATCH = 10_000;

    /** Who brought a record is no part of the graph. */
    private static final Id NOBODY = Id.parse("load/none");

    private final GraphHash hash = new GraphHash();
    private long nodes;
    private long edges;

    private DrawnSum() {}

    /**
     * Draws the records of a store, whose claims and documents wait in a temporary folder meanwhile.
     *
     * @param damaged is told of records that were changed by hand, which are passed over
     * @param read is called when all records are read
     */
    static DrawnSum of(Database database, Consumer<String> damaged, Runnable read) {
        long count = new Lookups(database).count(DrainStatements.COUNT_RECORDS);
        DrawnSum sum = new DrawnSum();
        try {
            Path folder = Files.createTempDirectory("entente-");
            try (BulkRecords records = new BulkRecords(folder, Shards.countFor(count * BYTES_OF_RECORD))) {
                new RecordStore(database).stream(new Spilling(records, damaged));
                records.end();
                read.run();
                new BulkProjection(folder, records, sum, BatchSize.of(BATCH)).run();
            } finally {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum;
    }

    private record Spilling(BulkRecords records, Consumer<String> damaging) implements RecordStore.Sink {

        @Override
        public void accept(RecordKind kind, SourceRecord record, @Nullable String quote, List<Id> loads) {
            String canonical = record.canonical();
            records.add(record.recordId(canonical), record, canonical, quote, loads, NOBODY);
        }

        @Override
        public void damaged(String what) {
            damaging.accept(what);
        }
    }

    /** {@return whether what has this hash is the graph that was drawn} */
    boolean isHashOf(GraphHash stored) {
        return hash.toString().equals(stored.toString());
    }

    long nodes() {
        return nodes;
    }

    long edges() {
        return edges;
    }

    @Override
    public void node(GraphNode node) {
        nodes++;
        hash.add(node);
    }

    @Override
    public void edge(GraphEdge edge) {
        edges++;
        hash.add(edge);
    }

    @Override
    public void loaded(NodeKind kind, Id record, Id load, Id first) {
        // not projected
    }
}
