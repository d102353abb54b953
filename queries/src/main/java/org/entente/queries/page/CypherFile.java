/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.page;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Given;
import org.entente.queries.catalogue.Query;
import org.jspecify.annotations.Nullable;

/** A question as a file for Neo4j Browser: parameters set to the example, then the statements. */
public final class CypherFile {

    private CypherFile() {}

    /** Neo4j Browser takes no map as a parameter, so what is in the one map has parameters of its own in a script. */
    static final String GIVEN_HERE = Given.GIVEN + "_";

    /** {@return the name of a question's file} */
    public static String name(Query<?> query) {
        return query.name() + ".cypher";
    }

    /** {@return the text of a question's file} */
    public static String of(Query<?> query) {
        Arguments example = Arguments.example(query);
        StringBuilder text = new StringBuilder();
        text.append("// ").append(query.description()).append("\n");
        List<Bound> statements = query.bind(example);
        Map<String, Bound> pictures = query.pictures(example);
        text.append("//\n// Change the values and run it again:\n");
        ScriptParameters.explained(
                        query,
                        Stream.concat(statements.stream(), pictures.values().stream())
                                .toList())
                .forEach(line -> text.append("//   ").append(line).append("\n"));
        append(text, statements);
        pictures.forEach((title, picture) -> {
            text.append("\n// As a picture. ").append(title).append(".\n");
            append(text, List.of(picture));
        });
        return text.toString();
    }

    private static void append(StringBuilder text, List<Bound> statements) {
        for (Bound bound : statements) {
            bound.values().forEach((name, value) -> {
                if (name.equals(Given.GIVEN) && value instanceof Map<?, ?> given) {
                    new TreeMap<>(given).forEach((key, one) -> append(text, GIVEN_HERE + key, one));
                } else {
                    append(text, name, value);
                }
            });
            text.append(bound.statement().readable().replace("$" + Given.GIVEN + ".", "$" + GIVEN_HERE))
                    .append(";\n");
        }
    }

    private static void append(StringBuilder text, String name, @Nullable Object value) {
        text.append(":param ")
                .append(name)
                .append(" => ")
                .append(literal(value))
                .append(";\n");
    }

    /** {@return a value as Cypher writes it} */
    static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
            case LocalDate day -> "date('" + day + "')";
            case ZonedDateTime moment -> "datetime('" + moment.toInstant() + "')";
            case Collection<?> items ->
                items.stream().map(CypherFile::literal).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> entries ->
                entries.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }
}
