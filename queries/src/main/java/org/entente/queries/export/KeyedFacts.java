/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Prepared;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Driver;

/** The facts of claims by the keys by which other claims of their document refer to them. */
public final class KeyedFacts {

    private static final String DOCUMENT = "document";
    private static final String KEY = "key";
    private static final String FACT = "fact";
    private static final Prepared STATEMENT = read();

    private KeyedFacts() {}

    private static Prepared read() {
        Node claim = Dsl.node(NodeKind.CLAIM, "c")
                .withProperties(Property.DOCUMENT.key(), parameter(DOCUMENT), Property.KEY.key(), parameter(KEY));
        Node fact = Dsl.node(NodeKind.FACT, "f");
        return Prepared.of(match(Dsl.edge(claim, EdgeType.ABOUT, fact))
                .returningDistinct(Dsl.get(fact, Property.ID).as(FACT))
                .build());
    }

    /** {@return the ids of the facts that the claims with this key in a document are about; none where there is no such claim} */
    public static Set<String> of(Driver driver, Duration timeout, Id document, String key) {
        return StoreThing.read(driver, timeout, reading -> {
            Set<String> facts = new TreeSet<>();
            reading.rows(new Bound(STATEMENT, Map.of(DOCUMENT, document.toString(), KEY, key)))
                    .forEach(row -> facts.add(row.get(FACT).asString()));
            return facts;
        });
    }
}
