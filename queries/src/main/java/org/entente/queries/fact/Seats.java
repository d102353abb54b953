/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.head;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.util.function.Function;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Prepared;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;

/**
 * The way from an entity to its facts: the index on the keys of {@code HAS_PARTICIPANT}. The hint makes the store seek
 * there however few facts it holds; left to itself, it scans all edges of the type while they are few.
 */
public final class Seats {

    private static final Relationship SEAT = seat(Shape.F, "r");

    /** Whose seat it is. */
    static final org.neo4j.cypherdsl.core.Property ENTITY = Dsl.get(SEAT, Property.ENTITY);

    /** The sort key of the fact {@code f}. */
    public static final org.neo4j.cypherdsl.core.Property SORT = Dsl.get(SEAT, Property.SORT);

    /** The id of the fact {@code f}. */
    public static final org.neo4j.cypherdsl.core.Property ID = Dsl.get(SEAT, Property.FACT);

    /** As what the entity takes part in the fact {@code f}. */
    public static final org.neo4j.cypherdsl.core.Property ROLE = Dsl.get(SEAT, Property.ROLE);

    /** Since when it is known that the entity takes part in the fact {@code f}. */
    public static final org.neo4j.cypherdsl.core.Property KNOWN_FROM = Dsl.get(SEAT, Property.KNOWN_FROM);

    private static final String ONE_KEY = "(%s)".formatted(Property.ENTITY.key());
    private static final String ALL_KEYS =
            "(%s, %s, %s)".formatted(Property.ENTITY.key(), Property.SORT.key(), Property.FACT.key());

    /** How deep places lie in each other: a house in a city in a region of a country. */
    public static final int DEEPEST_PLACE = 4;

    private Seats() {}

    private static Relationship seat(Node fact, String name) {
        return Dsl.edge(fact, EdgeType.HAS_PARTICIPANT, anyNode()).named(name);
    }

    /** {@return the facts of the entity that {@code $entity} names; conditions on sort and id are to follow} */
    public static OngoingReadingWithWhere ofEntity() {
        return of(Value.ENTITY.parameter());
    }

    /** {@return the same, in all places of the index} */
    public static OngoingReadingWithWhere allOfEntity() {
        return ofEntity().and(everywhere(SEAT));
    }

    /** {@return the facts {@code fact} of the entity that {@code $entity} names, in all places of the index} */
    public static OngoingReadingWithWhere allOfEntity(Node fact) {
        Relationship seat = seat(fact, "o");
        var entity = Dsl.get(seat, Property.ENTITY);
        return match(seat)
                .usingIndexSeek(entity)
                .where(entity.eq(Value.ENTITY.parameter()))
                .and(everywhere(seat));
    }

    /** {@return the facts {@code f} of an entity that was found before; conditions on sort and id are to follow} */
    public static OngoingReadingWithWhere ofEntity(OngoingReading before, Expression entity) {
        return before.match(SEAT).usingIndexSeek(ENTITY).where(ENTITY.eq(entity));
    }

    /** {@return the facts {@code f} of an entity that is named in the statement; conditions on sort and id are to follow} */
    public static OngoingReadingWithWhere of(Expression entity) {
        return match(SEAT).usingIndexSeek(ENTITY).where(ENTITY.eq(entity));
    }

    /** {@return the same, in all places of the index} */
    public static OngoingReadingWithWhere allOf(Expression entity) {
        return of(entity).and(everywhere(SEAT));
    }

    /** {@return whether it was known at {@code $knownAt} that the entity takes part in the fact {@code f}} */
    public static Condition isKnown() {
        return isKnown(SEAT);
    }

    /** {@return whether it was known at {@code $knownAt} that somebody has this seat} */
    public static Condition isKnown(Relationship seat) {
        return Dsl.get(seat, Property.KNOWN_FROM).lte(Value.KNOWN_AT.parameter());
    }

    private static Condition everywhere(Relationship seat) {
        return Dsl.get(seat, Property.SORT)
                .gte(literalOf(""))
                .and(Dsl.get(seat, Property.FACT).gt(literalOf("")));
    }

    /**
     * {@return whether the entity that {@code $with} names has a seat in the fact {@code f} too, or nobody is named}
     *
     * @param only what else must be so of that seat
     */
    public static Condition isWith(Function<Relationship, Condition> only) {
        Relationship other = seat(Shape.F, "w");
        return Value.WITH.ifGiven(somebody -> exists(match(other)
                .where(Dsl.get(other, Property.ENTITY).eq(somebody))
                .and(only.apply(other))
                .returning(other)
                .build()));
    }

    /** {@return since when it is known that the entity that {@code $with} names has a seat in the fact {@code f}; null where nobody is} */
    public static Expression knownWithSince() {
        Relationship other = seat(Shape.F, "u");
        var since = Dsl.get(other, Property.KNOWN_FROM);
        return head(collect(match(other)
                .where(Value.WITH.isGivenAnd(Dsl.get(other, Property.ENTITY)::eq))
                .returning(since)
                .orderBy(since)
                .build()));
    }

    /** {@return whether it was known at {@code $knownAt} that the entity that {@code $entity} names has a seat in a fact} */
    public static Condition isOfEntity(Node fact) {
        Relationship seat = seat(fact, "e");
        return exists(match(seat)
                .where(Dsl.get(seat, Property.ENTITY).eq(Value.ENTITY.parameter()))
                .and(isKnown(seat))
                .returning(seat)
                .build());
    }

    /** {@return the statement with all keys in its hint: the DSL takes one key of an edge and no more} */
    public static Prepared prepared(Statement statement) {
        Prepared plain = Prepared.of(statement);
        return new Prepared(completed(plain.cypher()), completed(plain.readable()));
    }

    private static String completed(String text) {
        return text.replace(ONE_KEY, ALL_KEYS);
    }
}
