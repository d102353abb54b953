/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
final class Clients implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SessionConfig READ =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
    private static final String TYPED = "application/vnd.neo4j.query";

    private final Http http = new Http();
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
    Call api(String path, int status, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpRequest built = request.build();
        return () -> expect(http.send(built), status);
    }

    /** {@return the answer of the API} */
    HttpResponse<byte[]> ask(String path) {
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(api.resolve(path)).build());
        expect(answer, 200);
        return answer;
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
        HttpRequest request = HttpRequest.newBuilder(queryApi)
                .header("Authorization", login)
                .header("Content-Type", TYPED)
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(
                        Map.of("statement", bound.statement().cypher(), "parameters", values, "accessMode", "Read"))))
                .build();
        return () -> expect(http.send(request), 202);
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
            default -> throw new IllegalArgumentException(value.getClass().toString());
        }
        return typed;
    }

    private static void put(Map<String, @Nullable Object> typed, String type, @Nullable Object value) {
        typed.put("$type", type);
        typed.put("_value", value);
    }

    private static void expect(HttpResponse<byte[]> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("%s answers %d: %s"
                    .formatted(answer.uri(), answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
