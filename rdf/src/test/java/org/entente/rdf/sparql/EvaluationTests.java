/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.rdf.Exports;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.sparql.UnusableQuery.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTests {

    private static final SparqlLimits WIDE =
            new SparqlLimits(Duration.ofMinutes(1), 100_000, 50_000_000, 10_000_000, Long.MAX_VALUE);
    private static final String ALL = "SELECT * { ?a ?b ?c }";

    @RegisterExtension
    static final ExampleStore STORE = new ExampleStore();

    private static SparqlQuery parse(String text) {
        return SparqlQuery.parse(text, RdfConfig.LOCAL.toString());
    }

    private static String table(SparqlQuery query, TableFormat format, SparqlLimits limits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(STORE.within(limits).write(query, format, out)).isEqualTo("7");
        return out.toString(StandardCharsets.UTF_8);
    }

    private static long rows(String text) {
        return table(parse(text), TableFormat.TSV, WIDE).lines().count() - 1;
    }

    private static void assertTooLarge(String text, SparqlLimits limits) {
        assertThatThrownBy(() -> table(parse(text), TableFormat.CSV, limits))
                .isInstanceOfSatisfying(
                        UnusableQuery.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void relativeIrisAreIds() {
        assertThat(rows("SELECT * { <country/KAZ> ?p ?o }")).isGreaterThan(5);
    }

    @Test
    void claimsStandInTheGraphsOfTheirDocumentsAndAllElseInTheDefaultGraph() {
        String claims = "?c a <vocab#Claim>";
        long all = rows("SELECT * { GRAPH ?g { %s } }".formatted(claims));
        assertThat(all).isGreaterThan(30);
        assertThat(rows("SELECT * { %s }".formatted(claims))).isZero();
        assertThat(rows("SELECT * { ?c <https://schema.org/about> ?f }")).isGreaterThan(30);
        assertThat(rows(
                        "SELECT * FROM <urn:x-arq:DefaultGraph> FROM <urn:x-arq:UnionGraph> { %s ; <https://schema.org/about> ?f }"
                                .formatted(claims)))
                .isEqualTo(rows("SELECT * { GRAPH ?g { %s } ?c <https://schema.org/about> ?f }".formatted(claims)));
    }

    @Test
    void theGraphsOfAnAddressCountAndNotThoseOfTheText() {
        String graph = ExampleStore.CONFIG.base() + "document/addustour-or-aldostor-2025-11-06#claims";
        SparqlQuery asked = parse("SELECT * FROM <urn:none> { ?c a <vocab#Claim> }");
        assertThat(table(asked, TableFormat.TSV, WIDE).lines()).hasSize(1);
        assertThat(table(asked.over(List.of(graph), List.of()), TableFormat.TSV, WIDE)
                        .lines())
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatSaysYes(TableFormat format) {
        assertThat(table(parse("ASK { <country/KAZ> a <vocab#Country> }"), format, WIDE))
                .contains("true");
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatCarriesAGraph(RdfFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SparqlQuery query = parse("CONSTRUCT { ?s a [] } { ?s a <vocab#Country> }");
        STORE.within(WIDE).write(query, format, out);
        assertThat(Exports.dataset(out.toByteArray(), format).stream()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://localhost:1/sparql> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT ?s { ?s ?p ?o . { SERVICE ?p { ?s ?p ?o } } } } }",
                "SELECT (<java:java.lang.System>() AS ?x) { }",
                "SELECT * { ?s ?p ?o FILTER(<java:org.example.Any>(?o)) }",
                "SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?x) { }",
                "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<http://jena.apache.org/ARQ/function#wait>, 2) AS ?x) { }",
                "SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(10, 1000000000) AS ?x) { }",
                "SELECT (SUM(<java:x.Y>(?o)) AS ?x) { ?s ?p ?o }",
                "SELECT ?o { ?s ?p ?o } ORDER BY <java:x.Y>(?o)",
                "SELECT ?x { ?s ?p ?o } GROUP BY (<java:x.Y>(?o) AS ?x)",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<java:x.Y>(?s))",
                "SELECT * { ?s ?p ?o OPTIONAL { ?a ?b ?o FILTER (<java:x.Y>(?o)) } }",
                "SELECT * { ?s ?p ?o BIND (IF(EXISTS { ?s ?p ?x FILTER (<java:x.Y>(?o)) }, 1, 2) AS ?z) }",
                "INSERT DATA { <a> <b> <c> }",
                "DROP ALL"
            })
    void whatReachesOutOfTheDataSetIsRefused(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(
                        UnusableQuery.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
    }

    /** Nobody but Jena itself could say what a property that it reckons with does. */
    @Test
    void propertiesAreNoFunctions() {
        String split = "<http://jena.apache.org/ARQ/property#strSplit>";
        assertThat(rows("SELECT * { ?x %s ('a,b' ',') }".formatted(split))).isZero();
        assertThat(rows("SELECT * { <a> (%s)* ?x }".formatted(split))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECT * { ?s ?p }",
                "ASK { FILTER (REGEX('a', '(')) }",
                "SELECT * { LET (?x := 1) }",
                "SELECT * { <\u0000> ?p ?o }"
            })
    void whatIsNoQueryIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(
                        UnusableQuery.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED))
                .hasMessageStartingWith("This is no SPARQL 1.1 query: ");
    }

    @Test
    void castsAndFunctionsOfTheStandardAreKnown() {
        assertThat(rows("SELECT (<http://www.w3.org/2001/XMLSchema#integer>(STR(7)) AS ?x) { }"))
                .isEqualTo(1);
    }

    @Test
    void anAnswerHasSoManyRowsAndBytesAndNoMore() {
        assertTooLarge(ALL, new SparqlLimits(Duration.ofMinutes(1), 100, 50_000_000, 10_000_000, Long.MAX_VALUE));
        assertTooLarge(ALL, new SparqlLimits(Duration.ofMinutes(1), 100_000, 10_000, 10_000_000, Long.MAX_VALUE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Evaluation small =
                STORE.within(new SparqlLimits(Duration.ofMinutes(1), 100, 50_000_000, 10_000_000, Long.MAX_VALUE));
        assertThatThrownBy(() -> small.write(parse("CONSTRUCT WHERE { ?a ?b ?c }"), RdfFormat.TURTLE, out))
                .isInstanceOf(UnusableQuery.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
                "SELECT DISTINCT ?a { { ?a ?b ?c } { ?d ?e ?f } }",
                "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c } } { SELECT * { ?d ?e ?f } } }",
                "SELECT ?a { ?a ?b ?c MINUS { ?a ?e ?f . ?d ?g ?h } }",
                "SELECT ?a { ?a ?b ?c OPTIONAL { ?d ?e ?f } } ORDER BY ?f"
            })
    void whatAQuestionHoldsIsBounded(String text) {
        assertTooLarge(text, new SparqlLimits(Duration.ofMinutes(1), 100_000, 50_000_000, 200_000, Long.MAX_VALUE));
    }

    @Test
    void aQuestionTakesSoLongAndNoLonger() {
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        SparqlLimits brief =
                new SparqlLimits(Duration.ofMillis(300), 100_000, 50_000_000, Long.MAX_VALUE, Long.MAX_VALUE);
        assertThatThrownBy(() -> table(parse(slow), TableFormat.JSON, brief))
                .isInstanceOfSatisfying(
                        UnusableQuery.class, e -> assertThat(e.reason()).isEqualTo(Reason.TIMED_OUT));
    }

    @Test
    void whatAFormatCannotWriteIsSaidToBeThat() {
        String text = "CONSTRUCT { <x> <http://example.org/1> 2 } { }";
        Evaluation evaluation = STORE.within(WIDE);
        assertThatThrownBy(() -> evaluation.write(parse(text), RdfFormat.RDFXML, new ByteArrayOutputStream()))
                .isInstanceOfSatisfying(
                        UnusableQuery.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNWRITABLE))
                .hasMessageContaining("text/turtle");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        evaluation.write(parse(text), RdfFormat.TURTLE, out);
        assertThat(out.size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'<&>\"'                        | true",
                "IRI('http://e.example/?a&b')   | true",
                "STRLANG('<', 'en-GB')          | true",
                "'a\\tb\\nc'                     | true",
                "'\\u0001'                      | false",
                "'\\uFFFE'                      | false",
                "'a'^^<http://e.example/?a&b>   | false"
            })
    void anAnswerInXmlIsXml(String value, boolean writable) throws Exception {
        SparqlQuery query = parse("SELECT (%s AS ?x) { }".formatted(value));
        if (writable) {
            String xml = table(query, TableFormat.XML, WIDE);
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                            .getElementsByTagName("binding")
                            .getLength())
                    .isEqualTo(1);
        } else {
            assertThatThrownBy(() -> table(query, TableFormat.XML, WIDE))
                    .isInstanceOfSatisfying(
                            UnusableQuery.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNWRITABLE))
                    .hasMessageContaining("application/sparql-results+json");
        }
        assertThat(table(query, TableFormat.JSON, WIDE)).contains("\"x\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s ?p ?o }                                  | true",
                "SELECT (CONCAT(STR(?s), 'x') AS ?x) { ?s ?p ?o }        | true",
                "CONSTRUCT { ?s <p> ?o } { ?s ?p ?o }                    | true",
                "CONSTRUCT { ?s <p> [] } { ?s ?p ?o }                    | false",
                "SELECT (NOW() AS ?x) { }                                | false",
                "SELECT * { ?s ?p ?o FILTER (?o < NOW()) }               | false",
                "SELECT * { ?s ?p ?o } ORDER BY RAND()                   | false",
                "SELECT (SUM(RAND()) AS ?x) { ?s ?p ?o }                 | false",
                "SELECT * { BIND (UUID() AS ?x) }                        | false",
                "ASK { FILTER EXISTS { BIND (STRUUID() AS ?x) } }        | false",
                "SELECT (BNODE() AS ?x) { }                              | false",
                "SELECT (BNODE('x') AS ?x) { }                           | false"
            })
    void whatIsAnotherAnswerEachTimeIsKnown(String text, boolean steady) {
        assertThat(parse(text).isSteady()).isEqualTo(steady);
        assertThat(parse(text).over(List.of("urn:none"), List.of()).isSteady()).isEqualTo(steady);
    }
}
