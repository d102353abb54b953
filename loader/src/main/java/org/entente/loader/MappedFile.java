/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import org.entente.loader.mapping.MappingOutput;
import org.entente.model.record.ReadLine;
import org.entente.model.record.Violation;

/**
 * A data set on its way through a mapping to whoever takes records. Records are numbered one by one, since a row may give
 * several and an interrupted load goes on behind the last one written; findings name the row's own line.
 */
final class MappedFile implements MappingOutput {

    private final Source source;
    private final QuoteProof proof;
    private final FactFile.Sink sink;
    private long records;

    MappedFile(Source source, QuoteProof proof, FactFile.Sink sink) {
        this.source = source;
        this.proof = proof;
        this.sink = sink;
    }

    long records() {
        return records;
    }

    @Override
    public void accept(long line, String excerpt, ReadLine.Accepted accepted) {
        List<Violation> disproved = proof.check(accepted, note -> note(line, excerpt, note));
        if (!disproved.isEmpty()) {
            reject(line, excerpt, disproved);
            return;
        }
        accepted.notes().forEach(note -> note(line, excerpt, note));
        sink.accept(++records, line, accepted);
    }

    @Override
    public void reject(long line, String excerpt, List<Violation> violations) {
        records++;
        sink.reject(
                line,
                violations.stream()
                        .map(violation -> new Rejection(source.name(), line, violation, excerpt))
                        .toList());
    }

    @Override
    public void note(long line, String excerpt, Violation note) {
        sink.note(new Rejection(source.name(), line, note, excerpt));
    }
}
