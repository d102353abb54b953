/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.model.project.AnyLines;
import org.entente.queries.Catalogue;
import org.entente.rdf.sparql.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

/** What held on a day, and what was known at a moment, is one answer through Cypher, REST and SPARQL. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class ThreeDoorsInTimeIT {

    private static final String MOMENTS = """
            MATCH (s:State) UNWIND [s.knownFrom, s.knownTo] AS at
            WITH DISTINCT at WHERE at IS NOT NULL RETURN toString(at) AS at ORDER BY at""";
    private static final String DAYS = """
            MATCH (s:State) UNWIND [s.startMin, s.startMax, s.endMin, s.endMax] AS at
            WITH DISTINCT at WHERE at IS NOT NULL AND at.year >= 1000 AND at.year < 9999 RETURN toString(at) AS at ORDER BY at""";

    static LongStream seeds() {
        return LongStream.of(1, 6);
    }

    @Test
    void questionsOfTheExampleHaveOneAnswerAtEachTime(Api api, Driver driver) {
        LoadedStore.fill(driver);
        api.awaitSparql();
        Set<String> answers = new HashSet<>();
        for (Question question : inTime()) {
            Map<String, String> example = new HashMap<>();
            Catalogue.find(question.name())
                    .parameters()
                    .forEach(parameter -> parameter.example().ifPresent(value -> example.put(parameter.name(), value)));
            int rows = 0;
            for (Map<String, String> times : times(question, 4, driver)) {
                Map<String, String> asked = new HashMap<>(example);
                asked.putAll(times);
                int answered = ThreeDoorsIT.compare(question, asked, api, driver);
                answers.add(question.name() + " " + answered);
                rows += answered;
            }
            assertThat(rows).as(question.name()).isPositive();
        }
        assertThat(answers).as("times matter").hasSizeGreaterThan(2 * inTime().size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void questionsOfAnyGraphHaveOneAnswerAtEachTime(long seed, Api api, Driver driver) {
        LocalNeo4jExtension.empty(driver);
        List<Long> seeds = new Random(seed).longs(80).boxed().toList();
        LoadedStore.load(driver, AnyLines.of(seeds).toArray(String[]::new));
        driver.executableQuery("CALL db.awaitIndexes(60)").execute();
        api.awaitSparql();
        int rows = 0;
        for (Question question : inTime()) {
            for (Map<String, String> sample : Samples.of(question, driver)) {
                for (Map<String, String> times : times(question, 3, driver)) {
                    Map<String, String> asked = new HashMap<>(sample);
                    asked.putAll(times);
                    rows += ThreeDoorsIT.compare(question, asked, api, driver);
                }
            }
        }
        assertThat(rows).isGreaterThan(20);
    }

    /** Talks that turn out to have been through others, and contacts that turn out to have been by phone. */
    @Test
    void whatIsToldLaterOfHowTheyMetCountsFromThen(Api api, Driver driver) {
        LocalNeo4jExtension.empty(driver);
        List<String> lines = new ArrayList<>();
        for (String day : List.of("2025-11-06", "2025-11-08")) {
            lines.add("{\"document\": {\"id\": \"document/of-%s\", \"kind\": \"article\", \"published\": \"%s\"}}"
                    .formatted(day, day));
        }
        lines.add(met("2025-11-06", "negotiation", "party", "party", "2025-11-01", ""));
        lines.add(met("2025-11-08", "negotiation", "party", "party", "2025-11-01", "\"form\": \"indirect\""));
        for (String day : List.of("2025-11-02", "2025-11-03")) {
            lines.add(met("2025-11-06", "contact", "initiator", "recipient", day, ""));
            lines.add(met("2025-11-08", "contact", "initiator", "recipient", day, "\"channel\": \"phone\""));
        }
        LoadedStore.load(driver, lines.toArray(String[]::new));
        api.awaitSparql();
        Map<String, String> asked = Map.of("entity", "person/one", "with", "person/other");
        Map<String, Integer> found = Map.of("2025-11-05", 0, "2025-11-07", 1, "2025-11-09", 2);
        found.forEach((day, meetings) -> {
            Map<String, String> then = new HashMap<>(asked);
            then.put("knownAt", day + "T12:00:00Z");
            assertThat(ThreeDoorsIT.compare(Question.named("encounters"), then, api, driver))
                    .as(day)
                    .isEqualTo(meetings);
        });
        assertThat(ThreeDoorsIT.compare(Question.named("encounters"), asked, api, driver))
                .isEqualTo(2);
    }

    private static String met(String told, String type, String one, String other, String day, String values) {
        String roles = one.equals(other)
                ? "\"%s\": [\"person/one\", \"person/other\"]".formatted(one)
                : "\"%s\": \"person/one\", \"%s\": \"person/other\"".formatted(one, other);
        return "{\"claim\": {\"document\": \"document/of-%s\", \"type\": \"%s\", \"modality\": \"actual\", \"roles\": {%s},"
                        .formatted(told, type, roles)
                + " \"values\": {%s}, \"when\": {\"edtf\": \"%s\"}}}".formatted(values, day);
    }

    @Test
    void questionsThatKnowTimesAreThoseThatAreSaidTo() {
        assertThat(inTime("knownAt").stream().map(Question::name))
                .containsExactly(
                        "relations",
                        "timeline",
                        "events",
                        "parties",
                        "ratifications",
                        "holders",
                        "encounters",
                        "relations-between",
                        "facts");
        assertThat(inTime("validAt").stream().map(Question::name))
                .containsExactly(
                        "relations", "timeline", "events", "holders", "relations-between", "facts", "forecasts");
    }

    private static List<Question> inTime() {
        return Question.all().stream()
                .filter(question -> inTime("knownAt").contains(question)
                        || inTime("validAt").contains(question))
                .toList();
    }

    private static List<Question> inTime(String parameter) {
        return Question.all().stream()
                .filter(question -> question.body().contains("VALUES ?" + parameter + " {"))
                .toList();
    }

    /** {@return times among those at which something begins or ends, by themselves and both together} */
    private static List<Map<String, String>> times(Question question, int most, Driver driver) {
        List<String> moments = inTime("knownAt").contains(question) ? some(MOMENTS, most, driver) : List.of();
        List<String> days = inTime("validAt").contains(question) ? some(DAYS, most, driver) : List.of();
        List<Map<String, String>> times = new ArrayList<>();
        moments.forEach(moment -> times.add(Map.of("knownAt", moment)));
        days.forEach(day -> times.add(Map.of("validAt", day)));
        for (int i = 0; i < Math.min(moments.size(), days.size()); i++) {
            times.add(Map.of("knownAt", moments.get(i), "validAt", days.get(days.size() - 1 - i)));
        }
        return times;
    }

    private static List<String> some(String statement, int most, Driver driver) {
        List<String> all = driver.executableQuery(statement).execute().records().stream()
                .map(row -> row.get("at").asString())
                .toList();
        List<String> some = new ArrayList<>();
        for (int i = 0; i < Math.min(most, all.size()); i++) {
            some.add(all.get(i * all.size() / Math.min(most, all.size())));
        }
        return some;
    }
}
