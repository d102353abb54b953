/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;

import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Prepared;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;

/**
 * The way from an entity to its facts: the index on the keys of {@code HAS_PARTICIPANT}. The hint makes the store seek
 * there however few facts it holds; left to itself, it scans all edges of the type while they are few.
 */
final class Seats {

    private static final Relationship SEAT =
            Dsl.edge(Shape.F, EdgeType.HAS_PARTICIPANT, anyNode()).named("r");

    static final org.neo4j.cypherdsl.core.Property ENTITY = Dsl.get(SEAT, Property.ENTITY);
    static final org.neo4j.cypherdsl.core.Property SORT = Dsl.get(SEAT, Property.SORT);
    static final org.neo4j.cypherdsl.core.Property ID = Dsl.get(SEAT, Property.FACT);
    static final org.neo4j.cypherdsl.core.Property ROLE = Dsl.get(SEAT, Property.ROLE);

    private static final String ONE_KEY = "(%s)".formatted(Property.ENTITY.key());
    private static final String ALL_KEYS =
            "(%s, %s, %s)".formatted(Property.ENTITY.key(), Property.SORT.key(), Property.FACT.key());

    private Seats() {}

    /** {@return the facts of the entity that {@code $entity} names; conditions on sort and id are to follow} */
    static OngoingReadingWithWhere ofEntity() {
        return match(SEAT).usingIndexSeek(ENTITY).where(ENTITY.eq(Value.ENTITY.parameter()));
    }

    /** {@return the same, in all places of the index} */
    static OngoingReadingWithWhere allOfEntity() {
        return ofEntity().and(SORT.gte(literalOf(""))).and(ID.gt(literalOf("")));
    }

    /** {@return the statement with all keys in its hint: the DSL takes one key of an edge and no more} */
    static Prepared prepared(Statement statement) {
        Prepared plain = Prepared.of(statement);
        return new Prepared(completed(plain.cypher()), completed(plain.readable()));
    }

    private static String completed(String text) {
        return text.replace(ONE_KEY, ALL_KEYS);
    }
}
