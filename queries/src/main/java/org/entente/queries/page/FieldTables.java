/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.page;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.queries.catalogue.FieldMeanings;
import org.entente.queries.catalogue.Query;
import org.entente.queries.network.Tie;
import org.entente.queries.network.Vertex;
import org.jspecify.annotations.Nullable;

/** What the fields of answers say, as tables: one for each record, however many questions answer with it. */
final class FieldTables {

    private FieldTables() {}

    /** {@return all tables, in the order in which the questions lead to them} */
    static String of(List<Query<?>> queries) {
        Set<Class<?>> records = new LinkedHashSet<>();
        queries.forEach(query -> FieldMeanings.collect(query.item(), records));
        StringBuilder tables = new StringBuilder("""

                ## What the fields say

                One table for each kind of object in the answers. A field that may be absent is left out of the JSON where there is nothing to say.
                """);
        records.forEach(item -> append(tables, "Fields of " + FieldMeanings.name(item), item));
        tables.append("""

                ## What networks say

                In GraphML these are the attributes, with the ids as those of nodes and the ends of edges. What measures paths along weights above 0,
                such as betweenness in igraph, refuses a `weight` of 0 (no event was for certain), and Gephi leaves such an edge out. It is written all
                the same, since there may have been one: leave it out, or take `atMost` as the weight. Of `dyad-years` a network has the
                diplomatic relations alone, an edge for each year in which there were or may have been any; the other columns are in its rows.
                """);
        append(tables, "Columns of nodes", Vertex.class);
        append(tables, "Columns of edges", Tie.class);
        return tables.toString();
    }

    /** {@return a link to the table of a record} */
    static String link(Class<?> item) {
        String name = FieldMeanings.name(item);
        return "[%s](#%s)".formatted(name, "fields-of-" + name.toLowerCase(java.util.Locale.ROOT));
    }

    private static void append(StringBuilder tables, String heading, Class<?> item) {
        tables.append("\n### ").append(heading).append("\n\n| field | is | |\n| --- | --- | --- |\n");
        for (RecordComponent field : item.getRecordComponents()) {
            boolean mayBeAbsent = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            tables.append("| `%s` | %s%s | %s |\n"
                    .formatted(
                            field.getName(),
                            is(field.getGenericType()),
                            mayBeAbsent ? ", may be absent" : "",
                            FieldMeanings.of(field)));
        }
    }

    private static String is(Type type) {
        if (type instanceof ParameterizedType of) {
            Type[] parts = of.getActualTypeArguments();
            return Collection.class.isAssignableFrom((Class<?>) of.getRawType())
                    ? "list of " + is(parts[0])
                    : "%s by name".formatted(is(parts[1]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return link(plain);
        }
        if (plain == LocalDate.class) {
            return "day";
        }
        if (plain == Instant.class) {
            return "moment";
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return "true or false";
        }
        return plain == String.class ? "text" : "number";
    }
}
