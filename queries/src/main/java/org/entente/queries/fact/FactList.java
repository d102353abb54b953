/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.registry.Family;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Reading;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** A page of facts in the making: a statement of {@link FactPages} with the values of all its parameters. */
final class FactList {

    private static final List<String> ALL_FAMILIES =
            Arrays.stream(Family.values()).map(Family::text).toList();

    /** After every sort key, that of facts without a date included. */
    private static final String END = "~~";

    /** After every dated fact, and before those without a date. */
    static final String DATED = "}";

    private final Prepared statement;
    private final Arguments arguments;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    FactList(Prepared statement, Arguments arguments) {
        this.statement = statement;
        this.arguments = arguments;
        Optional<Cursor> after = arguments.after();
        for (Value value : Value.values()) {
            if (statement.cypher().contains("$" + value.key())) {
                values.put(value.key(), null);
            }
        }
        put(Value.SORT, after.map(Cursor::sort).orElse(""));
        put(Value.ID, after.map(Cursor::id).orElse(""));
        put(Value.UNTIL, END);
        put(Value.FAMILIES, ALL_FAMILIES);
        put(Value.KNOWN_AT, arguments.knownAtInStore());
        put(Value.VALID_AT, arguments.date(Parameter.VALID_AT).orElse(null));
        put(Value.FROM, arguments.date(Parameter.FROM).orElse(null));
        put(Value.TO, arguments.date(Parameter.TO).orElse(null));
        if (arguments.date(Parameter.FROM).isPresent()) {
            put(Value.UNTIL, DATED);
        }
        arguments.date(Parameter.TO).ifPresent(to -> put(Value.UNTIL, to.toString()));
        put(Value.LIMIT, arguments.limit() + 1);
    }

    /** Sets a parameter that the statement has. {@return this} */
    FactList with(Value name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /** Only facts of some families. {@return this} */
    FactList of(Family... families) {
        return with(Value.FAMILIES, Arrays.stream(families).map(Family::text).toList());
    }

    private void put(Value name, @Nullable Object value) {
        values.put(name.key(), value);
    }

    Bound bound() {
        return new Bound(statement, values);
    }

    <T> Page<T> page(Reading reading, Function<Record, T> read) {
        return Page.of(reading.rows(bound()), arguments.limit(), this::cursor).map(read);
    }

    FactItem item(Record row) {
        return FactRows.item(row, arguments.date(Parameter.VALID_AT));
    }

    private String cursor(Record row) {
        return arguments.cursor(
                row.get(FactPages.SORT).asString(),
                row.get(Shape.FACT).get("id").asString());
    }
}
