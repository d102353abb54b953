/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.entente.model.id.Id;
import org.entente.model.record.ReadLine;

/**
 * First phase: gathers the records of one file in batches. While the server works on one batch, on a thread of its own,
 * the next is read; there are never more than these two.
 */
final class RecordWriter implements AutoCloseable {

    private final BatchWriter writer;
    private final Id load;
    private final Erasures erasures;
    private final long resumeAfter;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("entente-writer").daemon().factory());
    private RecordBatch batch = new RecordBatch();
    private CompletableFuture<Progress> writing;

    RecordWriter(Lease lease, Id load, Progress progress, Erasures erasures) {
        this.writer = new BatchWriter(lease, load, progress);
        this.erasures = erasures;
        this.load = load;
        this.resumeAfter = progress.lines();
        this.writing = CompletableFuture.completedFuture(progress);
    }

    /** Takes one record, unless an earlier run wrote it; what went wrong with a batch before is thrown here. */
    void add(long line, ReadLine.Accepted accepted, RefusedLines refusedSoFar) {
        if (line <= resumeAfter) {
            return;
        }
        SortedSet<String> loads =
                accepted.loads().stream().map(Id::toString).collect(Collectors.toCollection(TreeSet::new));
        if (loads.isEmpty()) {
            loads.add(load.toString());
        }
        erasures.note(accepted.record());
        String canonical = accepted.record().canonical();
        batch.add(
                accepted.record().recordId(canonical),
                new RecordBatch.Row(
                        RecordKind.of(accepted.record()),
                        canonical,
                        RecordKeys.of(accepted.record()),
                        erasures.kept(accepted.record(), accepted.quoteText()),
                        loads));
        if (batch.isFull()) {
            flush(line, refusedSoFar, false);
        }
    }

    /** Writes what is left. {@return the progress of the whole load} */
    Progress finish(long lines, RefusedLines refused) {
        flush(lines, refused, true);
        return awaitBefore();
    }

    private void flush(long line, RefusedLines refused, boolean last) {
        awaitBefore();
        RecordBatch full = batch;
        batch = new RecordBatch();
        writing = CompletableFuture.supplyAsync(() -> writer.write(full, line, refused, last), thread);
    }

    private Progress awaitBefore() {
        try {
            return writing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Waits for the batch that is being written: the lease is given back after this. */
    @Override
    public void close() {
        thread.close();
    }
}
