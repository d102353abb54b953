/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.model.id.Id;
import org.entente.model.record.FactLine;
import org.entente.model.record.ReadLine;
import org.entente.model.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Writes all records as a fact file, in the order of their ids, words of quotes and loads beside them. */
final class RecordExport implements RecordStore.Sink {

    private final OutputStream out;
    private final Erasures erasures;
    private long written;

    private RecordExport(OutputStream out, Erasures erasures) {
        this.out = out;
        this.erasures = erasures;
    }

    /** {@return how many records were written} */
    static long to(OutputStream out, Database database) {
        RecordExport export = new RecordExport(out, Erasures.in(database));
        export.line(FactLine.header());
        new RecordStore(database).stream(export);
        return export.written;
    }

    /** Writes the valid records of these files. {@return how many were written} */
    static long to(OutputStream out, List<Source> sources, QuoteProof proof) {
        RecordExport export = new RecordExport(out, new Erasures());
        export.line(FactLine.header());
        FactFile file = new FactFile(proof);
        sources.forEach(source -> file.read(source, new FactFile.Sink() {
            @Override
            public void accept(long number, long line, ReadLine.Accepted accepted) {
                SourceRecord record = accepted.record();
                export.accept(RecordKind.of(record), record, accepted.quoteText(), List.copyOf(accepted.loads()));
            }

            @Override
            public void reject(long line, List<Rejection> rejections) {
                // what is rejected is no record
            }

            @Override
            public void note(Rejection note) {
                // the record is written as it is
            }
        }));
        return export.written;
    }

    @Override
    public void accept(RecordKind kind, SourceRecord record, @Nullable String quote, List<Id> loads) {
        line(FactLine.of(record, erasures.kept(record, quote), loads));
        written++;
    }

    @Override
    public void damaged(String what) {
        throw new LoaderException.DamagedStore(
                what + ": the store was changed by hand; run check to see what else was, and load a backup.");
    }

    private void line(String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
