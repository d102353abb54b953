/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Driver;

/** All that is stored but decisions and the loader's own notes, read by plain Cypher. */
final class Elements {

    private static final String NODE =
            "none(label IN labels(%s) WHERE label IN ['Judgement', 'Retraction', 'Restore', 'Load', 'Meta'])";
    private static final String NODES =
            "MATCH (n) WHERE " + NODE.formatted("n") + " RETURN labels(n) AS labels, properties(n) AS properties";
    private static final String EDGES = "MATCH (a)-[r]->(b) WHERE " + NODE.formatted("a") + " AND "
            + NODE.formatted("b")
            + " RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS properties";

    private Elements() {}

    static SortedSet<String> of(Driver driver) {
        SortedSet<String> all = new TreeSet<>();
        driver.executableQuery(NODES)
                .execute()
                .records()
                .forEach(row -> all.add(new TreeSet<>(row.get("labels").asList())
                        + sorted(row.get("properties").asMap())));
        driver.executableQuery(EDGES)
                .execute()
                .records()
                .forEach(row -> all.add("%s %s %s %s"
                        .formatted(
                                row.get("type").asString(),
                                row.get("start").asString(),
                                row.get("end").asString(),
                                sorted(row.get("properties").asMap()))));
        return all;
    }

    private static String sorted(Map<String, Object> properties) {
        return new TreeMap<>(properties).toString();
    }
}
