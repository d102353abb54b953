/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** What each question is asked about: of all there is, what has about a hundred answers, and never more than a page holds. */
final class Subjects {

    private static final String NEAREST = " WHERE n <= 900 RETURN *, n ORDER BY abs(n - 100) LIMIT 1";

    private static final String CLAIMED = "MATCH (y:Claim)-[:ABOUT]->(x:Fact) WITH x.id AS fact, count(y) AS n";

    /** Where what it binds are parameters of the question, and {@code n} about how many answers it has. */
    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry("entity", "MATCH (x:Entity)-[:HAS_NAME]->(y) WITH x.id AS entity, count(y) AS n"),
            Map.entry("relations", takingPart("Relation")),
            Map.entry("timeline", takingPart("Fact")),
            Map.entry("events", takingPart("Event")),
            Map.entry("facts", takingPart("Meeting")),
            Map.entry("changes", takingPart("Fact")),
            Map.entry("parties", having("AgreementParticipation", "agreement")),
            Map.entry("ratifications", having("AgreementParticipation", "agreement")),
            Map.entry("holders", having("OfficeHolding", "office")),
            Map.entry(
                    "office-visits",
                    "MATCH (x:Office)<-[:HAS_PARTICIPANT {role: 'office'}]-(:OfficeHolding)-[:HAS_PARTICIPANT {role: 'holder'}]->()"
                            + "<-[:HAS_PARTICIPANT {role: 'visitor'}]-(f:Visit) WITH x.id AS office, count(DISTINCT f) AS n"),
            Map.entry("encounters", pairs("Entity", "Meeting", "entity", "with")),
            Map.entry("relations-between", pairs("Country", "Relation", "a", "b")),
            Map.entry("relation-changes", pairs("Country", "Relation", "a", "b")),
            Map.entry(
                    "dyad-years",
                    "MATCH (f:DiplomaticRelations)-[:HAS_PARTICIPANT]->(x:Country) WITH x.id AS country, 20 * count(f) AS n"),
            Map.entry(
                    "group-expansion",
                    "MATCH (x:DescribedGroup)<-[:HAS_PARTICIPANT]-(f) WITH x.id AS `group`, count(DISTINCT f) AS n"),
            Map.entry("fact", CLAIMED),
            Map.entry("fact-claims", CLAIMED),
            Map.entry("document-claims", "MATCH (y:Claim)-[:FROM]->(x:Document) WITH x.id AS document, count(y) AS n"));

    private final Driver driver;

    Subjects(Driver driver) {
        this.driver = driver;
    }

    private static String takingPart(String type) {
        return "MATCH (f:%s)-[:HAS_PARTICIPANT]->(x) WITH x.id AS entity, count(DISTINCT f) AS n".formatted(type);
    }

    private static String having(String type, String role) {
        return "MATCH (f:%1$s)-[:HAS_PARTICIPANT {role: '%2$s'}]->(x) WITH x.id AS %2$s, count(DISTINCT f) AS n"
                .formatted(type, role);
    }

    private static String pairs(String kind, String type, String one, String other) {
        return "MATCH (x:%1$s)<-[:HAS_PARTICIPANT]-(f:%2$s)-[:HAS_PARTICIPANT]->(y:%1$s) WHERE x.id < y.id WITH x.id AS %3$s, y.id AS `%4$s`, count(DISTINCT f) AS n"
                .formatted(kind, type, one, other);
    }

    /** {@return the parameters for a question; empty when the graph has nothing to ask about} */
    Optional<Map<String, String>> of(String question) {
        String about = ABOUT.get(question);
        if (about == null) {
            return Optional.of(Map.of());
        }
        List<Record> found = driver.executableQuery(about + NEAREST).execute().records();
        return found.stream().findFirst().map(row -> {
            Map<String, Object> values = new java.util.TreeMap<>(row.asMap());
            values.remove("n");
            return values.entrySet().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            Map.Entry::getKey, each -> String.valueOf(each.getValue())));
        });
    }
}
