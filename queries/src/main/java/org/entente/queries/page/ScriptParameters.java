/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Given;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.ParameterType;
import org.entente.queries.catalogue.Query;
import org.jspecify.annotations.Nullable;

/** Says what the parameters of a question's statements are: those that people give, and those that follow. */
final class ScriptParameters {

    private static final String PLACE = "Where the page begins: the place of the last item of the page before.";
    private static final String DAY = "Here date('2025-11-06'), or null.";
    private static final String MOMENT =
            "Here datetime('2025-11-06T23:59:59Z') for the end of that day, and never null";
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("a", PLACE),
            Map.entry("at", PLACE),
            Map.entry("b", PLACE),
            Map.entry("contested", "true for what sources disagree on, null for anything."),
            Map.entry("date", PLACE),
            Map.entry("each", "How many facts of one entity are followed at most."),
            Map.entry("lookedAt", "How many facts of one entity are looked at for the evidence that is asked for."),
            Map.entry("end", "The moment before which documents were published."),
            Map.entry("entities", "The ids from which the step goes."),
            Map.entry("families", "The families of facts: event, relation, stance."),
            Map.entry("first", "The moment from which on documents were published."),
            Map.entry("from", "The first day of a stretch of days. " + DAY),
            Map.entry("id", PLACE),
            Map.entry("key", PLACE),
            Map.entry(
                    "last",
                    "Where the page ends at the latest: of those with the last sort key, the last id; '~~' for all of them."),
            Map.entry("limit", "One more than a page has, to see whether there is a next one."),
            Map.entry("modality", "How facts must have stood, null for anything."),
            Map.entry(
                    "moved",
                    "For days on which events were by what was known once, the days as texts on which they are now, such as"
                            + " {`2025-11-05`: ['2025-11-06']}; null for what is known now."),
            Map.entry("most", "One more than are read at once."),
            Map.entry("ends", "The ids of the two."),
            Map.entry("pair", "The ids of the two, in order, with ~ between."),
            Map.entry("place", PLACE),
            Map.entry("rank", PLACE),
            Map.entry("role", "As what it takes part, null for anything."),
            Map.entry("roles", "As what somebody must take part."),
            Map.entry("sort", PLACE),
            Map.entry("to", "The last day of a stretch of days. " + DAY),
            Map.entry("type", "The type of the facts, null for any."),
            Map.entry("types", "The types of the facts, null for any."),
            Map.entry(
                    "until",
                    "The last sort key of the list: '~~' for everything; with given_from '}', for all that is dated; with"
                            + " given_to its day as a text, '2025-11-06', or '}' if knownAt is not the year 9999."),
            Map.entry(Parameter.VALID_AT, "A day on which it must hold or may have. " + DAY),
            Map.entry("with", "Who must take part too, null for anybody."),
            Map.entry("word", "The beginning of a name's words, as names are matched."),
            Map.entry("words", "The words, as the full-text index takes them."));

    private ScriptParameters() {}

    /** {@return a line for each value of the statements, in order of their names} */
    static List<String> explained(Query<?> query, Collection<Bound> statements) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        Map<String, @Nullable Object> given = new TreeMap<>();
        for (Bound bound : statements) {
            values.putAll(bound.values());
            if (values.remove(Given.GIVEN) instanceof Map<?, ?> map) {
                map.forEach((name, value) -> given.put(String.valueOf(name), value));
            }
        }
        return Stream.concat(
                        values.entrySet().stream().map(value -> explained("", query, value)),
                        given.entrySet().stream().map(value -> explained(CypherFile.GIVEN_HERE, query, value)))
                .toList();
    }

    private static String explained(String prefix, Query<?> query, Map.Entry<String, @Nullable Object> value) {
        return "%s%s: %s".formatted(prefix, value.getKey(), explained(query, value.getKey(), value.getValue()));
    }

    private static String explained(Query<?> query, String name, @Nullable Object value) {
        return named(query, name, value)
                .or(() -> given(query, value))
                .map(parameter -> (parameter.name().equals(name) ? "" : "`%s`. ".formatted(parameter.name()))
                        + parameter.description()
                        + written(parameter))
                .orElseGet(() -> Objects.requireNonNull(
                        OURS.get(name), () -> "nobody says what $%s of %s is".formatted(name, query.name())));
    }

    /** Statements take dates of their own type, where people write texts for the questions. */
    private static String written(Parameter parameter) {
        return switch (parameter.type()) {
            case DATE -> " " + DAY;
            case MOMENT -> " " + MOMENT + (parameter.required() ? "." : ": the year 9999 is all that is known.");
            case TEXT, ID, CODE, LIMIT, CURSOR -> "";
        };
    }

    /** A statement may call something else by the name of an id: where paths have their ends it has days. */
    private static Optional<Parameter> named(Query<?> query, String name, @Nullable Object value) {
        return query.parameters().stream()
                .filter(parameter -> parameter.name().equals(name) && parameter.type() != ParameterType.LIMIT)
                .filter(parameter -> parameter.type() != ParameterType.ID
                        || Objects.equals(idOf(query, parameter).orElse(null), value))
                .findFirst();
    }

    /** A statement may call a parameter by another name: an office is an entity there. */
    private static Optional<Parameter> given(Query<?> query, @Nullable Object value) {
        return query.parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.ID)
                .filter(parameter ->
                        idOf(query, parameter).filter(id -> id.equals(value)).isPresent())
                .findFirst();
    }

    private static Optional<String> idOf(Query<?> query, Parameter parameter) {
        return Arguments.example(query).optionalId(parameter.name()).map(Id::toString);
    }
}
