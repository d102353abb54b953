/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import static org.entente.model.graph.PropertyType.DATE;
import static org.entente.model.graph.PropertyType.FLAG;
import static org.entente.model.graph.PropertyType.INSTANT;
import static org.entente.model.graph.PropertyType.INSTANTS;
import static org.entente.model.graph.PropertyType.NUMBER;
import static org.entente.model.graph.PropertyType.TEXT;
import static org.entente.model.graph.PropertyType.TEXTS;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every property key of the graph, named once. */
public enum Property {
    ACT(TEXT),
    AS(TEXT),
    AT(TEXT),
    BASIS(TEXT),
    BEGAN(TEXT),
    BORN(TEXT),
    BY(TEXT),
    CANDIDATES(TEXTS),
    CAPTION(TEXT),
    CITATION(TEXT),
    CLASS(TEXT),
    CONDITION(TEXT),
    CONFLICTS(TEXTS),
    CONTENT(TEXT),
    CONTENT_LANG(TEXT),
    CONTESTED(FLAG),
    COUNTS(FLAG),
    COVERS(TEXT),
    DATASETS(TEXTS),
    DECLARED(FLAG),
    DIED(TEXT),
    DOCUMENT(TEXT),
    EDGE_ID(TEXT),
    EDTF(TEXT),
    ENDED(TEXT),
    END_MAX(DATE),
    END_MIN(DATE),
    ENTITY(TEXT),
    EXPANDS(TEXTS),
    FACT(TEXT),
    FACT_ID(TEXT),
    FAMILY(TEXT),
    FORESEEN(FLAG),
    FORMER_FACT(TEXT),
    FUNCTION(TEXT),
    HOLDER(TEXT),
    ID(TEXT),
    IDENTIFIERS(TEXTS),
    IN(TEXT),
    INFERRED(FLAG),
    INSTANT_OF("instant", INSTANT),
    KEY(TEXT),
    KIND(TEXT),
    KNOWN_FROM(INSTANT),
    KNOWN_TO(INSTANT),
    LABEL(TEXT),
    LANG(TEXT),
    LICENSE(TEXT),
    LIFECYCLE(TEXT),
    LINKS(TEXTS),
    LOCATOR(TEXT),
    MODALITY(TEXT),
    NUMBER_WORD("number", TEXT),
    OF(TEXT),
    ON_BEHALF_OF(TEXT),
    ORDINAL(NUMBER),
    ORIGIN(TEXT),
    PAIR(TEXT),
    POLARITY(TEXT),
    POSITION(NUMBER),
    PUBLISHED(TEXT),
    PUBLISHER(TEXT),
    QUANTIFIER(TEXT),
    QUOTE(TEXT),
    QUOTE_END(NUMBER),
    QUOTE_SHA256(TEXT),
    QUOTE_START(NUMBER),
    REASON(TEXT),
    RECORD(TEXT),
    REFERS(TEXTS),
    RESTORES(TEXT),
    ROLE(TEXT),
    RULE(TEXT),
    SCRIPT(TEXT),
    SHA256(TEXT),
    SIDE(TEXT),
    SORT(TEXT),
    SOURCE(TEXT),
    SOURCES(NUMBER),
    SPAN(TEXT),
    START_MAX(DATE),
    START_MIN(DATE),
    STATUS(TEXT),
    SUPERSEDES(TEXT),
    TEXT_OF("text", TEXT),
    TITLE(TEXT),
    TO(TEXT),
    TYPE(TEXT),
    UNNAMED(FLAG),
    URL(TEXT),
    VALID_FROM(DATE),
    VALID_TO(DATE),
    VALUES(TEXTS),
    VALUES_KNOWN_FROM(INSTANTS),
    VERSION(TEXT),
    VERDICT(TEXT),
    WHEN_TEXT(TEXT),
    WHY(TEXT),
    WIDTH(NUMBER);

    private static final Map<String, Property> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Property::key, Function.identity()));

    private final String key;
    private final PropertyType type;

    Property(PropertyType type) {
        this.key = camelCase(name());
        this.type = type;
    }

    Property(String key, PropertyType type) {
        this.key = key;
        this.type = type;
    }

    /** {@return the key as it stands in the store} */
    public String key() {
        return key;
    }

    /** {@return the type of its values, everywhere} */
    public PropertyType type() {
        return type;
    }

    /**
     * {@return the property with this key}
     *
     * @throws IllegalArgumentException when the schema has no such key
     */
    public static Property of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("the schema has no property '" + key + "'"));
    }

    /** {@return the property with this key, if the schema has one} */
    public static Optional<Property> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static String camelCase(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.toLowerCase(java.util.Locale.ROOT).split("_", -1)) {
            text.append(text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }
}
