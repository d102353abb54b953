/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Query;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ways to ask one question: the API, the driver with the question's own statements, and Neo4j's Query API. */
final class Clients {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SessionConfig READ =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
    private static final String TAG = "ETag";
    private static final String TYPED = "application/vnd.neo4j.query";

    private final Driver driver;
    private final URI api;
    private final URI queryApi;
    private final String login;

    Clients(Served served) {
        this.driver = served.driver();
        this.api = served.api();
        this.queryApi = served.neo4j().browser().resolve("/db/neo4j/query/v2");
        var connection = served.neo4j().connection();
        this.login = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (connection.username() + ":" + connection.password()).getBytes(StandardCharsets.UTF_8));
    }

    /** {@return a question to the API, which must answer with this status} */
    Call api(String path, int status) {
        return api(path, status, Map.of());
    }

    /** {@return the same with headers} */
    Call api(String path, int status, Map<String, String> headers) {
        Http request = Http.get(api.resolve(path), headers);
        return () -> expect(request.send(), status);
    }

    /** {@return the answer of the API} */
    private Http.Answer ask(String path, String... told) {
        Http.Answer answer = Http.get(api.resolve(path), Map.of()).send(told);
        expect(answer, 200);
        return answer;
    }

    /** {@return the tag of an answer} */
    String tag(String path) {
        return ask(path, TAG).header(TAG).orElseThrow();
    }

    /** {@return the same as JSON} */
    JsonNode json(String path) {
        return JSON.readTree(ask(path).body());
    }

    /** {@return the statements of a question, over Bolt in one transaction} */
    Call bolt(String question, Map<String, String> texts) {
        List<Bound> statements = statements(question, texts);
        return () -> {
            try (Session session = driver.session(READ)) {
                session.executeRead(transaction -> {
                    statements.forEach(bound -> transaction
                            .run(bound.statement().cypher(), bound.values())
                            .list());
                    return null;
                });
            }
        };
    }

    /** {@return the one statement of a question, to Neo4j's own HTTP API} */
    Call queryApi(String question, Map<String, String> texts) {
        Bound bound = statements(question, texts).getFirst();
        Map<String, Object> values = new TreeMap<>();
        bound.values().forEach((name, value) -> values.put(name, typed(value)));
        Http request = new Http(
                queryApi,
                Map.of("Authorization", login, "Content-Type", TYPED, "Accept", "application/json"),
                JSON.writeValueAsString(
                        Map.of("statement", bound.statement().cypher(), "parameters", values, "accessMode", "Read")));
        return () -> expect(request.send(), 202);
    }

    private static List<Bound> statements(String question, Map<String, String> texts) {
        Query<?> query = Catalogue.find(question);
        return query.bind(Arguments.of(query, texts));
    }

    private static Map<String, @Nullable Object> typed(@Nullable Object value) {
        Map<String, @Nullable Object> typed = new TreeMap<>();
        switch (value) {
            case null -> put(typed, "Null", null);
            case String text -> put(typed, "String", text);
            case Boolean flag -> put(typed, "Boolean", flag);
            case Number number -> put(typed, "Integer", number.toString());
            case LocalDate day -> put(typed, "Date", day.toString());
            case ZonedDateTime moment ->
                put(typed, "OffsetDateTime", moment.toOffsetDateTime().toString());
            case Collection<?> items ->
                put(typed, "List", items.stream().map(Clients::typed).toList());
            case Map<?, ?> entries -> {
                Map<String, Object> values = new TreeMap<>();
                entries.forEach((name, entry) -> values.put(String.valueOf(name), typed(entry)));
                put(typed, "Map", values);
            }
            default -> throw new IllegalArgumentException(value.getClass().toString());
        }
        return typed;
    }

    private static void put(Map<String, @Nullable Object> typed, String type, @Nullable Object value) {
        typed.put("$type", type);
        typed.put("_value", value);
    }

    private static void expect(Http.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(
                    "%s answers %d: %s".formatted(answer.uri(), answer.status(), answer.text()));
        }
    }
}
