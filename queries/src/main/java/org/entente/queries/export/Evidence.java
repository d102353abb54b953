/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Reading;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;

/** What a fact rests on: the claims about it, the first known first, and their documents; not more than anybody can wait for. */
final class Evidence {

    /** So many claims come with a fact. */
    static final int MOST = 100;

    private static final String ID = "id";
    private static final String CLAIM = "claim";
    private static final String DOCUMENT = "document";
    private static final String KNOWN_FROM = "knownFrom";
    private static final Prepared STATEMENT = read();

    private Evidence() {}

    private static Prepared read() {
        Node claim = Dsl.node(NodeKind.CLAIM, "c");
        Node fact = Dsl.node(NodeKind.FACT, "f").withProperties(Property.ID.key(), parameter(ID));
        return Prepared.of(match(Dsl.edge(claim, EdgeType.ABOUT, fact))
                .returning(
                        Dsl.get(claim, Property.ID).as(CLAIM),
                        Dsl.get(claim, Property.DOCUMENT).as(DOCUMENT),
                        Dsl.get(claim, Property.KNOWN_FROM).as(KNOWN_FROM))
                .orderBy(Cypher.sort(Dsl.get(claim, Property.KNOWN_FROM)), Cypher.sort(Dsl.get(claim, Property.ID)))
                .limit(literalOf(MOST + 1))
                .build());
    }

    /** {@return a fact with what it rests on; anything else as it is} */
    static StoreThing of(Reading reading, StoreThing thing) {
        if (thing.parts().getFirst().node().kind() != NodeKind.FACT) {
            return thing;
        }
        List<Record> rows = reading.rows(
                new Bound(STATEMENT, Map.of(ID, thing.parts().getFirst().node().id())));
        Set<String> ids = new LinkedHashSet<>();
        rows.stream().limit(MOST).forEach(row -> ids.add(row.get(DOCUMENT).asString()));
        rows.stream().limit(MOST).forEach(row -> ids.add(row.get(CLAIM).asString()));
        List<StoreThing.Part> parts = new ArrayList<>(thing.parts());
        ids.forEach(id -> StoreThing.find(reading, thing.version(), Id.parse(id))
                .ifPresent(found -> parts.addAll(found.parts())));
        Instant more = rows.size() > MOST
                ? rows.getLast().get(KNOWN_FROM).asZonedDateTime().toInstant()
                : null;
        return new StoreThing(thing.version(), parts, more);
    }
}
