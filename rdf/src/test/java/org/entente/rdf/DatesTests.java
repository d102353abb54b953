/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.model.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The dates of things, of whatever precision, have their EDTF and the days that they may mean. */
class DatesTests {

    private static final String PERSON = "person/wikidata-q1";
    private static final String BODY = "organization/body";
    private static final String DOCUMENT = "document/paper";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Graph person(String dates) {
        return Exports.project(List.of("{\"entity\": {\"id\": \"%s\", %s}}".formatted(PERSON, dates)));
    }

    private static Graph body(String dates) {
        return Exports.project(List.of("{\"entity\": {\"id\": \"%s\", %s}}".formatted(BODY, dates)));
    }

    private static Graph document(String published) {
        return Exports.project(List.of("{\"document\": {\"id\": \"%s\", \"kind\": \"article\", \"published\": \"%s\"}}"
                .formatted(DOCUMENT, published)));
    }

    /** {@return what is said of a thing by our own properties with this beginning, as value and the name of its datatype} */
    private static Set<String> said(Graph graph, RdfProfile profile, String thing, String begin) {
        byte[] bytes =
                Exports.bytes(graph, RdfFormat.NTRIPLES, RdfConfig.local().in(profile));
        Node subject = NodeFactory.createURI(RdfConfig.LOCAL + thing);
        return Exports.dataset(bytes, RdfFormat.NTRIPLES).getDefaultGraph().stream(subject, Node.ANY, Node.ANY)
                .filter(triple -> triple.getPredicate()
                        .getURI()
                        .startsWith(RdfConfig.local().vocabulary() + begin))
                .filter(triple -> triple.getPredicate().getLocalName().matches(".*(Edtf|Min|Max)"))
                .map(triple -> triple.getPredicate().getLocalName() + " "
                        + triple.getObject().getLiteralLexicalForm() + " "
                        + triple.getObject().getLiteralDatatypeURI().replaceAll(".*[#/]", ""))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "1940-05-03, 1940-05-03, 1940-05-03",
        "1940-05, 1940-05-01, 1940-05-31",
        "1940, 1940-01-01, 1940-12-31",
        "194X, 1940-01-01, 1949-12-31",
        "1940~, 1940-01-01, 1940-12-31",
        "1940/1942-02, 1940-01-01, 1942-02-28",
        "../1942, , 1942-12-31",
        "1940/.., 1940-01-01, "
    })
    void aDateOfAnyPrecisionHasItsEdtfAndItsBounds(String date, String min, String max) {
        for (RdfProfile profile : List.of(RdfProfile.BASE, RdfProfile.RDF12, RdfProfile.SHORTCUTS)) {
            for (String of : List.of("born", "died")) {
                Graph graph = person("\"%s\": \"%s\"".formatted(of, date));
                assertThat(said(graph, profile, PERSON, of)).isEqualTo(expected(of, date, min, max));
            }
            for (String of : List.of("began", "ended")) {
                Graph graph = body("\"%s\": \"%s\"".formatted(of, date));
                assertThat(said(graph, profile, BODY, of)).isEqualTo(expected(of, date, min, max));
            }
        }
    }

    private static Set<String> expected(String of, String date, String min, String max) {
        return Stream.of(
                        of + "Edtf " + date + " EDTF",
                        min == null ? "" : of + "Min " + min + " date",
                        max == null ? "" : of + "Max " + max + " date")
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31, true",
        "2025-11, 2025-11-01, 2025-11-30, true",
        "2025-11-06, 2025-11-06, 2025-11-06, true",
        "2025-11-06-05:00, 2025-11-06, 2025-11-07, false",
        "2025-11-06T23:00:00-05:00, 2025-11-07, 2025-11-07, true",
        "2025-11-06T10:00:00.5Z, 2025-11-06, 2025-11-06, false"
    })
    void aDocumentHasTheDaysInUtcOnWhichItMayHaveBeenPublished(String published, String min, String max, boolean edtf) {
        assertThat(said(document(published), RdfProfile.BASE, DOCUMENT, "published"))
                .isEqualTo(Stream.of(
                                edtf ? "publishedEdtf " + published + " EDTF" : "",
                                "publishedMin " + min + " date",
                                "publishedMax " + max + " date")
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toSet()));
    }

    @Test
    void whoWasBornInADecadeIsFoundByAYear() {
        DatasetGraph dataset = Exports.dataset(person("\"born\": \"194X\""), RdfFormat.TURTLE);
        String query = """
                PREFIX dip: <%s>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                SELECT ?who { ?who dip:bornMax ?day FILTER(?day < "1950-01-01"^^xsd:date) }
                """.formatted(RdfConfig.local().vocabulary());
        try (QueryExecution asked = QueryExecutionFactory.create(query, DatasetFactory.wrap(dataset))) {
            ResultSet rows = asked.execSelect();
            assertThat(rows.next().getResource("who").getURI()).endsWith(PERSON);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TURTLE", "NTRIPLES", "NQUADS", "TRIG", "JSONLD", "RDFXML"})
    void boundsThatContradictTheRecordChangeNothingThatIsLoaded(RdfFormat format) throws IOException {
        Graph graph = person("\"born\": \"194X\", \"died\": \"1999-05\"");
        String export = new String(Exports.bytes(graph, format), StandardCharsets.UTF_8);
        String hostile = export.replace("1949-12-31", "1870-01-01").replace("1999-05-31", "2300-01-01");
        assertThat(hostile).isNotEqualTo(export).contains("1870-01-01", "2300-01-01");
        assertThat(lines(hostile, format)).isEqualTo(lines(export, format));
    }

    private String lines(String export, RdfFormat format) throws IOException {
        Path file = Files.writeString(folder.resolve("export." + format.extension()), export);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        RdfImport.toFactFile(file, format, lines);
        return lines.toString(StandardCharsets.UTF_8);
    }

    @Test
    void shapesFindABoundThatIsNoDay() {
        org.apache.jena.graph.Graph data =
                Exports.dataset(person("\"born\": \"194X\""), RdfFormat.TURTLE).getDefaultGraph();
        assertThat(ShapesTests.findings(data)).isEmpty();
        data.add(
                NodeFactory.createURI(RdfConfig.LOCAL + PERSON),
                NodeFactory.createURI(RdfConfig.local().vocabulary() + "bornMax"),
                NodeFactory.createLiteralString("1949"));
        assertThat(ShapesTests.findings(data)).isNotEmpty().allMatch(finding -> finding.contains("bornMax"));
    }
}
