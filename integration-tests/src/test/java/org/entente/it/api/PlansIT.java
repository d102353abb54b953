/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.it.Counted;
import org.entente.it.LocalNeo4jExtension;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.Reading;
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

    private static final List<String> FORBIDDEN = List.of(
            "AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "RelationshipTypeScan", "CartesianProduct");

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
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

    @ParameterizedTest
    @MethodSource("statements")
    void everyStatementBeginsAtAnIndex(Bound bound, Driver driver) {
        ResultSummary summary = driver.executableQuery(
                        "EXPLAIN " + bound.statement().cypher())
                .withParameters(bound.values())
                .execute()
                .summary();
        List<String> operators = new ArrayList<>();
        collect(summary.plan(), operators);
        assertThat(operators)
                .as(bound.statement().cypher())
                .noneMatch(operator -> FORBIDDEN.stream().anyMatch(operator::startsWith));
        assertThat(operators)
                .as(bound.statement().cypher())
                .anyMatch(operator -> operator.contains("IndexSeek") || operator.startsWith("ProcedureCall"));
        assertThat(summary.gqlStatusObjects())
                .as(bound.statement().cypher())
                .noneMatch(status -> status.gqlStatus().startsWith("01"));
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
        assertThat(answer).isNotNull();
    }

    /** A question that tries to write, which no question of the catalogue does. */
    private record Writing() implements Query<String> {

        @Override
        public String name() {
            return "writing";
        }

        @Override
        public String description() {
            return "Writes.";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Class<?> item() {
            return String.class;
        }

        @Override
        public boolean isList() {
            return false;
        }

        @Override
        public List<Bound> bind(Arguments arguments) {
            return List.of(new Bound(new Prepared("CREATE (n:Intruder) RETURN n", ""), Map.of()));
        }

        @Override
        public String ask(Reading reading, Arguments arguments) {
            try {
                reading.rows(bind(arguments).getFirst());
            } catch (Neo4jException e) {
                assertThat(e).isInstanceOf(ClientException.class).hasMessageContaining("read access mode");
                throw e;
            }
            return "written";
        }
    }

    @Test
    void whoAsksCannotWrite(Driver driver) {
        Query<String> writing = new Writing();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(
                        () -> new Asking(driver, Duration.ofSeconds(30)).ask(writing, Arguments.of(writing, Map.of())));
        assertThat(Counted.nodes(driver, "Intruder")).isZero();
    }
}
