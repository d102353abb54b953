/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Countries;
import org.entente.model.time.Edtf;
import org.entente.model.time.InvalidEdtf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of one JSON object, remembers which were read, and collects everything wrong. A value read as a
 * stand-in for a wrong one never leaves the reader: whoever finds violations throws the record away.
 */
final class Fields {

    private static final Id NO_ID = new Id(Kind.CLAIM, "none");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern OWN_COUNTRY = Pattern.compile("X[A-Z]{2}|gw-[0-9]{1,4}");

    private final JsonNode node;
    private final String pointer;
    private final List<Violation> sink;
    private final Set<String> read = new HashSet<>();

    Fields(JsonNode node, String pointer, List<Violation> sink) {
        this.node = node;
        this.pointer = pointer;
        this.sink = sink;
        if (!node.isObject()) {
            sink.add(new Violation(pointer, Issue.WRONG_JSON_TYPE, "expected an object here"));
        }
    }

    String pointer() {
        return pointer;
    }

    @Nullable
    JsonNode get(String name) {
        read.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    void reject(String name, Issue issue, String message) {
        sink.add(new Violation(name.isEmpty() ? pointer : StrictJson.child(pointer, name), issue, message));
    }

    void rejectAt(String where, Issue issue, String message) {
        sink.add(new Violation(where, issue, message));
    }

    @Nullable
    String text(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            reject(name, Issue.WRONG_JSON_TYPE, "expected text; put the value in quotation marks");
            return null;
        }
        if (value.stringValue().isBlank()) {
            reject(name, Issue.EMPTY_VALUE, "empty text says nothing; leave the field out");
            return null;
        }
        return value.stringValue();
    }

    String requiredText(String name) {
        String value = text(name);
        if (value == null) {
            missing(name);
            return "";
        }
        return value;
    }

    private void missing(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            reject(name, Issue.MISSING_FIELD, "the field '%s' is missing; add it".formatted(name));
        }
    }

    @Nullable
    Long wholeNumber(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            reject(name, Issue.WRONG_JSON_TYPE, "expected a whole number");
            return null;
        }
        return value.longValue();
    }

    @Nullable
    String language(String name) {
        String tag = text(name);
        if (tag == null || isLanguage(tag)) {
            return tag;
        }
        reject(name, Issue.INVALID_LANGUAGE, "'%s' is not a BCP 47 language tag; write ar, en, ru, kk".formatted(tag));
        return null;
    }

    private static boolean isLanguage(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag).build();
            return LANGUAGE.matcher(tag).matches();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    @Nullable
    String date(String name) {
        String date = text(name);
        if (date != null) {
            try {
                Edtf.parse(date);
            } catch (InvalidEdtf e) {
                reject(name, Issue.INVALID_DATE, String.valueOf(e.getMessage()));
            }
        }
        return date;
    }

    String requiredInstant(String name) {
        String instant = requiredText(name);
        if (!instant.isEmpty()) {
            try {
                OffsetDateTime.parse(instant);
            } catch (DateTimeException e) {
                reject(
                        name,
                        Issue.INVALID_DATE,
                        "'%s' is not an instant; write 2026-01-31T10:00:00Z".formatted(instant));
            }
        }
        return instant;
    }

    @Nullable
    Id id(String name, Predicate<Kind> fits, String wanted) {
        String text = text(name);
        return text == null ? null : checkedId(StrictJson.child(pointer, name), text, fits, wanted);
    }

    Id requiredId(String name, Predicate<Kind> fits, String wanted) {
        Id id = id(name, fits, wanted);
        if (id == null) {
            missing(name);
            return NO_ID;
        }
        return id;
    }

    @Nullable
    Id checkedId(String where, String text, Predicate<Kind> fits, String wanted) {
        Optional<Id> id = Id.tryParse(text);
        if (id.isEmpty()) {
            sink.add(new Violation(where, Issue.INVALID_ID, "'%s' is not an id; write %s".formatted(text, wanted)));
            return null;
        }
        if (!fits.test(id.get().kind())) {
            String why = id.get().kind() == Kind.DESCRIBED_GROUP
                    ? " (a described group stands only where it is described)"
                    : "";
            sink.add(new Violation(
                    where, Issue.WRONG_KIND_OF_ID, "'%s' does not fit here%s; write %s".formatted(text, why, wanted)));
            return null;
        }
        if (id.get().kind() == Kind.COUNTRY
                && Countries.standard().find(id.get()).isEmpty()
                && !OWN_COUNTRY.matcher(id.get().key()).matches()) {
            sink.add(new Violation(
                    where,
                    Issue.UNKNOWN_COUNTRY,
                    "unknown country '%s'; use ISO 3166-1 alpha-3, X.. for a code of your own, or gw-<n> for a historic state"
                            .formatted(text)));
            return null;
        }
        return id.get();
    }

    SortedSet<Id> ids(String name, Predicate<Kind> fits, String wanted) {
        SortedSet<Id> ids = new TreeSet<>();
        items(name, (item, where) -> {
                    if (!item.isString()) {
                        sink.add(new Violation(where, Issue.WRONG_JSON_TYPE, "expected an id such as " + wanted));
                        return null;
                    }
                    return checkedId(where, item.stringValue(), fits, wanted);
                })
                .forEach(ids::add);
        return ids;
    }

    /** Reads an array, or one item standing without its array. */
    <T> List<T> items(String name, BiFunction<JsonNode, String, @Nullable T> read) {
        List<T> items = new ArrayList<>();
        JsonNode value = get(name);
        if (value == null) {
            return items;
        }
        String here = StrictJson.child(pointer, name);
        if (!value.isArray()) {
            add(items, read.apply(value, here));
            return items;
        }
        for (int i = 0; i < value.size(); i++) {
            add(items, read.apply(value.get(i), here + "/" + i));
        }
        return items;
    }

    private static <T> void add(List<T> items, @Nullable T item) {
        if (item != null) {
            items.add(item);
        }
    }

    @Nullable
    Fields object(String name) {
        JsonNode value = get(name);
        return value == null ? null : new Fields(value, StrictJson.child(pointer, name), sink);
    }

    Fields at(JsonNode value, String where) {
        return new Fields(value, where, sink);
    }

    SortedMap<String, String> texts(List<String> names) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : names) {
            String value = text(name);
            if (value != null) {
                texts.put(name, value);
            }
        }
        return texts;
    }

    List<String> names() {
        return node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
    }

    void finish() {
        for (String name : names()) {
            if (!read.contains(name)) {
                reject(
                        name,
                        Issue.UNKNOWN_FIELD,
                        "unknown field '%s'; correct its name or remove it (known here: %s)"
                                .formatted(name, String.join(", ", new TreeSet<>(read))));
            }
        }
    }
}
