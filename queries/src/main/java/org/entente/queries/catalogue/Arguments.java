/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;

/** The values of one question's parameters, each of its type: constructed means valid. */
public final class Arguments {

    /** The moment at which all is known that ever will be. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final String query;
    private final CursorKey key;
    private final SortedMap<String, Object> values;

    private Arguments(String query, CursorKey key, SortedMap<String, Object> values) {
        this.query = query;
        this.key = key;
        this.values = Collections.unmodifiableSortedMap(values);
    }

    /** {@return the arguments of a question that is asked without anybody between} */
    public static Arguments of(Query<?> query, Map<String, String> texts) {
        return of(query, texts, CursorKey.OPEN);
    }

    /**
     * {@return the arguments of a question}
     *
     * @param texts what was written, by parameter
     * @param key what signs the cursors of the list
     * @throws QueryFailure when one is missing, unknown or not of its type
     */
    public static Arguments of(Query<?> query, Map<String, String> texts, CursorKey key) {
        for (String name : texts.keySet()) {
            if (query.parameters().stream()
                    .noneMatch(parameter -> parameter.name().equals(name))) {
                throw new QueryFailure(
                        QueryFailure.Reason.PARAMETER_UNKNOWN,
                        "%s has no parameter '%s'; it has %s."
                                .formatted(
                                        query.name(),
                                        name,
                                        query.parameters().stream()
                                                .map(Parameter::name)
                                                .collect(Collectors.joining(", "))));
            }
        }
        SortedMap<String, Object> values = new TreeMap<>();
        for (Parameter parameter : query.parameters()) {
            @Nullable
            String text =
                    texts.getOrDefault(parameter.name(), parameter.byDefault().orElse(null));
            if (text != null) {
                values.put(parameter.name(), ParameterReader.read(parameter, text));
            } else if (parameter.required()) {
                throw new QueryFailure(
                        QueryFailure.Reason.PARAMETER_MISSING,
                        "'%s' is missing: %s".formatted(parameter.name(), parameter.description()));
            }
        }
        return new Arguments(query.name(), key, values);
    }

    /** {@return the arguments of the question's own example} */
    public static Arguments example(Query<?> query) {
        Map<String, String> texts = new TreeMap<>();
        query.parameters()
                .forEach(parameter -> parameter.example().ifPresent(example -> texts.put(parameter.name(), example)));
        return of(query, texts);
    }

    /** {@return an id that the question requires} */
    public Id id(String name) {
        return (Id) Objects.requireNonNull(values.get(name), name);
    }

    /** {@return an id, if one was given} */
    public Optional<Id> optionalId(String name) {
        return Optional.ofNullable((Id) values.get(name));
    }

    /** {@return a text or code, if one was given} */
    public Optional<String> text(String name) {
        return Optional.ofNullable((String) values.get(name));
    }

    /** {@return a day, if one was given} */
    public Optional<LocalDate> date(String name) {
        return Optional.ofNullable((LocalDate) values.get(name));
    }

    /** {@return a moment, if one was given} */
    public Optional<Instant> moment(String name) {
        return Optional.ofNullable((Instant) values.get(name));
    }

    /** {@return the moment whose knowledge is asked for} */
    public Instant knownAt() {
        return (Instant) values.getOrDefault(Parameter.KNOWN_AT, LATEST);
    }

    /** {@return the same as the store compares it} */
    public ZonedDateTime knownAtInStore() {
        return knownAt().atZone(ZoneOffset.UTC);
    }

    /** {@return how many items a page has} */
    public int limit() {
        return (Integer) values.getOrDefault(Parameter.LIMIT, Parameter.MOST_ITEMS);
    }

    /** {@return the place after which the page starts, if it is not the first} */
    public Optional<Cursor> after() {
        return text(Parameter.AFTER).map(text -> Cursor.of(text, scope(), key));
    }

    /** {@return the text of a cursor into the list that these arguments ask for} */
    public String cursor(String sort, String id) {
        return new Cursor(sort, id).text(scope(), key);
    }

    private String scope() {
        SortedMap<String, Object> list = new TreeMap<>(values);
        list.remove(Parameter.AFTER);
        list.remove(Parameter.LIMIT);
        return canonical(list);
    }

    /** {@return what is asked: other questions have other texts, equal ones have equal answers on one graph} */
    public String canonical() {
        return canonical(values);
    }

    /** Each value with its length, so that no value can look like two. */
    private String canonical(SortedMap<String, Object> asked) {
        StringBuilder text = new StringBuilder(query);
        asked.forEach((name, value) -> text.append('\n')
                .append(name)
                .append(' ')
                .append(value.toString().length())
                .append(' ')
                .append(value));
        return text.toString();
    }
}
