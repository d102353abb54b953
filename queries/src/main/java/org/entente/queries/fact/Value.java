/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.Locale;
import java.util.function.Function;
import org.entente.queries.catalogue.Given;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Parameter;

/** The parameters of the statements about facts, named once. */
public enum Value {
    ENTITY,
    PAIR,
    FACT,
    TYPE,
    ROLE,
    FAMILIES,
    MODALITY,
    CONTESTED,
    VALID_AT,
    KNOWN_AT,
    FROM,
    TO,
    SORT,
    ID,
    UNTIL,
    LAST,
    MOVED,
    LOOKED_AT,
    LIMIT,
    ROLES,
    TYPES,
    WITH;

    private final String key = camelCase(name());

    /** {@return whether its value is given and this is so of it} */
    public Condition isGivenAnd(Function<Expression, Condition> condition) {
        return Given.isGivenAnd(key(), condition);
    }

    private static String camelCase(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return key.toString();
    }

    /** {@return what must be so of its value unless that is unknown, as it is where the value is not given} */
    public Condition unlessUnknown(Function<Expression, Condition> condition) {
        return Given.unlessUnknown(key(), condition);
    }

    /** {@return its value, null where it is not given} */
    public Expression given() {
        return Given.value(key());
    }

    /** {@return its name in statements} */
    public String key() {
        return key;
    }

    /** {@return what must be so of its value, if it is given} */
    public Condition ifGiven(Function<Expression, Condition> condition) {
        return Given.ifGiven(key(), condition);
    }

    /** {@return the parameter, for a statement} */
    public Parameter<?> parameter() {
        return Cypher.parameter(key());
    }
}
