/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;
import org.entente.model.record.RecordReader;
import org.entente.model.record.SourceRecord;
import org.entente.model.registry.Registry;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an export holds does not grow with what it has written, not even when one country is in every fact. */
class FlatMemoryTests {

    private static final NodeRef COUNTRY = new NodeRef(NodeKind.ENTITY, "country/KAZ");
    private static final long FEW = 2L << 20;
    private static final int RECORDS = 20_000;
    private static final String NAME = "n".repeat(1_000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aHundredTimesAsManyFactsNeedNoMoreMemory(RdfFormat format) {
        RdfExport export = RdfExport.to(OutputStream.nullOutputStream(), format, RdfConfig.local());
        write(export, 0, 1_000);
        long before = used();
        write(export, 1_000, 100_000);
        assertThat(used() - before).isLessThan(FEW);
        assertThat(export.finish()).isGreaterThan(1_800_000);
    }

    /** Nanopublications hold the facts of claims with keys, as they say. */
    @ParameterizedTest
    @EnumSource(
            value = RdfProfile.class,
            names = {"BASE", "NANOPUB"},
            mode = EnumSource.Mode.EXCLUDE)
    void neitherInAnotherProfile(RdfProfile profile) {
        RdfConfig config = RdfConfig.local().in(profile);
        RdfExport export = RdfExport.to(OutputStream.nullOutputStream(), RdfFormat.NQUADS, config);
        write(export, 0, 1_000);
        long before = used();
        write(export, 1_000, 50_000);
        assertThat(used() - before).isLessThan(FEW);
        assertThat(export.finish()).isGreaterThan(250_000);
    }

    /** JSON-LD is held as a whole, as it says. Parsers keep the latest thousands of IRIs, which are full by the middle. */
    @ParameterizedTest
    @EnumSource(names = "JSONLD", mode = EnumSource.Mode.EXCLUDE)
    void theSecondHalfOfTheRecordsThatComeBackNeedsNoMoreMemory(RdfFormat format) throws IOException {
        Path file = folder.resolve("records." + format.extension());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            RdfExport export = RdfExport.to(out, format, RdfConfig.local());
            RecordReader reader = new RecordReader(Registry.standard());
            for (int i = 0; i < RECORDS; i++) {
                SourceRecord record = reader.reread(
                        "entity", "{\"id\":\"person/p%06d\",\"names\":[{\"text\":\"%s\"}]}".formatted(i, NAME));
                export.node(new GraphNode(
                        NodeKind.ENTITY_RECORD,
                        record.recordId().toString(),
                        new TreeSet<>(),
                        Map.of(Property.RECORD, record.canonical())));
            }
            export.finish();
        }
        Watch watch = new Watch();
        assertThat(RdfImport.toFactFile(file, format, watch)).isEqualTo(RECORDS);
        assertThat(watch.later - watch.early).isLessThan(FEW);
    }

    /** Looks at the memory that is used when half of the lines, and when nearly all of them have come. */
    private static final class Watch extends OutputStream {
        private int lines;
        private long early;
        private long later;

        @Override
        public void write(byte[] line) {
            lines++;
            if (lines == RECORDS / 2) {
                early = used();
            } else if (lines == RECORDS - 1) {
                later = used();
            }
        }

        @Override
        public void write(int unit) {
            throw new UnsupportedOperationException("a line comes in one piece");
        }
    }

    private static void write(RdfExport export, int from, int to) {
        for (int i = from; i < to; i++) {
            NodeRef fact = new NodeRef(NodeKind.FACT, "fact/%08d".formatted(i));
            export.node(new GraphNode(
                    fact.kind(),
                    fact.id(),
                    new TreeSet<>(List.of("Event", "Visit", "Actual")),
                    Map.of(Property.TYPE, "visit", Property.MODALITY, "actual", Property.CAPTION, "visit " + i)));
            export.edge(new GraphEdge(
                    "HAS_PARTICIPANT",
                    fact.id() + "#visitor#" + COUNTRY.id(),
                    fact,
                    COUNTRY,
                    Map.of(Property.ROLE, "visitor", Property.SORT, "2025", Property.INFERRED, false)));
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
