/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.sparql.UnusableQuery.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes on within one step of a question is bounded, too: patterns, paths, texts and descriptions. */
class BoundsTests {

    private static final SparqlLimits BRIEF =
            new SparqlLimits(Duration.ofMillis(500), 100_000, 50_000_000, Long.MAX_VALUE, Long.MAX_VALUE);
    private static final SparqlLimits NARROW =
            new SparqlLimits(Duration.ofMinutes(1), 100, 20_000, 1_000_000, Long.MAX_VALUE);

    @RegisterExtension
    static final ExampleStore STORE = new ExampleStore();

    private static String answer(String text, SparqlLimits limits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SparqlQuery query = SparqlQuery.parse(text, RdfConfig.LOCAL.toString());
        Evaluation evaluation = STORE.within(limits);
        if (query.isForGraph()) {
            evaluation.write(query, RdfFormat.NTRIPLES, out);
        } else {
            evaluation.write(query, TableFormat.CSV, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertEnds(String text, SparqlLimits limits, Reason reason) {
        assertThatThrownBy(() -> answer(text, limits))
                .isInstanceOfSatisfying(
                        UnusableQuery.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(answer("ASK { <country/KAZ> a <vocab#Country> }", limits)).contains("true");
    }

    /** Without bounds these take longer than anybody lives. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { BIND (AAA AS ?x) FILTER (REGEX(?x, SLOW)) }",
                "ASK { FILTER (REGEX(AAA, SLOW)) }",
                "ASK { BIND (REPLACE(AAA, SLOW, 'x') AS ?x) FILTER (?x = 'x') }",
                "SELECT ?s { ?s ?p ?o } ORDER BY REGEX(CONCAT(AAA, STR(?o)), SLOW)",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (REGEX(AAA, SLOW))",
                "SELECT ?x { ?s ?p ?o } GROUP BY (REGEX(AAA, SLOW) AS ?x)",
                "SELECT (MAX(REGEX(CONCAT(AAA, STR(?o)), SLOW)) AS ?x) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o OPTIONAL { ?o ?q ?z FILTER (REGEX(AAA, SLOW)) } }",
                "SELECT ?s { ?s ?p ?o FILTER NOT EXISTS { ?o ?q ?z FILTER (REGEX(AAA, SLOW)) } }",
                "SELECT ?s { { SELECT ?s { ?s ?p ?o FILTER (REGEX(AAA, SLOW)) } } }",
                "ASK { <country/KAZ> (STEP/STEP/STEP/STEP/STEP/STEP/STEP/STEP/STEP)? <nowhere> }",
                "ASK { GRAPH ?g { ?x a <vocab#Claim> . ?x (STEP/STEP/STEP/STEP/STEP/STEP/STEP/STEP/STEP)? <nowhere> } }",
                "ASK { ?x (STEP)* ?y . ?y (STEP)* <nowhere> }"
            })
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void patternsAndPathsTakeSoLongAndNoLonger(String pattern) {
        String text = pattern.replace("SLOW", "'^(a|aa)+(b)\\\\2'")
                .replace("AAA", "'" + "a".repeat(60) + "'")
                .replace("STEP", "(!<x:y>|!^<x:y>)");
        assertEnds(text, BRIEF, Reason.TIMED_OUT);
    }

    @Test
    void aPathHasSoManySteps() {
        assertEnds(
                "SELECT ?a { ?a ?b ?c FILTER EXISTS { ?a (!<x:y>|!^<x:y>)* <nowhere> } }",
                withSteps(1000),
                Reason.TOO_LARGE);
        assertEnds("ASK { <country/KAZ> (!<x:y>|!^<x:y>)* <nowhere> }", withSteps(1000), Reason.TOO_LARGE);
    }

    private static SparqlLimits withSteps(long steps) {
        return new SparqlLimits(Duration.ofMinutes(1), 100_000, 50_000_000, steps, Long.MAX_VALUE);
    }

    private static SparqlLimits holding(long held) {
        return new SparqlLimits(Duration.ofMinutes(1), 100_000, 50_000_000, Long.MAX_VALUE, held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s ?p",
                "SELECT ?s { ?s a <vocab#Country> MINUS { ?s ?p ?o } }",
                "SELECT ?s { { SELECT ?s { ?s ?p ?o } } { SELECT ?s { ?s a ?c } LIMIT 10 } }",
                "ASK { <country/KAZ> (!<x:y>|!^<x:y>)* <nowhere> }"
            })
    void whatAQuestionHoldsIsBounded(String text) {
        assertEnds(text, holding(1000), Reason.TOO_LARGE);
    }

    /** One country after another, each a group of its own. */
    @ParameterizedTest
    @CsvSource({
        "(COUNT(*) AS ?n), 1",
        "(COUNT(DISTINCT *) AS ?n), 3",
        "(COUNT(DISTINCT ?k) AS ?n), 3",
        "'(MIN(?k) AS ?a) (MAX(?k) AS ?b) (SUM(?k) AS ?d) (AVG(?k) AS ?e)', 2"
    })
    void aGroupCountsByWhatItsAggregatesHold(String aggregates, int rows) {
        String text = "SELECT ?c %s { VALUES ?c { <a> <b> <c> <d> } BIND (1 AS ?k) } GROUP BY ?c".formatted(aggregates);
        assertThat(answer(text, holding(4L * rows)).lines()).hasSize(5);
        assertEnds(text, holding(4L * rows - 1), Reason.TOO_LARGE);
    }

    @Test
    void whatOnlyPassesIsNotHeld() {
        String passing =
                "ASK { ?s ?p ?o . ?c a <vocab#Country> BIND (CONCAT(STR(?c), STR(?p)) AS ?x) FILTER (?x = STR(?o)) }";
        assertThat(answer(passing, holding(0))).contains("false");
        assertEnds(passing, withSteps(10_000), Reason.TOO_LARGE);
    }

    /** As much as the API has of it where nothing is set. */
    @Test
    void theQuestionsOfTheCatalogueHoldWhatFitsIntoTheMemory() {
        long held = SparqlLimits.heldWithin(512 << 20, 4);
        assertThat(held).isBetween(200_000L, 300_000L);
        for (Question question : Question.all()) {
            assertThatCode(() -> answer(question.text(RdfConfig.LOCAL), holding(held / 10)))
                    .as(question.name())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aPatternGoesSoDeepAndNoDeeper() {
        String text = "ASK { FILTER (REGEX('%s', '^(a|b)*c$')) }".formatted("a".repeat(900_000));
        assertEnds(text, withSteps(1000), Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(|)", "(a*|b*)", "(a?)*", "(?:(?:a?)*)?"})
    void aPatternHasSoManyChoicesAndNoMore(String part) {
        String all = part.repeat(40);
        assertEnds("ASK { FILTER (REGEX('', '^%sx')) }".formatted(all), NARROW, Reason.TOO_LARGE);
        assertEnds("ASK { FILTER (REPLACE('', '^%sx', 'y') = 'y') }".formatted(all), NARROW, Reason.TOO_LARGE);
        String few = part.repeat(10);
        assertThat(answer("ASK { FILTER (REGEX('', '^%sx')) }".formatted(few), NARROW))
                .contains("false");
        String names = "one|two|(three|four)?|\\\\(six|seven" + "|name".repeat(400);
        assertThat(answer("ASK { FILTER (REGEX('a name', '%s')) }".formatted(names), NARROW))
                .contains("true");
    }

    private static String doubled(String first, String how) {
        return "SELECT ?v30 { BIND (%s AS ?v0) %s }"
                .formatted(
                        first,
                        IntStream.range(0, 30)
                                .mapToObj(
                                        each -> "BIND (%s AS ?v%d)".formatted(how.replace("?v", "?v" + each), each + 1))
                                .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'xxxxxxxxxx' | CONCAT(?v, ?v)",
                "'xxxxxxxxxx' | REPLACE(?v, '.', '$0$0')",
                "'xxxxxxxxxx' | REPLACE(?v, '.*', '$0$0$0$0$0')",
                "1234567890   | ?v * ?v",
                "0.123456789  | ?v * ?v",
            })
    void whatATextDoublesToIsBounded(String first, String how) {
        assertEnds(doubled(first, how), NARROW, Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (GROUP_CONCAT(CONCAT(STR(?p), STR(?o))) AS ?x) { ?s ?p ?o }",
                "SELECT (GROUP_CONCAT(?s; SEPARATOR = 'a very long separator which is longer than anything that is separated by it') AS ?x) { ?s ?p ?o }",
                "SELECT (GROUP_CONCAT(DISTINCT STR(?o)) AS ?x) { ?s ?p ?o }",
                "SELECT (COUNT(?x) AS ?n) { ?s ?p ?o BIND (UCASE(STR(?o)) AS ?x) }"
            })
    void textThatIsMadeIsBounded(String text) {
        assertEnds(text, NARROW, Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "REGEX('Abc', '^ab', 'i')                          | true",
                "REGEX('a.c', 'a.c', 'q') && !REGEX('abc', 'a.c', 'q') | true",
                "REGEX('abc'@en, 'b')                              | true",
                "REGEX('abc', ?none)                               |",
                "REPLACE('abracadabra', 'a(.)', 'a$1$1')           | abbraccaddabbra",
                "REPLACE('abcd', 'B', 'Z', 'i')                    | aZcd",
                "REPLACE('darted', '^(.*?)d(.*)$', '$1c$2')        | carted",
                "REPLACE('abc', '.*', 'x')                         | x",
                "REPLACE('abc', 'z', 'x')                          | abc",
                "LANG(REPLACE('abc'@en, 'b', 'x'))                 | en",
                "REPLACE('abc', 'b', '$9')                         |",
                "CONCAT('a', 'b'@en, STR(1 + 2 * 3))               | ab7",
                "SUBSTR(UCASE(ENCODE_FOR_URI('a b')), 2, 3)        | %20",
                "IRI('country/KAZ')                                | http://localhost:8080/id/country/KAZ"
            })
    void functionsMakeWhatTheStandardSays(String expression, @Nullable String result) {
        String answer = answer("SELECT (%s AS ?x) { }".formatted(expression), NARROW);
        assertThat(answer.lines().skip(1).findFirst().orElse("")).isEqualTo(result == null ? "" : result);
    }

    @Test
    void textsOfGroupsAreJoined() {
        String groups =
                "SELECT (GROUP_CONCAT(?x; SEPARATOR = '/') AS ?all) (GROUP_CONCAT(DISTINCT ?x) AS ?once) { VALUES ?x { 1 2 2 } }";
        assertThat(answer(groups, NARROW).lines()).contains("1/2/2,1 2");
    }

    @ParameterizedTest
    @CsvSource({"ASK {, {, ?s ?p ?o, }, }", "ASK { FILTER, (, true, ), }", "ASK { FILTER (1 = 1, ' + 1', '', '', ) }"})
    void aQuestionIsNestedSoDeepAndNoDeeper(String begin, String open, String core, String close, String end) {
        int times = 50_000;
        assertEnds(begin + open.repeat(times) + core + close.repeat(times) + end, NARROW, Reason.TOO_LARGE);
    }

    @Test
    void aDescriptionIsBounded() {
        assertEnds("DESCRIBE ?s { ?s ?p ?o }", NARROW, Reason.TOO_LARGE);
        assertEnds(
                "DESCRIBE ?s { ?s ?p ?o }",
                new SparqlLimits(Duration.ofMinutes(1), 100_000, 20_000, 1_000_000, Long.MAX_VALUE),
                Reason.TOO_LARGE);
        assertEnds("DESCRIBE ?s { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f }", BRIEF, Reason.TIMED_OUT);
    }

    private static Set<Triple> stated(String id) {
        Node node = NodeFactory.createURI(ExampleStore.CONFIG.base() + id);
        return Txn.calculateRead(
                STORE.get().dataset(),
                () -> STORE.get().dataset().stream(Node.ANY, node, Node.ANY, Node.ANY)
                        .map(Quad::asTriple)
                        .collect(Collectors.toSet()));
    }

    private static long lines(String text) {
        return answer(text, withSteps(1_000_000)).lines().count();
    }

    @Test
    void aDescriptionIsAllThatIsStatedInAnyGraph() {
        long country = stated("country/KAZ").size();
        assertThat(country).isGreaterThan(5);
        assertThat(lines("DESCRIBE <country/KAZ>")).isEqualTo(country);
        assertThat(lines("DESCRIBE <country/KAZ> { ?s ?p ?o }")).isEqualTo(country);
        assertThat(lines("DESCRIBE ?x { VALUES ?x { <country/KAZ> <country/KAZ> 7 } }"))
                .isEqualTo(country);
        assertThat(lines("DESCRIBE ?x <country/USA> { VALUES ?x { <country/KAZ> } }"))
                .isEqualTo(country + stated("country/USA").size());
        assertThat(lines("DESCRIBE * { ?x a <vocab#Country> }")).isGreaterThan(country);
        assertThat(lines("DESCRIBE ?c { GRAPH ?g { ?c a <vocab#Claim> } } LIMIT 1"))
                .isGreaterThan(5);
        assertThat(lines("DESCRIBE <country/KAZ> FROM <urn:none> { }")).isZero();
    }
}
