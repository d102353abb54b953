/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.name;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Prepared;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesReturning;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithWhere;

/**
 * The statements that page through facts by date. Each has a predicate on every key of one index, and orders by all of
 * them, so the store reads one page in index order wherever in the list it lies.
 */
public final class FactPages {

    /** The column that has the sort key. */
    public static final String SORT = "sort";

    /** The column that has the id. */
    static final String ID = "id";

    /** The column that has whose facts they are. */
    static final String ENTITY = "entity";

    /** A fact with its label, which an index is of. */
    static final Node OF_INDEX = Dsl.node(NodeKind.FACT, "f");

    private static final org.neo4j.cypherdsl.core.Property INDEX_SORT = Dsl.get(OF_INDEX, Property.SORT);
    private static final org.neo4j.cypherdsl.core.Property INDEX_ID = Dsl.get(OF_INDEX, Property.ID);
    private static final org.neo4j.cypherdsl.core.Property INDEX_TYPE = Dsl.get(OF_INDEX, Property.TYPE);
    private static final String FIRST = "first";
    private static final String EACH_TYPE = "each";

    /** The facts in which one entity takes part. */
    public static final Prepared OF_ENTITY = ofEntity(Cypher.noCondition());

    /** The facts that two parties share. */
    public static final Prepared OF_PAIR = ofFacts(Property.PAIR, Value.PAIR.parameter(), Cypher.noCondition());

    private FactPages() {}

    /**
     * {@return a statement for the facts in which one entity takes part}
     *
     * @param only what else must be so of {@code (f)-[r:HAS_PARTICIPANT]->()}
     * @param more columns besides those of a fact
     */
    public static Prepared ofEntity(Condition only, Expression... more) {
        return Seats.prepared(Seats.ofEntity()
                .and(place(Seats.SORT, Seats.ID))
                .and(Value.ROLE.ifGiven(Seats.ROLE::eq))
                .and(Seats.isKnown())
                .and(isOfType())
                .and(isOfFamily())
                .and(Shape.stands())
                .and(only)
                .withDistinct(Seats.ENTITY.as(ENTITY), Seats.SORT.as(SORT), Seats.ID.as(ID), Shape.F.as("f"))
                .orderBy(by(ENTITY, SORT, ID))
                .limit(Value.LIMIT.parameter())
                .returning(columns(more))
                .orderBy(by(SORT, ID))
                .build());
    }

    /** {@return a statement for the facts of a type} */
    static Prepared ofType(Condition only, Expression... more) {
        return ofFacts(Property.TYPE, Value.TYPE.parameter(), only, more);
    }

    /** {@return a statement for the facts that have a flag} */
    static Prepared flagged(Property flag, Condition only, Expression... more) {
        return ofFacts(flag, Cypher.literalTrue(), only, more);
    }

    /** {@return whether a fact has a flag} */
    static Condition has(Property flag) {
        return Dsl.get(Shape.F, flag).eq(Cypher.literalTrue());
    }

    private static Prepared ofFacts(Property key, Expression value, Condition only, Expression... more) {
        return page(first(Dsl.get(OF_INDEX, key), value, only(only)).limit(Value.LIMIT.parameter()), more);
    }

    /** {@return a statement for the facts of some types: of each the first ones, and of these the first ones} */
    static Prepared ofTypes(List<String> types, Condition only, Expression... more) {
        return page(
                ofEach(types, only(only), Value.LIMIT.parameter())
                        .with(OF_INDEX.getRequiredSymbolicName(), name(SORT), name(ID))
                        .orderBy(by(SORT, ID))
                        .limit(Value.LIMIT.parameter()),
                more);
    }

    /** {@return a statement for all facts} */
    static Prepared all(Condition only, Expression... more) {
        return page(each(only(only)).limit(Value.LIMIT.parameter()), more);
    }

    private static UnaryOperator<OngoingReadingWithWhere> only(Condition only) {
        return facts -> facts.and(isOfFamily()).and(Shape.stands()).and(only);
    }

    private static Prepared page(ExposesReturning facts, Expression... more) {
        return Seats.prepared(
                facts.returning(columns(more)).orderBy(by(SORT, ID)).build());
    }

    /** {@return the facts with one value of a key, in the order of an index} */
    static OrderableOngoingReadingAndWithWithWhere first(
            org.neo4j.cypherdsl.core.Property key, Expression value, UnaryOperator<OngoingReadingWithWhere> only) {
        return only.apply(match(OF_INDEX)
                        .usingIndexSeek(key, INDEX_SORT, INDEX_ID)
                        .where(key.eq(value))
                        .and(place(INDEX_SORT, INDEX_ID)))
                .with(OF_INDEX, key.as(FIRST), INDEX_SORT.as(SORT), INDEX_ID.as(ID))
                .orderBy(by(FIRST, SORT, ID));
    }

    /** {@return the first facts of each type} */
    static OngoingReading ofEach(List<String> types, UnaryOperator<OngoingReadingWithWhere> only, Expression limit) {
        return Cypher.unwind(Dsl.texts(types))
                .as(EACH_TYPE)
                .call(
                        first(INDEX_TYPE, name(EACH_TYPE), only)
                                .limit(limit)
                                .returning(OF_INDEX.getRequiredSymbolicName(), name(SORT), name(ID))
                                .build(),
                        EACH_TYPE);
    }

    /** {@return all facts, in the order of an index} */
    static OrderableOngoingReadingAndWithWithWhere each(UnaryOperator<OngoingReadingWithWhere> only) {
        return only.apply(match(OF_INDEX).usingIndexSeek(INDEX_SORT, INDEX_ID).where(place(INDEX_SORT, INDEX_ID)))
                .with(OF_INDEX, INDEX_SORT.as(SORT), INDEX_ID.as(ID))
                .orderBy(by(SORT, ID));
    }

    /** {@return whether a fact lies before where a page is to end for the time it would take} */
    static Condition isWithinReach() {
        return Dsl.get(Shape.F, Property.SORT)
                .ne(Value.UNTIL.parameter())
                .or(Dsl.get(Shape.F, Property.ID).lte(Value.LAST.parameter()));
    }

    /** {@return in the order of some columns} */
    static List<SortItem> by(String... columns) {
        return Stream.of(columns).map(column -> Cypher.sort(name(column))).toList();
    }

    private static Expression[] columns(Expression... more) {
        List<Expression> columns = new ArrayList<>(List.of(Shape.columns()));
        columns.add(name(SORT));
        columns.addAll(List.of(more));
        return columns.toArray(Expression[]::new);
    }

    /**
     * {@return whether a fact belongs to the page}
     *
     * <p>After the cursor and up to the last sort key; the first part is what the index is asked. The last one says
     * "unequal" where "after" is meant: of two ranges the planner would make a union, which reads everything and sorts.
     */
    public static Condition place(Expression sort, Expression id) {
        return sort.gte(Value.SORT.parameter())
                .and(sort.lte(Value.UNTIL.parameter()))
                .and(id.gt(literalOf("")))
                .and(sort.ne(Value.SORT.parameter()).or(id.gt(Value.ID.parameter())));
    }

    /** {@return whether a fact is of the type that is asked for, if one is} */
    static Condition isOfType() {
        return Value.TYPE.ifGiven(Dsl.get(Shape.F, Property.TYPE)::eq);
    }

    private static Condition isOfFamily() {
        return Dsl.get(Shape.F, Property.FAMILY).in(Value.FAMILIES.parameter());
    }
}
