/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphNode;
import org.entente.model.id.Hash;
import org.entente.rdf.Exports;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparqlStoreTests {

    private static final String MORE = """
            {"claim":{"document":"document/axios-2025-11-06","span":"body","type":"visit","roles":{"visitor":["person/kassym-jomart-tokayev"],"host":["country/USA"]},"when":{"edtf":"2025-11-06"},"modality":"actual","quote":{"text":"A visit of which only this test knows."}}}
            """.strip();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static RdfConfig version(String version) {
        return new RdfConfig(RdfConfig.LOCAL, version);
    }

    private static List<String> example(String... more) {
        List<String> lines = new ArrayList<>();
        try {
            for (String file : List.of("story.jsonl", "afterwards.jsonl")) {
                lines.addAll(Files.readAllLines(Path.of("..", "examples", "abraham-accords", file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.addAll(List.of(more));
        return lines;
    }

    private static Refreshed refresh(SparqlStore store, Graph graph, String version) {
        return store.refresh(version(version), graph::sendTo);
    }

    /** Quads are compared as terms, and not as values: the data set may not change how anything is written. */
    private static Set<String> held(SparqlStore store) {
        return Txn.calculateRead(store.dataset(), () -> quads(store.dataset()));
    }

    private static Set<String> exported(Graph graph, String version) {
        byte[] bytes = Exports.bytes(graph, RdfFormat.NQUADS, version(version));
        return quads(Exports.dataset(bytes, RdfFormat.NQUADS));
    }

    private static Set<String> quads(DatasetGraph dataset) {
        return dataset.stream().map(Quad::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void holdsWhatTheExportHolds() {
        try (SparqlStore store = SparqlStore.open(folder)) {
            assertThat(store.version(version("1"))).isEmpty();
            Refreshed first = refresh(store, Exports.EXAMPLE, "1");
            assertThat(first.anew()).isTrue();
            assertThat(held(store)).isEqualTo(exported(Exports.EXAMPLE, "1"));
            assertThat(store.version(version("1"))).contains("1");
        }
    }

    @Test
    void aSmallLoadWritesFewStatements() {
        try (SparqlStore store = SparqlStore.open(folder)) {
            long all = refresh(store, Exports.project(example()), "1").added();
            Graph more = Exports.project(example(MORE));
            Refreshed second = refresh(store, more, "2");
            assertThat(second.anew()).isFalse();
            assertThat(second.added()).isBetween(30L, all / 20);
            assertThat(second.removed()).isBetween(2L, 40L);
            assertThat(held(store)).isEqualTo(exported(more, "2"));
            Refreshed third = refresh(store, more, "3");
            assertThat(third).as("only the version is another").isEqualTo(new Refreshed(false, 1, 1));
        }
    }

    @Test
    void isThereAgainAfterItWasClosed() {
        try (SparqlStore store = SparqlStore.open(folder)) {
            refresh(store, Exports.EXAMPLE, "1");
        }
        try (SparqlStore store = SparqlStore.open(folder)) {
            assertThat(store.version(version("1"))).contains("1");
            assertThat(refresh(store, Exports.EXAMPLE, "2")).isEqualTo(new Refreshed(false, 1, 1));
        }
    }

    @Test
    void aRefreshThatBreaksOffChangesNothing() {
        try (SparqlStore store = SparqlStore.open(folder)) {
            Graph before = Exports.project(example());
            refresh(store, before, "1");
            GraphNode[] seen = new GraphNode[1];
            assertThatThrownBy(() -> store.refresh(version("2"), sink -> {
                        before.nodes().values().stream().limit(20).forEach(node -> sink.node(seen[0] = node));
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(seen[0]).isNotNull();
            assertThat(store.version(version("1"))).contains("1");
            assertThat(held(store)).isEqualTo(exported(before, "1"));
            assertThat(folder).isDirectoryNotContaining("glob:**.new");
            Graph more = Exports.project(example(MORE));
            assertThat(refresh(store, more, "2").anew()).isFalse();
            assertThat(held(store)).isEqualTo(exported(more, "2"));
        }
    }

    @Test
    void withoutWhatItWasMadeFromItIsMadeAnew() throws IOException {
        try (SparqlStore store = SparqlStore.open(folder)) {
            refresh(store, Exports.project(example(MORE)), "1");
            try (var files = Files.newDirectoryStream(folder, "blocks-*")) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            assertThat(store.version(version("1"))).isEmpty();
            Graph less = Exports.project(example());
            assertThat(refresh(store, less, "2").anew()).isTrue();
            assertThat(held(store)).isEqualTo(exported(less, "2"));
        }
    }

    @Test
    void anotherBaseIsAnotherDataSet() {
        RdfConfig other = new RdfConfig(java.net.URI.create("https://example.org/id/"), "1");
        try (SparqlStore store = SparqlStore.open(folder)) {
            refresh(store, Exports.EXAMPLE, "1");
            assertThat(store.version(other)).isEmpty();
            assertThat(store.refresh(other, Exports.EXAMPLE::sendTo).anew()).isTrue();
            assertThat(held(store)).noneMatch(quad -> quad.contains(RdfConfig.LOCAL.toString()));
        }
    }

    @Test
    void whatAnotherBuildWroteIsMadeAnew() {
        Graph example = Exports.EXAMPLE;
        try (SparqlStore store = SparqlStore.open(folder, base -> "before")) {
            refresh(store, example, "1");
        }
        try (SparqlStore store = SparqlStore.open(folder, base -> "after")) {
            assertThat(store.version(version("1"))).isEmpty();
            assertThat(refresh(store, example, "1").anew()).isTrue();
            assertThat(store.version(version("1"))).contains("1");
        }
    }

    @Test
    void whatCouldNotBeWrittenAnewIsNotTakenForIt() {
        Graph example = Exports.EXAMPLE;
        try (SparqlStore store = SparqlStore.open(folder, base -> "before")) {
            refresh(store, example, "1");
            SparqlStore full = new SparqlStore(
                    folder,
                    new DatasetGraphWrapper(store.dataset()) {
                        @Override
                        public void commit() {
                            if (transactionMode() == ReadWrite.WRITE) {
                                throw new IllegalStateException("no space left");
                            }
                            super.commit();
                        }
                    },
                    base -> "after");
            assertThatThrownBy(() -> refresh(full, example, "1")).hasMessage("no space left");
            assertThat(full.version(version("1"))).isEmpty();
            assertThat(store.version(version("1"))).isEmpty();
            assertThat(refresh(store, example, "1").anew()).isTrue();
            assertThat(held(store)).isEqualTo(exported(example, "1"));
        }
    }

    /** A data set takes all spellings for one moment, and writes one. */
    @Test
    void aMomentThatIsWrittenOtherwiseStays() {
        String document =
                "{\"document\": {\"id\": \"document/d\", \"kind\": \"article\", \"published\": \"2025-11-06T10:00:00%sZ\"}}";
        try (SparqlStore store = SparqlStore.open(folder)) {
            for (String fraction : List.of("", ".000", "", ".5", ".500", ".050", ".1234567", ".123456000")) {
                Graph graph = Exports.project(List.of(document.formatted(fraction)));
                refresh(store, graph, "v" + fraction);
                assertThat(held(store)).anyMatch(quad -> quad.contains("http://purl.org/dc/terms/issued"));
                assertThat(held(store)).isEqualTo(exported(graph, "v" + fraction));
            }
        }
    }

    @Test
    void wordsThatWereErasedAreNowhereInItsFolder() throws IOException {
        String words = "A visit of which only this test knows.";
        Graph erased = Exports.project(example(
                MORE,
                "{\"retraction\": {\"covers\": \"quote/%s\", \"reason\": \"r\", \"by\": \"me\", \"at\": \"2026-01-01T00:00:00Z\"}}"
                        .formatted(Hash.sha256(words))));
        try (SparqlStore store = SparqlStore.open(folder, base -> "a build")) {
            refresh(store, Exports.project(example(MORE)), "1");
            assertThat(isInFolder(words)).isTrue();
            refresh(store, erased, "2");
            assertThat(isInFolder(words)).isFalse();
            assertThat(held(store)).isEqualTo(exported(erased, "2"));
            refresh(store, Exports.project(example(MORE)), "3");
            assertThat(isInFolder(words)).isTrue();
        }
        try (SparqlStore store = SparqlStore.open(folder, base -> "another build")) {
            assertThat(refresh(store, erased, "4").anew()).isTrue();
            assertThat(isInFolder(words)).isFalse();
            assertThat(held(store)).isEqualTo(exported(erased, "4"));
        }
    }

    private boolean isInFolder(String words) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (InputStream in = file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file)) {
                    if (new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(words)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Test
    void aFolderThatIsUsedIsSaidToBe() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> SparqlStore.open(blocked)).isInstanceOf(UncheckedIOException.class);
    }

    /** Records come and go in any way: what is held is what would be exported. */
    @Property(tries = 8)
    void afterAnyChangesItHoldsWhatTheExportHolds(@ForAll("graphs") List<List<String>> graphs) throws IOException {
        Path own = Files.createTempDirectory("sparql");
        try (SparqlStore store = SparqlStore.open(own)) {
            int version = 0;
            for (List<String> lines : graphs) {
                Graph graph = Exports.project(lines);
                version++;
                Refreshed refreshed = refresh(store, graph, "v" + version);
                assertThat(refreshed.anew()).isEqualTo(version == 1);
                assertThat(held(store)).isEqualTo(exported(graph, "v" + version));
            }
        } finally {
            try (var files = Files.walk(own)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    @Provide
    net.jqwik.api.Arbitrary<List<List<String>>> graphs() {
        return Exports.lines().list().ofMinSize(2).ofMaxSize(4).map(SparqlStoreTests::growing);
    }

    /** Each graph keeps a part of the one before. */
    private static List<List<String>> growing(List<List<String>> parts) {
        List<List<String>> graphs = new ArrayList<>();
        List<String> before = List.of();
        for (List<String> part : parts) {
            List<String> lines = new ArrayList<>(before.subList(0, before.size() * 2 / 3));
            lines.addAll(part);
            graphs.add(lines);
            before = lines;
        }
        return graphs;
    }
}
