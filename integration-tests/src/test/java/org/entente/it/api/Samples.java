/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.rdf.sparql.Question;
import org.neo4j.driver.Driver;

/** Whom and what questions are asked about in a store of which nothing is known. */
final class Samples {

    private static final int MOST = 4;

    /** What the ids of each parameter are taken from. */
    private static final Map<String, String> IDS = Map.of(
            "entity", "MATCH (n:Entity) RETURN n.id AS id ORDER BY id",
            "with", "MATCH (n:Person) RETURN n.id AS id ORDER BY id",
            "a", "MATCH (n:Country) RETURN n.id AS id ORDER BY id",
            "country", "MATCH (n:Country) RETURN n.id AS id ORDER BY id",
            "b", "MATCH (n:Country) RETURN n.id AS id ORDER BY id DESC",
            "agreement", "MATCH (n:Agreement) RETURN n.id AS id ORDER BY id",
            "group", "MATCH (n:DescribedGroup) RETURN n.id AS id ORDER BY id",
            "office", "MATCH (n:Office) RETURN n.id AS id ORDER BY id",
            "fact", "MATCH (n:Fact) RETURN n.id AS id ORDER BY id",
            "document", "MATCH (n:Document) RETURN n.id AS id ORDER BY id");

    /** Whom and what {@link #KNOWN_LINES} tell of. */
    private static final Map<String, String> KNOWN = Map.of(
            "entity", "person/known-a",
            "with", "person/known-b",
            "a", "country/DEU",
            "b", "country/FRA",
            "country", "country/DEU",
            "agreement", "agreement/known",
            "office", "office/known",
            "document", "document/known");

    /** Among whatever else there is, so that each question has something to find: of nothing, all doors say the same. */
    static final List<String> KNOWN_LINES = List.of(
            """
            {"document": {"id": "document/known", "title": "Known", "lang": "en", "kind": "article", "published": "2025-11-07"}}""",
            """
            {"document": {"id": "document/denial", "title": "Denial", "lang": "en", "kind": "article", "published": "2025-11-08"}}""",
            """
            {"entity": {"id": "person/known-a", "names": [{"text": "Ann Known", "lang": "en", "kind": "preferred"}]}}""",
            """
            {"entity": {"id": "office/known", "names": [{"text": "Known Chair", "lang": "en", "kind": "official"}], "of": "country/DEU", "function": "head-of-government"}}""",
            claim("document/known", "meeting", """
                    {"participant": ["person/known-a", "person/known-b"]}""", "2025-11-06", ""),
            claim("document/known", "meeting", """
                    {"participant": ["person/known-a", "person/known-b"]}""", "2026-01-05", "").replace("\"actual\"", "\"scheduled\""),
            claim("document/known", "visit", """
                    {"visitor": ["person/known-a"], "host": ["country/FRA"]}""", "2025-11-05", ""),
            claim("document/denial", "visit", """
                    {"visitor": ["person/known-a"], "host": ["country/FRA"]}""", "2025-11-05", """
                    , "polarity": "negative\""""),
            claim("document/known", "announcement", """
                    {"announcer": ["person/known-a"]}""", "2025-11-06", """
                    , "attribution": [{"source": "an official"}]"""),
            claim("document/known", "office-holding", """
                    {"holder": ["person/known-a"], "office": ["office/known"]}""", "2020-01-01/..", ""),
            claim("document/known", "diplomatic-relations", """
                    {"party": ["country/DEU", "country/FRA"]}""", "1955-05-15", """
                    , "act": "established\""""),
            claim("document/known", "agreement-participation", """
                    {"party": ["country/DEU"], "agreement": ["agreement/known"]}""", "1999-05-01", """
                    , "act": "ratification\""""),
            claim("document/known", "meeting", """
                    {"participant": [{"group": {"text": "both", "expands": ["country/DEU"]}}, "person/known-b"]}""", "2025-11-04", ""));

    private Samples() {}

    private static String claim(String document, String type, String roles, String when, String more) {
        return """
                {"claim": {"document": "%s", "type": "%s", "roles": %s, "when": {"edtf": "%s"}, "modality": "actual"%s}}""".formatted(document, type, roles, when, more);
    }

    /** {@return the arguments of a question by which it is asked of what {@link #KNOWN_LINES} tell, if it has them} */
    static Optional<Map<String, String>> known(Question question) {
        List<String> parameters = parameters(question);
        return Optional.of(KNOWN)
                .filter(known -> !parameters.isEmpty() && known.keySet().containsAll(parameters))
                .map(known -> parameters.stream().collect(Collectors.toMap(Function.identity(), known::get)));
    }

    private static List<String> parameters(Question question) {
        return IDS.keySet().stream()
                .filter(name -> question.body().contains("VALUES ?" + name + " {"))
                .sorted()
                .toList();
    }

    /** {@return whether a parameter takes the id of something} */
    static boolean isOfIds(String parameter) {
        return IDS.containsKey(parameter);
    }

    /** {@return some arguments of a question, of what the store has} */
    static List<Map<String, String>> of(Question question, Driver driver) {
        List<String> parameters = parameters(question);
        if (parameters.isEmpty()) {
            return List.of(Map.of());
        }
        List<Map<String, String>> samples = new ArrayList<>();
        Map<String, List<String>> ids = parameters.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> driver.executableQuery(IDS.get(name)).execute().records().stream()
                                .map(row -> row.get("id").asString())
                                .toList()));
        for (int i = 0; i < MOST; i++) {
            Map<String, String> sample = new HashMap<>();
            for (String parameter : parameters) {
                List<String> all = ids.getOrDefault(parameter, List.of());
                if (i < all.size()) {
                    sample.put(parameter, all.get(i * all.size() / MOST % all.size()));
                }
            }
            boolean whole = sample.size() == parameters.size();
            if (whole && sample.values().stream().distinct().count() == sample.size()) {
                samples.add(sample);
            }
        }
        return samples;
    }
}
