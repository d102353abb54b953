/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.function.Function;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * What may be asked for and need not: parameters that can be absent, all in one map, {@code $given}. The store plans a
 * statement anew for parameters of other types, of which the type of what is absent is one; a map is always a map, so one
 * plan does whatever is given.
 */
public final class Given {

    /** The parameter that is the map. */
    public static final String GIVEN = "given";

    private Given() {}

    /** {@return a value, null where it is not given} */
    public static Expression value(String name) {
        return Cypher.property(Cypher.parameter(GIVEN), name);
    }

    /** {@return whether a value is given and this is so of it} */
    public static Condition isGivenAnd(String name, Function<Expression, Condition> condition) {
        Expression value = value(name);
        return value.isNotNull().and(condition.apply(value));
    }

    /**
     * {@return what must be so of a value unless that is unknown, as it is where the value is not given} Unlike an alternative,
     * of which the store would make a union of two seeks, this is no reason to leave the order of an index.
     */
    public static Condition unlessUnknown(String name, Function<Expression, Condition> condition) {
        Expression value = value(name);
        return Cypher.coalesce(condition.apply(value), Cypher.literalTrue()).asCondition();
    }

    /** {@return what must be so of a value, if it is given} */
    public static Condition ifGiven(String name, Function<Expression, Condition> condition) {
        Expression value = value(name);
        return value.isNull().or(condition.apply(value));
    }
}
