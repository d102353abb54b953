/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.id;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an id names; its {@link #segment()} is the first half of the id. */
public enum Kind {
    COUNTRY("country", true),
    PERSON("person", true),
    ORGANIZATION("organization", true),
    GROUP("group", true),
    AGREEMENT("agreement", true),
    OFFICE("office", true),
    PLACE("place", true),
    CONFLICT("conflict", true),
    /** A group that a text describes without naming its members ("many countries"); its key is a hash. */
    DESCRIBED_GROUP("described-group", true),
    DOCUMENT("document", false),
    CLAIM("claim", false),
    JUDGEMENT("judgement", false),
    RETRACTION("retraction", false),
    RESTORE("restore", false),
    ENTITY_RECORD("entity-record", false),
    DOCUMENT_RECORD("document-record", false),
    LOAD("load", false),
    /** The words of a quote, named by their SHA-256. */
    QUOTE("quote", false),
    FACT("fact", false),
    STATE("state", false),
    NAME("name", false),
    MENTION("mention", false),
    /** A source that a document cites without naming it; never the same across documents. */
    ANONYMOUS("anonymous", false);

    private static final Map<String, Kind> BY_SEGMENT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::segment, Function.identity()));

    private final String segment;
    private final String prefix;
    private final boolean entity;

    Kind(String segment, boolean entity) {
        this.segment = segment;
        this.prefix = segment + "/";
        this.entity = entity;
    }

    /** {@return the first segment of ids of this kind, such as {@code country}} */
    public String segment() {
        return segment;
    }

    /** {@return what ids of this kind begin with, such as {@code country/}} */
    String prefix() {
        return prefix;
    }

    /** {@return the label of nodes of this kind, such as {@code DescribedGroup}} */
    public String label() {
        StringBuilder label = new StringBuilder();
        for (String word : segment.split("-", -1)) {
            label.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return label.toString();
    }

    /** {@return whether ids of this kind name things that take part in facts} */
    public boolean isEntity() {
        return entity;
    }

    /** {@return whether records name such things by id: a described group is named by the words that describe it alone} */
    public boolean isNamed() {
        return entity && this != DESCRIBED_GROUP;
    }

    /** {@return the kind with this first segment, if there is one} */
    public static Optional<Kind> of(String segment) {
        return Optional.ofNullable(BY_SEGMENT.get(segment));
    }
}
