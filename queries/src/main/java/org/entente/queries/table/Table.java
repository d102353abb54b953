/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.entente.queries.catalogue.Parts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The columns of a table of records, from their types alone, so that every table of one question has the same columns.
 * What is within is named by its path, such as {@code party.id}; of a list, each column has the values of all elements in
 * order, with semicolons between, so that {@code participants.role} and {@code participants.id} can be read side by side. A
 * list within a list is one column, in JSON: semicolons do not tell where one of the lists ends. Nor do they where an element,
 * such as a quote, has one itself; that cell is a JSON list of texts.
 */
public final class Table {

    private static final String BETWEEN = ";";
    private static final String JSON_LIST = "[";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(absent -> absent.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private record Column(String name, Function<Object, @Nullable Object> value) {}

    private final List<Column> columns = new ArrayList<>();

    private Table(Class<?> item) {
        add("", item, false, thing -> thing);
    }

    /** {@return the columns for items of a type} */
    public static Table of(Class<?> item) {
        return new Table(item);
    }

    /** {@return the columns of some fields of the items; of all where none is named} */
    public static Table of(Class<?> item, Set<String> fields) {
        Table table = new Table(item);
        table.columns.removeIf(
                column -> !fields.isEmpty() && !fields.contains(column.name().split("\\.", 2)[0]));
        return table;
    }

    /** {@return the names of the columns} */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** {@return the cells of an item; what is absent is empty} */
    public List<String> row(Object item) {
        return columns.stream().map(column -> text(column.value().apply(item))).toList();
    }

    private void add(String name, Type type, boolean inList, Function<Object, @Nullable Object> value) {
        if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent part : Parts.of(record)) {
                add(
                        name.isEmpty() ? part.getName() : name + "." + part.getName(),
                        part.getGenericType(),
                        inList,
                        thing -> each(value.apply(thing), one -> get(part, one)));
            }
        } else if (type instanceof ParameterizedType list
                && Collection.class.isAssignableFrom((Class<?>) list.getRawType())) {
            if (inList) {
                columns.add(new Column(name, thing -> json(value.apply(thing))));
            } else {
                add(name, list.getActualTypeArguments()[0], true, value);
            }
        } else {
            columns.add(new Column(name, value));
        }
    }

    /** A list stays a list, with what is got from each of its elements. */
    private static @Nullable Object each(@Nullable Object thing, Function<Object, @Nullable Object> get) {
        if (thing instanceof Collection<?> all) {
            return all.stream().map(one -> one == null ? null : get.apply(one)).toList();
        }
        return thing == null ? null : get.apply(thing);
    }

    private static @Nullable Object get(RecordComponent part, Object thing) {
        if (thing instanceof Collection<?>) {
            return each(thing, one -> get(part, one));
        }
        return Parts.get(part, thing);
    }

    private static String json(@Nullable Object lists) {
        boolean empty = lists == null
                || lists instanceof Collection<?> all
                        && all.stream()
                                .allMatch(one -> one == null || one instanceof Collection<?> some && some.isEmpty());
        return empty ? "" : JSON.writeValueAsString(lists);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> all) {
            List<String> texts = all.stream().map(Table::text).toList();
            if (texts.stream().allMatch(String::isEmpty)) {
                return "";
            }
            return texts.stream().anyMatch(text -> text.contains(BETWEEN) || text.startsWith(JSON_LIST))
                    ? JSON.writeValueAsString(texts)
                    : String.join(BETWEEN, texts);
        }
        return Objects.toString(value, "");
    }
}
