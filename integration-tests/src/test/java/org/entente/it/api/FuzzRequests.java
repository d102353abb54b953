/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes up requests from a contract: for each parameter what fits, what nearly does, and what somebody hostile would send. */
final class FuzzRequests {

    /** All that is posted where nothing can be. */
    static final String POST_ELSEWHERE = "POST elsewhere";

    /** Chances out of a hundred. */
    private static final int GIVEN = 12;

    private static final Set<String> OFTEN_GIVEN = Set.of("limit", "query");
    private static final int GIVEN_OFTEN = 80;
    private static final int AGAIN = 4;
    private static final int OF_LONG = 10;

    private static final int HOSTILE = 12;
    private static final int ODD_HEADER = 15;

    private static final int POSTED = 10;
    private static final int POSTED_WHERE_ALLOWED = 50;

    private static final String POST = "POST";
    private static final String IF_NONE_MATCH = "If-None-Match";

    /** What is long, or long to plan on a cold server: asked for less often. */
    private static final Set<String> LONG =
            Set.of("/api/v1/conflicts", "/rdf", "/rdf/queries/{name}", "/id/vocab", "/id/shapes");

    private static final int MOST_LEARNT = 200;
    private static final Pattern LEARNT =
            Pattern.compile("\"(?:id|fact|claim)\":\"([a-z-]+)/([^\"]+)\"|\"next\":\"([^\"]+)\"");
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "text/csv",
            "application/x-ndjson",
            "text/html;q=0.9, */*;q=0.1",
            "text/turtle",
            "application/ld+json, text/turtle;q=0.5",
            "application/json;q=0",
            "image/png",
            "text",
            "/",
            ";;q=,",
            "*/json",
            "application/json;charset=utf-99",
            "a/b;q=9999999999999",
            "text/*;q=0.3, application/*;q=0.2",
            "application/json, application/json, application/json;q=0.5;x=\"\\\"\"");

    private final Random random;
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>();
    private final List<Answered> answered = new ArrayList<>();

    private record Answered(Asked asked, String tag) {}

    private record Taken(String name, String in, boolean required, JsonNode schema, List<String> examples) {}

    private record Operation(String path, boolean takesPost, List<Taken> parameters) {}

    /**
     * A request: the path is the pattern with the values in it, for the contract; the address is what is sent, and the form
     * with it if it is a POST.
     */
    record Asked(String method, String pattern, String path, String address, String form, String... headers) {

        HttpRequest request(URI base) {
            HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(address));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return isPost()
                    ? request.header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build()
                    : request.GET().build();
        }

        boolean isPost() {
            return method.equals(POST);
        }

        /** {@return what is asked, whatever the values; one for all that is posted where it cannot be} */
        String operation() {
            return isPost() && form.isEmpty() ? POST_ELSEWHERE : method + " " + pattern;
        }

        @Override
        public String toString() {
            return method + " " + address + " " + form + " " + List.of(headers);
        }
    }

    FuzzRequests(String contract, long seed) {
        random = new Random(seed);
        JsonNode root = new JsonMapper().readTree(contract);
        root.get("paths")
                .properties()
                .forEach(path -> operations.add(new Operation(
                        path.getKey(),
                        path.getValue().has("post"),
                        StreamSupport.stream(
                                        path.getValue().at("/get/parameters").spliterator(), false)
                                .map(FuzzRequests::taken)
                                .toList())));
    }

    private static Taken taken(JsonNode parameter) {
        List<String> examples = new ArrayList<>();
        if (parameter.has("example")) {
            examples.add(parameter.get("example").asString());
        }
        parameter
                .path("examples")
                .forEach(example -> examples.add(example.get("value").asString()));
        return new Taken(
                parameter.get("name").asString(),
                parameter.get("in").asString(),
                parameter.path("required").asBoolean(),
                parameter.get("schema"),
                examples);
    }

    /** Takes up ids, cursors and tags, so that later requests ask for what is there. */
    void learn(Asked asked, HttpResponse<String> answer) {
        if (!asked.isPost()) {
            answer.headers().firstValue("ETag").ifPresent(tag -> keep(answered, new Answered(asked, tag)));
        }
        Matcher found = LEARNT.matcher(answer.body());
        for (int i = 0; i < 5 && found.find(); i++) {
            if (found.group(3) == null) {
                keep(ids, found.group(1) + "/" + found.group(2));
            } else {
                keep(cursors, found.group(3));
            }
        }
    }

    private <T> void keep(List<T> known, T value) {
        if (known.size() < MOST_LEARNT) {
            known.add(value);
        } else {
            known.set(random.nextInt(MOST_LEARNT), value);
        }
    }

    Asked next() {
        return !answered.isEmpty() && chance(AGAIN) ? again(pick(answered)) : another();
    }

    /** The same once more, by somebody who has the answer. */
    private static Asked again(Answered answered) {
        List<String> headers = new ArrayList<>(List.of(answered.asked().headers()));
        headers.addAll(List.of(IF_NONE_MATCH, answered.tag()));
        Asked asked = answered.asked();
        return new Asked(
                asked.method(),
                asked.pattern(),
                asked.path(),
                asked.address(),
                asked.form(),
                headers.toArray(String[]::new));
    }

    /** {@return requests in which each parameter of each operation is somebody hostile's once, all others that must be given being fine} */
    List<Asked> hostileEverywhere() {
        List<Asked> all = new ArrayList<>();
        for (Operation operation : operations) {
            for (Taken hostile : operation.parameters()) {
                if (hostile.in().equals("header")) {
                    continue;
                }
                String path = operation.path();
                List<String> query = new ArrayList<>();
                for (Taken parameter : operation.parameters()) {
                    boolean meant = parameter.equals(hostile);
                    String value =
                            meant ? FuzzValues.HOSTILE.get(all.size() % FuzzValues.HOSTILE.size()) : fine(parameter);
                    if (parameter.in().equals("path")) {
                        path = path.replace("{" + parameter.name() + "}", inPath(value));
                    } else if (meant || parameter.required()) {
                        query.add(encode(parameter.name()) + "=" + encode(value));
                    }
                }
                String given = String.join("&", query);
                all.add(new Asked(
                        "GET", operation.path(), path, given.isEmpty() ? path : path + "?" + given, "", new String[0]));
            }
        }
        return all;
    }

    private static String fine(Taken parameter) {
        return parameter.examples().isEmpty()
                ? parameter.schema().at("/enum/0").asString("x")
                : parameter.examples().getFirst();
    }

    private Asked another() {
        Operation operation = pick(operations);
        if (LONG.contains(operation.path()) && !chance(OF_LONG)) {
            return another();
        }
        String path = operation.path();
        List<String> query = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (Taken parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", inPath(value(parameter)));
                case "query" -> {
                    if (parameter.required()
                            ? !chance(3)
                            : chance(OFTEN_GIVEN.contains(parameter.name()) ? GIVEN_OFTEN : GIVEN)) {
                        query.add(encode(parameter.name()) + "=" + encode(value(parameter)));
                    }
                }
                default -> {
                    if (chance(ODD_HEADER)) {
                        headers.addAll(List.of(parameter.name(), pick(FuzzValues.TAGS)));
                    }
                }
            }
        }
        if (chance(3)) {
            query.add(encode(pick(FuzzValues.HOSTILE)) + "=" + encode(pick(FuzzValues.HOSTILE)));
        }
        if (chance(2) && !query.isEmpty()) {
            query.add(query.getFirst());
        }
        if (chance(ODD_HEADER)) {
            headers.addAll(List.of("Accept", pick(ACCEPTS)));
        }
        String given = String.join("&", query);
        boolean post = chance(operation.takesPost() ? POSTED_WHERE_ALLOWED : POSTED);
        boolean inBody = post && operation.takesPost();
        return new Asked(
                post ? POST : "GET",
                operation.path(),
                path,
                inBody || given.isEmpty() ? path : path + "?" + given,
                inBody ? given : "",
                headers.toArray(String[]::new));
    }

    private String value(Taken parameter) {
        if (chance(HOSTILE)) {
            return pick(FuzzValues.HOSTILE);
        }
        JsonNode schema = parameter.schema();
        if (parameter.name().equals("after")) {
            return cursors.isEmpty() ? "x" : chance(50) ? pick(cursors) : FuzzValues.changed(pick(cursors), random);
        }
        if (schema.has("enum") && chance(70)) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asString();
        }
        if (schema.path("type").asString("").equals("integer")) {
            return pick(FuzzValues.NUMBERS);
        }
        if (schema.path("format").asString("").equals("date")
                || parameter.name().equals("knownAt")) {
            return pick(FuzzValues.DATES);
        }
        if (schema.has("pattern") && !ids.isEmpty() && chance(60)) {
            String id = pick(ids);
            return parameter.in().equals("path") ? id.substring(id.indexOf('/') + 1) : id;
        }
        return pick(parameter.examples().isEmpty() ? FuzzValues.HOSTILE : parameter.examples());
    }

    /** A part of a path is never empty: then it would be another path. */
    private static String inPath(String value) {
        return value.isEmpty() ? "-" : encode(value).replace("+", "%20");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
