/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.queries.Catalogue;
import org.entente.rdf.sparql.Question;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/**
 * The questions that can be asked both ways, about what this graph has.
 *
 * @param none the names of those about which it has nothing, or more than one page holds
 * @param refused those that /sparql does not answer within its bounds, and what it says
 */
record Twins(List<Twin> all, List<String> none, List<String> refused) {

    private static final String PAGE = "1000";

    /** Before and after everything that is made up. */
    private static final String SINCE = "1980-01-01";

    private static final String UNTIL = "2030-01-01";

    static Twins of(Driver driver, Clients clients) {
        Subjects subjects = new Subjects(driver);
        List<Twin> all = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (Question question : Question.all()) {
            Optional<Twin> twin = subjects.of(question.name()).flatMap(about -> of(question, about, clients));
            twin.ifPresentOrElse(all::add, () -> none.add(question.name()));
        }
        return new Twins(List.copyOf(all), List.copyOf(none), List.of());
    }

    /** {@return those that /sparql answers, each of which Fuseki must answer alike} */
    Twins compared(SparqlClient ours, SparqlClient theirs) {
        List<Twin> same = new ArrayList<>();
        List<String> beyond = new ArrayList<>();
        for (Twin twin : all) {
            try {
                twin.requireSame(ours, theirs);
                same.add(twin);
            } catch (SparqlClient.Refused refusal) {
                beyond.add("%s (%s)".formatted(twin.title(), refusal.getMessage()));
            }
        }
        return new Twins(List.copyOf(same), none, List.copyOf(beyond));
    }

    private static Optional<Twin> of(Question question, Map<String, String> about, Clients clients) {
        String path = path(question, about, clients);
        JsonNode answer = clients.json(path);
        int items = answer.path(
                        switch (question.name()) {
                            case "entity" -> "names";
                            case "fact" -> "claims";
                            default -> "items";
                        })
                .size();
        return items == 0 || answer.hasNonNull("next")
                ? Optional.empty()
                : Optional.of(new Twin(
                        asking(question, about), String.join(" and ", new TreeMap<>(about).values()), path, items));
    }

    private static Question asking(Question question, Map<String, String> about) {
        Question asking = question;
        for (Map.Entry<String, String> each : about.entrySet()) {
            asking = asking.with(each.getKey(), "<" + each.getValue() + ">");
        }
        return switch (question.name()) {
            case "facts" -> asking.with("type", "dip:Meeting");
            case "changes" -> asking.with("since", endOf(SINCE)).with("until", endOf(UNTIL));
            default -> asking;
        };
    }

    private static String endOf(String day) {
        return "\"%sT23:59:59Z\"^^xsd:dateTime".formatted(day);
    }

    private static String path(Question question, Map<String, String> about, Clients clients) {
        Map<String, String> rest = new TreeMap<>(about);
        switch (question.name()) {
            // the question in SPARQL has this rule only
            case "conflicts" -> rest.put("rule", "contested");
            case "facts" -> rest.put("type", "meeting");
            case "changes" -> {
                rest.put("since", SINCE);
                rest.put("until", UNTIL);
            }
            default -> {}
        }
        if (Catalogue.find(question.name()).isList()) {
            rest.put("limit", PAGE);
        }
        String path =
                clients.json("/api/v1/queries/" + question.name()).get("path").asString();
        if (path.contains("{kind}/{key}")) {
            path = path.replace("{kind}/{key}", String.valueOf(rest.remove("entity")));
        }
        for (Map.Entry<String, String> each : about.entrySet()) {
            String place = "{" + each.getKey() + "}";
            if (path.contains(place)) {
                path = path.replace(
                        place, each.getValue().substring(each.getValue().indexOf('/') + 1));
                rest.remove(each.getKey());
            }
        }
        return path
                + rest.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
