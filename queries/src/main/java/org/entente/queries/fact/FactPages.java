/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.name;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Prepared;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;

/**
 * The statements that page through facts by date. Each has a predicate on every key of one index, and orders by all of
 * them, so the store reads one page in index order wherever in the list it lies.
 */
final class FactPages {

    static final String SORT = "sort";

    /** The facts in which one entity takes part. */
    static final Prepared OF_ENTITY = ofEntity();

    /** The same, with the treaty acts that are claimed. */
    static final Prepared OF_ENTITY_WITH_ACTS = ofEntity(Acts.column());

    /** The facts that two parties share. */
    static final Prepared OF_PAIR = ofFacts(Property.PAIR, Value.PAIR);

    /** The facts of a type. */
    static final Prepared OF_TYPE = ofFacts(Property.TYPE, Value.TYPE);

    /** All facts. */
    static final Prepared ALL = all();

    private FactPages() {}

    private static Prepared ofEntity(Expression... more) {
        return Seats.prepared(Seats.ofEntity()
                .and(place(Seats.SORT, Seats.ID))
                .and(isAbsentOr(Value.ROLE, Seats.ROLE))
                .and(isAbsentOr(Value.TYPE, Dsl.get(Shape.F, Property.TYPE)))
                .and(isOfFamily())
                .and(Shape.stands())
                .withDistinct(Seats.ENTITY.as("entity"), Seats.SORT.as(SORT), Seats.ID.as("id"), Shape.F.as("f"))
                .orderBy(by("entity", SORT, "id"))
                .limit(Value.LIMIT.parameter())
                .returning(columns(more))
                .orderBy(by(SORT, "id"))
                .build());
    }

    private static Prepared ofFacts(Property key, Value value) {
        Node fact = Dsl.node(NodeKind.FACT, "f");
        var first = Dsl.get(fact, key);
        var sort = Dsl.get(fact, Property.SORT);
        var id = Dsl.get(fact, Property.ID);
        return Prepared.of(match(fact)
                .usingIndexSeek(first, sort, id)
                .where(first.eq(value.parameter()))
                .and(place(sort, id))
                .and(isOfFamily())
                .and(Shape.stands())
                .with(fact, first.as("first"), sort.as(SORT), id.as("id"))
                .orderBy(by("first", SORT, "id"))
                .limit(Value.LIMIT.parameter())
                .returning(columns())
                .orderBy(by(SORT, "id"))
                .build());
    }

    private static Prepared all() {
        Node fact = Dsl.node(NodeKind.FACT, "f");
        var sort = Dsl.get(fact, Property.SORT);
        var id = Dsl.get(fact, Property.ID);
        return Prepared.of(match(fact)
                .usingIndexSeek(sort, id)
                .where(place(sort, id))
                .and(isOfFamily())
                .and(Shape.stands())
                .with(fact, sort.as(SORT), id.as("id"))
                .orderBy(by(SORT, "id"))
                .limit(Value.LIMIT.parameter())
                .returning(columns())
                .orderBy(by(SORT, "id"))
                .build());
    }

    private static List<SortItem> by(String... columns) {
        return Stream.of(columns).map(column -> Cypher.sort(name(column))).toList();
    }

    private static Expression[] columns(Expression... more) {
        List<Expression> columns = new ArrayList<>(List.of(Shape.columns()));
        columns.add(name(SORT));
        columns.addAll(List.of(more));
        return columns.toArray(Expression[]::new);
    }

    /**
     * After the cursor and up to the last sort key; the first part is what the index is asked. The last one says
     * "unequal" where "after" is meant: of two ranges the planner would make a union, which reads everything and sorts.
     */
    private static Condition place(Expression sort, Expression id) {
        return sort.gte(Value.SORT.parameter())
                .and(sort.lte(Value.UNTIL.parameter()))
                .and(id.gt(literalOf("")))
                .and(sort.ne(Value.SORT.parameter()).or(id.gt(Value.ID.parameter())));
    }

    private static Condition isAbsentOr(Value value, Expression stored) {
        return value.parameter().isNull().or(stored.eq(value.parameter()));
    }

    private static Condition isOfFamily() {
        return Dsl.get(Shape.F, Property.FAMILY).in(Value.FAMILIES.parameter());
    }
}
