/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;


import static org.entente.model.graph.Property.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of node: its key label, under which {@code id} is unique, and the properties it may have. */
public enum NodeKind {
    DOCUMENT(
            "Document",
            TITLE, LANG, KIND, PUBLISHED, KNOWN_FROM, PUBLISHER, URL, SHA256, LICENSE, CITATION, DECLARED, CONFLICTS,
            CAPTION),
    DOCUMENT_RECORD("DocumentRecord", RECORD),
    ENTITY_RECORD("EntityRecord", RECORD),
    JUDGEMENT("Judgement", RECORD, VERDICT, BY, AT, WHY),
    RETRACTION("Retraction", RECORD, COVERS, REASON, BY, AT),
    RESTORE("Restore", RECORD, RESTORES, REASON, BY, AT),
    CLAIM(
            "Claim",
            RECORD, KEY, DOCUMENT, TYPE, SPAN, MODALITY, POLARITY, ACT, BASIS, RULE, QUOTE, QUOTE_START, QUOTE_END,
            QUOTE_SHA256, LANG, WHEN_TEXT, EDTF, START_MIN, START_MAX, END_MIN, END_MAX, KNOWN_FROM, CONTENT,
            CONTENT_LANG, CONDITION, HOLDER, ORIGIN, COUNTS, LOCATOR, LABEL, REASON, CANDIDATES, CAPTION),
    ENTITY(
            "Entity",
            CAPTION, KIND, DECLARED, IDENTIFIERS, CLASS, OF, IN, FUNCTION, TEXT_OF, LANG, QUANTIFIER, DOCUMENT,
            CONFLICTS),
    NAME("Name", KEY, TEXT_OF, LANG, SCRIPT, KIND, SOURCE),
    MENTION("Mention", KEY, LANG),
    ANONYMOUS_SOURCE("AnonymousSource", TEXT_OF, NUMBER_WORD, DOCUMENT, OF),
    FACT(
            "Fact",
            TYPE, FAMILY, CAPTION, LABEL, MODALITY, POLARITY, CONTESTED, ACT, LIFECYCLE, START_MIN, START_MAX, END_MIN,
            END_MAX, SORT, PAIR, CONTENT, CONTENT_LANG, KNOWN_FROM, SOURCES, VALUES),
    STATE(
            "State",
            FACT, ORDINAL, KNOWN_FROM, KNOWN_TO, MODALITY, ACT, LIFECYCLE, POLARITY, CONTESTED, START_MIN, START_MAX,
            END_MIN, END_MAX, SOURCES, CAPTION),
    REDIRECT("Redirect", TO);

    private static final Map<String, NodeKind> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(NodeKind::label, Function.identity()));

    private final String label;
    private final Set<Property> properties;

    NodeKind(String label, Property... properties) {
        this.label = label;
        this.properties = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(properties)));
    }

    /** {@return the key label} */
    public String label() {
        return label;
    }

    /** {@return the properties besides {@code id}, in a fixed order} */
    public Set<Property> properties() {
        return properties;
    }

    /** {@return whether nodes of this kind hold a record and so carry the label {@code Record}} */
    public boolean isRecord() {
        return properties.contains(RECORD);
    }

    /**
     * {@return the kind with this key label}
     *
     * @throws IllegalArgumentException when there is none
     */
    public static NodeKind of(String label) {
        NodeKind kind = BY_LABEL.get(label);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of node has the key label " + label);
        }
        return kind;
    }
}
