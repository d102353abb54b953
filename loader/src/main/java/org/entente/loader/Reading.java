/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.model.record.Issue;
import org.jspecify.annotations.Nullable;

/** What reading found, over all files: findings counted, the first few kept, rejects written. */
final class Reading implements AutoCloseable {

    private final Findings rejections = new Findings();
    private final Findings notes = new Findings();
    private final Rejects rejects;
    private final @Nullable Path documents;
    private final FactFile file;
    private final LoadListener listener;

    Reading(LoadOptions options) {
        this.documents = options.documents();
        this.file = new FactFile(QuoteProof.by(documents));
        this.listener = options.listener();
        this.rejects = Rejects.to(options.rejects());
    }

    /** {@return whether a valid line may be refused for the text of its document} */
    boolean provesQuotes() {
        return documents != null;
    }

    FactFile file() {
        return file;
    }

    /** Reads a file into a sink, telling how far it has come. */
    long read(Source source, FactFile.Sink sink) {
        start(source);
        long lines = file.read(source, new ToldSink(sink, () -> at(source)));
        at(source);
        return lines;
    }

    /** Reads a file into a sink, and nobody hears of it. */
    void readUntold(Source source, FactFile.Sink sink) {
        new FactFile(QuoteProof.by(documents)).read(source, sink);
    }

    /** Tells that something begins that is not counted. */
    void begin(LoadListener.Step step) {
        listener.at(step, "", 0, 0);
    }

    /** Tells that a file is about to be read. */
    void start(Source source) {
        listener.at(LoadListener.Step.READ, source.name(), 0, source.size());
    }

    /** Tells how far a file has been read. */
    void at(Source source) {
        listener.at(LoadListener.Step.READ, source.name(), source.position(), source.size());
    }

    void reject(List<Rejection> found) {
        found.forEach(rejection -> {
            rejections.add(rejection);
            rejects.add(rejection);
        });
    }

    void note(Rejection note) {
        notes.add(note);
    }

    /** Everything has been read. */
    void finish() {
        rejects.finish();
    }

    LoadReport report(List<SourceReport> sources) {
        finish();
        Map<Issue, Long> issues = new EnumMap<>(Issue.class);
        issues.putAll(rejections.counts());
        issues.putAll(notes.counts());
        return new LoadReport(sources, List.of(), issues, rejections.first(), notes.first());
    }

    @Override
    public void close() {
        rejects.close();
    }
}
