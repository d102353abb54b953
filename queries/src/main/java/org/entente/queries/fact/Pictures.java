/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;

import java.util.List;
import java.util.Map;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.registry.Family;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Prepared;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

/** Statements that answer with nodes and edges, for people who look at them in Neo4j Browser. */
final class Pictures {

    private static final int MOST = 100;
    private static final Node OTHER = Dsl.node(NodeKind.ENTITY, "x");
    private static final Relationship OTHER_SEAT =
            Dsl.edge(Shape.F, EdgeType.HAS_PARTICIPANT, OTHER).named("p");

    private static final Prepared OF_ENTITY =
            ofEntity(Dsl.get(Shape.F, Property.FAMILY).in(Value.FAMILIES.parameter()));
    private static final Prepared OF_ENTITY_BY_TYPE =
            ofEntity(Dsl.get(Shape.F, Property.TYPE).eq(Value.TYPE.parameter()));
    private static final Prepared OF_FACT = ofFact();

    private Pictures() {}

    private static Prepared ofEntity(Condition which) {
        return Seats.prepared(Seats.allOfEntity()
                .and(which)
                .with(Shape.F)
                .limit(MOST)
                .match(OTHER_SEAT)
                .returning(Shape.F, OTHER_SEAT, OTHER)
                .build());
    }

    private static Prepared ofFact() {
        Node claim = Dsl.node(NodeKind.CLAIM, "c");
        Node document = Dsl.node(NodeKind.DOCUMENT, "d");
        Node source = anyNode("o");
        Relationship about = Dsl.edge(claim, EdgeType.ABOUT, Shape.F).named("a");
        Relationship from = Dsl.edge(claim, EdgeType.FROM, document).named("m");
        Relationship said = Dsl.edge(claim, EdgeType.ATTRIBUTED_TO, source).named("t");
        return Prepared.of(Dsl.matchId(Dsl.node(NodeKind.FACT, "f"), Value.FACT.parameter())
                .match(OTHER_SEAT)
                .match(about, from)
                .optionalMatch(said)
                .returning(Shape.F, OTHER_SEAT, OTHER, about, claim, from, document, said, source)
                .limit(MOST * 3)
                .build());
    }

    static Bound ofEntity(String entity, List<Family> families) {
        return new Bound(
                OF_ENTITY,
                Map.of(
                        Value.ENTITY.key(),
                        entity,
                        Value.FAMILIES.key(),
                        families.stream().map(Family::text).toList()));
    }

    static Bound ofEntity(String entity, String type) {
        return new Bound(OF_ENTITY_BY_TYPE, Map.of(Value.ENTITY.key(), entity, Value.TYPE.key(), type));
    }

    static Bound ofFact(String fact) {
        return new Bound(OF_FACT, Map.of(Value.FACT.key(), fact));
    }
}
