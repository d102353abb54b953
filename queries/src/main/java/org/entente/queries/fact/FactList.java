/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.graph.Property;
import org.entente.model.registry.Family;
import org.entente.model.time.Days;
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
public final class FactList {

    private static final List<String> ALL_FAMILIES =
            Arrays.stream(Family.values()).map(Family::text).toList();

    /** After every sort key, that of facts without a date included. */
    private static final String END = "~~";

    /** After every dated fact, and before those without a date. */
    static final String DATED = "}";

    private static final String PART = " ";
    private static final int MOST = 1000;

    private final Prepared statement;
    private final @Nullable Prepared reach;
    private final Arguments arguments;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private String part = "";
    private int most;
    private int batch;

    /** The page of a statement that the arguments ask for. */
    public FactList(Prepared statement, Arguments arguments) {
        this(statement, null, arguments);
    }

    /** The same, of which a page can end before it is full: as far as the other statement says. */
    FactList(Prepared statement, @Nullable Prepared reach, Arguments arguments) {
        this.statement = statement;
        this.reach = reach;
        this.arguments = arguments;
        Optional<Cursor> after = arguments.after();
        for (Value value : Value.values()) {
            put(value, null);
        }
        put(Value.SORT, after.map(Cursor::sort).orElse(""));
        put(Value.ID, after.map(Cursor::id).orElse(""));
        put(Value.UNTIL, until(arguments));
        put(Value.LAST, END);
        put(Value.FAMILIES, ALL_FAMILIES);
        put(Value.KNOWN_AT, arguments.knownAtInStore());
        put(Value.VALID_AT, arguments.date(Parameter.VALID_AT).orElse(null));
        put(Value.FROM, arguments.date(Parameter.FROM).orElse(null));
        put(Value.TO, arguments.date(Parameter.TO).orElse(null));
        limit(arguments.limit());
    }

    /**
     * {@return the last sort key that can be asked for} Sort keys go by what is known now; by what was known once, a fact that
     * has a later one may have begun in time.
     */
    public static String until(Arguments arguments) {
        Optional<LocalDate> to = arguments.date(Parameter.TO);
        if (to.isPresent() && arguments.moment(Parameter.KNOWN_AT).isEmpty()) {
            return Days.sortable(to.get());
        }
        return to.isPresent() || arguments.date(Parameter.FROM).isPresent() ? DATED : END;
    }

    /** Sets a parameter that the statement has. {@return this} */
    public FactList with(Value name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /** Only facts of some families. {@return this} */
    public FactList of(Family... families) {
        return with(Value.FAMILIES, Arrays.stream(families).map(Family::text).toList());
    }

    private void put(Value name, @Nullable Object value) {
        values.put(name.key(), value);
    }

    /**
     * Makes it a part of a longer list. {@return this}
     *
     * @param name what cursors into this part begin with
     * @param place the place after which the part starts, if it is not its first
     * @param limit how many items are still wanted, at least one
     */
    public FactList part(String name, Optional<Cursor> place, int limit) {
        part = name + PART;
        put(
                Value.SORT,
                place.map(cursor -> cursor.sort().substring(part.length())).orElse(""));
        put(Value.ID, place.map(Cursor::id).orElse(""));
        limit(limit);
        return this;
    }

    /** {@return the part of a longer list that a cursor leads into} */
    public static String partOf(Cursor cursor) {
        return cursor.sort().substring(0, Math.max(0, cursor.sort().indexOf(PART)));
    }

    /** Reads ahead, since some facts will be left out. {@return this} */
    public FactList sifted() {
        batch = Math.max(most, MOST);
        put(Value.LIMIT, batch + 1);
        return this;
    }

    /** {@return the statement with its values} */
    public Bound bound() {
        return Bound.used(statement, values);
    }

    /** {@return the page} Facts of which {@code read} makes nothing are left out. */
    public <T> Page<T> page(Reading reading, Function<Record, @Nullable T> read) {
        return Page.sifted(
                most,
                batch,
                last -> {
                    last.ifPresent(this::goOnAfter);
                    return reading.rows(bound());
                },
                read,
                this::cursor);
    }

    /**
     * {@return the page, for which only so many facts are looked at} If there are more before it is full, it is short, and its cursor goes
     * on behind the last of them.
     */
    public <T> Page<T> page(Reading reading, LookedAt looked, Function<Record, @Nullable T> read) {
        List<T> items = new ArrayList<>();
        int wanted = most;
        while (true) {
            int next = looked.next();
            int reached = reach(reading, next);
            Page<T> page = page(reading, read);
            items.addAll(page.items());
            boolean isSpent = looked.isSpentBy(reached);
            if (page.next() != null || reached < next) {
                return new Page<>(items, page.next());
            }
            if (isSpent || items.size() == wanted) {
                return new Page<>(items, arguments.cursor(part + text(Value.UNTIL), text(Value.LAST)));
            }
            goOnAfter(text(Value.UNTIL), text(Value.LAST));
            limit(wanted - items.size());
        }
    }

    /** Ends the page after so many facts, if there are as many. {@return how many there are} */
    private int reach(Reading reading, int facts) {
        put(Value.UNTIL, until(arguments));
        put(Value.LAST, END);
        put(Value.LOOKED_AT, facts);
        Record row =
                reading.rows(Bound.used(Objects.requireNonNull(reach), values)).getFirst();
        int found = row.get(Reach.COUNT).asInt();
        if (found == facts) {
            put(Value.UNTIL, row.get(Reach.LAST).get(0).asString());
            put(Value.LAST, row.get(Reach.LAST).get(1).asString());
        }
        return found;
    }

    private String text(Value name) {
        return String.valueOf(values.get(name.key()));
    }

    private void goOnAfter(Record row) {
        goOnAfter(row.get(FactPages.SORT).asString(), id(row));
    }

    private void goOnAfter(String sort, String id) {
        put(Value.SORT, sort);
        put(Value.ID, id);
    }

    private void limit(int wanted) {
        most = wanted;
        batch = wanted;
        put(Value.LIMIT, batch + 1);
    }

    /** {@return the fact in a row} */
    public FactItem item(Record row) {
        return FactRows.item(row, AskedDays.of(arguments));
    }

    private String cursor(Record row) {
        return arguments.cursor(part + row.get(FactPages.SORT).asString(), id(row));
    }

    private static String id(Record row) {
        return row.get(Shape.FACT).get(Property.ID.key()).asString();
    }
}
