/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.it.ClosedList;
import org.entente.it.Counted;
import org.entente.it.LocalNeo4jExtension;
import org.entente.model.graph.StoreSchema;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.catalogue.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;

/** How the store answers: by an index, without warnings, and never by writing. */
@ExtendWith(LocalNeo4jExtension.class)
class PlansIT {

    /** In which order an entity's facts are read. */
    private static final String SEATS = "HAS_PARTICIPANT(entity, sort, fact)";

    /** Where lists begin that are not of an entity's facts. */
    private static final Map<String, List<String>> PAGES = Map.ofEntries(
            Map.entry("entities", List.of("db.index.fulltext.queryNodes")),
            Map.entry("co-attendance", List.of("Entity(id)")),
            Map.entry("relations-between", List.of("Fact(pair, sort, id)")),
            Map.entry("relation-changes", List.of("Fact(pair, sort, id)")),
            Map.entry("fact-claims", List.of("Fact(id)")),
            Map.entry("document-claims", List.of("Claim(document, id)", "Claim(document, quoteStart, id)")),
            Map.entry("quotes", List.of("db.index.fulltext.queryNodes")),
            Map.entry("forecasts", List.of("Fact(foreseen, sort, id)")),
            Map.entry("conflicts", List.of("Fact(sort, id)", "Fact(type, sort, id)")),
            Map.entry("unnamed-sources", List.of("Fact(unnamed, sort, id)")),
            Map.entry("inferred", List.of("Fact(inferred, sort, id)")),
            Map.entry("coverage", List.of("Document(knownFrom, id)")));

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
        // or the plans are those of whatever the store held when its statistics were last taken
        driver.executableQuery("CALL db.prepareForReplanning(60)").execute();
    }

    static Stream<Query<?>> queries() {
        return Catalogue.all().stream();
    }

    static Stream<Bound> statements() {
        Stream<Bound> examples = Catalogue.all().stream()
                .flatMap(query -> Stream.concat(
                        query.bind(Arguments.example(query)).stream(),
                        query.pictures(Arguments.example(query)).values().stream()));
        Stream<Bound> flagged = Stream.of("forecasts", "inferred", "unnamed-sources")
                .map(Catalogue::find)
                .flatMap(query -> Stream.of(Map.of("type", "meeting"), Map.of("entity", "country/KAZ"))
                        .flatMap(texts -> query.bind(Arguments.of(query, texts)).stream()));
        Query<?> facts = Catalogue.find("facts");
        Query<?> entities = Catalogue.find("entities");
        Query<?> coverage = Catalogue.find("coverage");
        Query<?> conflicts = Catalogue.find("conflicts");
        Query<?> changes = Catalogue.find("changes");
        return Stream.of(
                        examples,
                        flagged,
                        facts.bind(Arguments.of(facts, Map.of())).stream(),
                        facts.bind(Arguments.of(facts, Map.of("type", "meeting"))).stream(),
                        entities.bind(Arguments.of(entities, Map.of())).stream(),
                        coverage.bind(Arguments.of(coverage, Map.of("source", "organization/axios"))).stream(),
                        conflicts.bind(Arguments.of(conflicts, Map.of("entity", "country/KAZ"))).stream(),
                        changes.bind(Arguments.of(changes, Map.of("since", "2025-11-06"))).stream(),
                        entities.bind(Arguments.of(entities, Map.of("type", "person"))).stream())
                .flatMap(all -> all);
    }

    /** Values of the kind that each parameter takes, where it is no text; what may be absent is. */
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("limit", 10),
            Map.entry("each", 10),
            Map.entry("most", 10),
            Map.entry("lookedAt", 10),
            Map.entry("minSources", 1),
            Map.entry("rank", 0),
            Map.entry("entities", List.of("country/KAZ")),
            Map.entry("ids", List.of("country/KAZ")),
            Map.entry("ends", List.of("country/KAZ", "country/MAR")),
            Map.entry("facts", List.of("fact/0")),
            Map.entry("families", List.of("event")),
            Map.entry("types", List.of("meeting")),
            Map.entry("roles", List.of("participant")),
            Map.entry("languages", List.of("en")));

    /** Also those that no example comes to: why something is gone, what facts are called in a language, how a search goes on. */
    static Stream<Bound> everyStatement() {
        return new ClosedList()
                .prepared().stream()
                        // there is one node of it, and of what waits to be projected the first one is enough
                        .filter(statement -> Stream.of(
                                        "(m:`" + StoreSchema.META + "`)", "(n:`" + StoreSchema.STALE + "`")
                                .noneMatch(statement.cypher()::contains))
                        .map(statement -> {
                            Map<String, @Nullable Object> values = new HashMap<>();
                            statement.parameters().forEach(name -> values.put(name, VALUES.getOrDefault(name, "")));
                            statement.given().forEach(name -> values.put(name, null));
                            return new Bound(statement, values);
                        });
    }

    @Test
    void everyStatementIsAmongThem() {
        Set<String> all =
                new ClosedList().prepared().stream().map(Prepared::cypher).collect(Collectors.toSet());
        assertThat(statements().map(bound -> bound.statement().cypher())).isSubsetOf(all);
        assertThat(all).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource({"statements", "everyStatement"})
    void everyStatementBeginsAtAnIndex(Bound bound, Driver driver) {
        ResultSummary summary = explained(bound, driver);
        List<String> operators = new ArrayList<>();
        collect(summary.plan(), operators);
        assertThat(operators)
                .as(bound.statement().cypher())
                .noneMatch(operator -> operator.contains("Scan") || operator.startsWith("CartesianProduct"));
        assertThat(operators)
                .as(bound.statement().cypher())
                .anyMatch(operator -> operator.contains("IndexSeek")
                        || operator.startsWith("ProcedureCall")
                        || operator.startsWith("NodeCountFromCountStore"));
        assertThat(summary.gqlStatusObjects())
                .as(bound.statement().cypher())
                .noneMatch(status -> status.gqlStatus().startsWith("01"));
    }

    private static ResultSummary explained(Bound bound, Driver driver) {
        return driver.executableQuery("EXPLAIN " + bound.statement().cypher())
                .withParameters(bound.values())
                .execute()
                .summary();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListBeginsAtTheIndexOfItsPages(Query<?> list, Driver driver) {
        assertThat(list.bind(Arguments.example(list)))
                .as(list.name())
                .isNotEmpty()
                .allSatisfy(bound -> assertThat(first(explained(bound, driver).plan()))
                        .containsAnyOf(
                                PAGES.getOrDefault(list.name(), List.of(SEATS)).toArray(String[]::new)));
    }

    static Stream<Query<?>> lists() {
        return queries().filter(Query::isList);
    }

    /** {@return what a plan does before anything else, for each of some types} */
    private static String first(Plan plan) {
        return plan.children().stream()
                .filter(child -> !isListed(child))
                .findFirst()
                .map(PlansIT::first)
                .orElseGet(() -> plan.operatorType() + " " + plan.arguments().get("Details"));
    }

    private static boolean isListed(Plan plan) {
        return plan.operatorType().startsWith("Unwind") && plan.children().isEmpty();
    }

    @Test
    void pagesOfADocumentAreReadInTheOrderOfAnIndex(Driver driver) {
        Query<?> claims = Catalogue.find("document-claims");
        assertThat(claims.bind(Arguments.example(claims))).hasSize(2).allSatisfy(bound -> {
            List<String> operators = new ArrayList<>();
            collect(
                    driver.executableQuery("EXPLAIN " + bound.statement().cypher())
                            .withParameters(bound.values())
                            .execute()
                            .summary()
                            .plan(),
                    operators);
            // a Top would read and sort all that the document says, for every page
            assertThat(operators).noneMatch(operator -> operator.startsWith("Top"));
            assertThat(operators).anyMatch(operator -> operator.startsWith("Limit"));
        });
    }

    private static void collect(Plan plan, Collection<String> operators) {
        operators.add(plan.operatorType());
        plan.children().forEach(child -> collect(child, operators));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyExampleHasAnAnswer(Query<?> query, Driver driver) {
        Object answer = new Asking(driver, Duration.ofSeconds(30)).ask(query, Arguments.example(query));
        if (answer instanceof Page<?> page) {
            assertThat(page.items()).isNotEmpty();
        } else {
            assertThat(answer).isInstanceOf(query.item());
        }
    }

    /** A question that is none of the catalogue. */
    private record Foreign(String cypher) implements Query<Long> {

        @Override
        public String name() {
            return "foreign";
        }

        @Override
        public String description() {
            return "Asks anything.";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Class<?> item() {
            return Long.class;
        }

        @Override
        public boolean isList() {
            return false;
        }

        @Override
        public List<Bound> bind(Arguments arguments) {
            return List.of(new Bound(new Prepared(cypher, ""), Map.of()));
        }

        @Override
        public Long ask(Reading reading, Arguments arguments) {
            return reading.rows(bind(arguments).getFirst()).getFirst().get(0).asLong();
        }
    }

    private static long ask(String cypher, Duration timeout, Driver driver) {
        Query<Long> query = new Foreign(cypher);
        return new Asking(driver, timeout).ask(query, Arguments.of(query, Map.of()));
    }

    @Test
    void whoAsksCannotWrite(Driver driver) {
        assertThat(ask("RETURN 1", Duration.ofSeconds(30), driver)).isOne();
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> ask("CREATE (n:Intruder) RETURN 1", Duration.ofSeconds(30), driver))
                .havingCause()
                .isInstanceOf(ClientException.class)
                .withMessageContaining("read access mode");
        assertThat(Counted.nodes(driver, "Intruder")).isZero();
    }

    /** The server has a limit of its own, which is not meant here. */
    @Test
    void whatTakesTooLongEndsWhenTheTimeOfTheQuestionIsUp(Driver driver) {
        long begun = System.nanoTime();
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> ask(
                        "UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN count(x)",
                        Duration.ofSeconds(1),
                        driver))
                .returns(QueryFailure.Reason.QUERY_TIMED_OUT, QueryFailure::reason)
                .havingCause()
                .isInstanceOfSatisfying(
                        Neo4jException.class,
                        ended -> assertThat(ended.code())
                                .isEqualTo("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }
}
