/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Query;

/**
 * The path of one question. In the template, <code>{entity}</code> stands for both segments of an id, and <code>
 * {agreement=agreement}</code> for the key of an id whose kind is fixed; the name is the question's parameter.
 */
record Route(String template, Query<?> query) {

    private static final String BASE = "/api/v1";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(?:=([a-z-]+))?}");

    /** Every question and its path. */
    static final List<Route> ALL = List.of(
            route("/entities", "entities"),
            route("/entities/{entity}", "entity"),
            route("/entities/{entity}/relations", "relations"),
            route("/entities/{entity}/timeline", "timeline"),
            route("/entities/{entity}/events", "events"),
            route("/agreements/{agreement=agreement}/parties", "parties"),
            route("/agreements/{agreement=agreement}/ratifications", "ratifications"),
            route("/offices/{office=office}/holders", "holders"),
            route("/offices/{office=office}/visits", "office-visits"),
            route("/entities/{entity}/encounters", "encounters"),
            route("/co-attendance", "co-attendance"),
            route("/countries/{a=country}/relations-with/{b=country}", "relations-between"),
            route("/countries/{a=country}/relations-with/{b=country}/changes", "relation-changes"),
            route("/countries/{country=country}/dyad-years", "dyad-years"),
            route("/facts", "facts"),
            route("/facts/{fact=fact}", "fact"),
            route("/facts/{fact=fact}/claims", "fact-claims"),
            route("/documents/{document=document}/claims", "document-claims"),
            route("/quotes", "quotes"),
            route("/paths", "paths"),
            route("/changes", "changes"),
            route("/forecasts", "forecasts"),
            route("/conflicts", "conflicts"),
            route("/unnamed-sources", "unnamed-sources"),
            route("/inferred", "inferred"),
            route("/described-groups/{group=described-group}/expansion", "group-expansion"),
            route("/coverage", "coverage"));

    private static Route route(String template, String query) {
        return new Route(BASE + template, Catalogue.find(query));
    }

    /** {@return the path of a question} */
    static Route of(Query<?> query) {
        return ALL.stream()
                .filter(route -> route.query.name().equals(query.name()))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the path pattern of the web framework} */
    String pattern() {
        return PLACE.matcher(template)
                .replaceAll(place -> place.group(2) == null ? "{kind}/{key}" : "{" + place.group(1) + "}");
    }

    /** {@return the names of the path's variables with a value to try for each} */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            String example = example(place.group(1));
            int slash = example.indexOf('/');
            if (place.group(2) == null) {
                variables.put("kind", example.substring(0, slash));
                variables.put("key", example.substring(slash + 1));
            } else {
                variables.put(place.group(1), example.substring(slash + 1));
            }
        }
        return variables;
    }

    private String example(String parameter) {
        return query.parameters().stream()
                .filter(known -> known.name().equals(parameter))
                .findFirst()
                .flatMap(org.entente.queries.catalogue.Parameter::example)
                .orElseThrow();
    }

    /** {@return the names of the parameters that stand in the path} */
    List<String> inPath() {
        List<String> names = new ArrayList<>();
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            names.add(place.group(1));
        }
        return names;
    }

    /** {@return the question's parameters as the path gives them} */
    Map<String, String> texts(Map<String, String> variables) {
        Map<String, String> texts = new LinkedHashMap<>();
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            texts.put(
                    place.group(1),
                    place.group(2) == null
                            ? variables.get("kind") + "/" + variables.get("key")
                            : place.group(2) + "/" + variables.get(place.group(1)));
        }
        return texts;
    }

    /** {@return the path for values of the parameters that stand in it} */
    String path(Map<String, String> texts) {
        return PLACE.matcher(template).replaceAll(place -> {
            String id = Objects.requireNonNull(texts.get(place.group(1)));
            return Matcher.quoteReplacement(place.group(2) == null ? id : id.substring(id.indexOf('/') + 1));
        });
    }
}
