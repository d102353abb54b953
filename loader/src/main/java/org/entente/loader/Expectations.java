/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.loader.mapping.Mapping;
import org.entente.loader.mapping.MappingOutput;
import org.entente.loader.mapping.Tally;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.StoreSchema;
import org.entente.model.project.Projector;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordSet;
import org.entente.model.record.Violation;
import org.jspecify.annotations.Nullable;

/** Reads data sets once without writing, and holds what they become against what their mapping expects of them. */
final class Expectations {

    private Expectations() {}

    /** {@return what is not as expected, a line each; all files of a mapping are read together} */
    static List<String> unmet(List<Source> sources, LoadListener listener) {
        return read(
                sources.stream()
                        .filter(source ->
                                source.mapping() != null && !source.mapping().expectsNothing())
                        .toList(),
                listener);
    }

    /**
     * Reads all data sets to their end and stops a load of files that are not as expected.
     *
     * @throws LoaderException.Unexpected naming all that is not; nothing of these files has been written then
     */
    static void check(List<Source> sources, LoadListener listener) {
        List<String> unmet = read(sources, listener);
        if (!unmet.isEmpty()) {
            throw new LoaderException.Unexpected(unmet);
        }
    }

    private static List<String> read(List<Source> sources, LoadListener listener) {
        Map<Mapping, List<Source>> byMapping = new LinkedHashMap<>();
        for (Source source : sources) {
            Mapping mapping = source.mapping();
            if (mapping != null) {
                byMapping.computeIfAbsent(mapping, none -> new ArrayList<>()).add(source);
            }
        }
        List<String> unmet = new ArrayList<>();
        byMapping.forEach((mapping, files) -> unmet.addAll(unmet(mapping, files, listener)));
        return unmet;
    }

    private static List<String> unmet(Mapping mapping, List<Source> sources, LoadListener listener) {
        Tally tally = new Tally();
        RecordSet records = mapping.limitsPending() ? new RecordSet() : null;
        for (Source source : sources) {
            Kept kept = new Kept(records, source, listener);
            kept.tell();
            try (InputStream content = source.open()) {
                mapping.translate(content, kept, tally);
                kept.tell();
            } catch (IOException e) {
                throw source.unreadable(e);
            }
        }
        if (records != null) {
            listener.at(LoadListener.Step.PROJECT, "", 0, 0);
            tally.pending(pending(records));
        }
        return mapping.unmet(tally);
    }

    /** Claims that would wait in a store that holds nothing else. */
    private static long pending(RecordSet records) {
        Iterator<GraphNode> claims = Projector.project(records).nodes(NodeKind.CLAIM);
        long pending = 0;
        while (claims.hasNext()) {
            pending += claims.next().labels().contains(StoreSchema.PENDING) ? 1 : 0;
        }
        return pending;
    }

    /** Keeps the records, if they are to be projected, and tells now and then how far it has come. */
    private static final class Kept implements MappingOutput {

        private final @Nullable RecordSet records;
        private final Source source;
        private final LoadListener listener;
        private long seen;

        private Kept(@Nullable RecordSet records, Source source, LoadListener listener) {
            this.records = records;
            this.source = source;
            this.listener = listener;
        }

        private void tell() {
            listener.at(LoadListener.Step.EXPECT, source.name(), source.position(), source.size());
        }

        private void count() {
            if (++seen % ToldSink.EVERY == 0) {
                tell();
            }
        }

        @Override
        public void accept(long line, String excerpt, ReadLine.Accepted accepted) {
            if (records != null) {
                records.add(accepted.record());
            }
            count();
        }

        @Override
        public void reject(long line, String excerpt, List<Violation> violations) {
            // the tally has counted it; the load itself reports it
            count();
        }

        @Override
        public void note(long line, String excerpt, Violation note) {
            // the load itself reports it
        }
    }
}
