/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of node: its key label, under which {@code id} is unique, and the properties it may have. */
public enum NodeKind {
    DOCUMENT(
            "Document",
            Property.TITLE,
            Property.LANG,
            Property.KIND,
            Property.PUBLISHED,
            Property.KNOWN_FROM,
            Property.PUBLISHER,
            Property.URL,
            Property.SHA256,
            Property.LICENSE,
            Property.CITATION,
            Property.VERSION,
            Property.DATASETS,
            Property.DECLARED,
            Property.CONFLICTS,
            Property.CAPTION),
    DOCUMENT_RECORD("DocumentRecord", Property.RECORD, Property.DOCUMENT),
    ENTITY_RECORD("EntityRecord", Property.RECORD, Property.ENTITY),
    JUDGEMENT("Judgement", Property.RECORD, Property.VERDICT, Property.BY, Property.AT, Property.WHY),
    RETRACTION("Retraction", Property.RECORD, Property.COVERS, Property.REASON, Property.BY, Property.AT),
    RESTORE("Restore", Property.RECORD, Property.RESTORES, Property.REASON, Property.BY, Property.AT),
    CLAIM(
            "Claim",
            Property.RECORD,
            Property.KEY,
            Property.DOCUMENT,
            Property.TYPE,
            Property.SPAN,
            Property.MODALITY,
            Property.POLARITY,
            Property.ACT,
            Property.BASIS,
            Property.RULE,
            Property.QUOTE,
            Property.QUOTE_START,
            Property.QUOTE_END,
            Property.QUOTE_SHA256,
            Property.LANG,
            Property.WHEN_TEXT,
            Property.EDTF,
            Property.START_MIN,
            Property.START_MAX,
            Property.END_MIN,
            Property.END_MAX,
            Property.KNOWN_FROM,
            Property.CONTENT,
            Property.CONTENT_LANG,
            Property.CONDITION,
            Property.HOLDER,
            Property.ORIGIN,
            Property.COUNTS,
            Property.LOCATOR,
            Property.LABEL,
            Property.SUPERSEDES,
            Property.REFERS,
            Property.LINKS,
            Property.FACT,
            Property.FORMER_FACT,
            Property.REASON,
            Property.CANDIDATES,
            Property.CAPTION),
    ENTITY(
            "Entity",
            Property.CAPTION,
            Property.KIND,
            Property.DECLARED,
            Property.IDENTIFIERS,
            Property.CLASS,
            Property.BORN,
            Property.DIED,
            Property.BEGAN,
            Property.ENDED,
            Property.OF,
            Property.IN,
            Property.FUNCTION,
            Property.TEXT_OF,
            Property.LANG,
            Property.QUANTIFIER,
            Property.DOCUMENT,
            Property.EXPANDS,
            Property.RULE,
            Property.CONFLICTS),
    NAME("Name", Property.KEY, Property.TEXT_OF, Property.LANG, Property.SCRIPT, Property.KIND, Property.SOURCE),
    MENTION("Mention", Property.KEY, Property.LANG),
    ANONYMOUS_SOURCE("AnonymousSource", Property.TEXT_OF, Property.NUMBER_WORD, Property.DOCUMENT, Property.OF),
    FACT(
            "Fact",
            Property.TYPE,
            Property.FAMILY,
            Property.CAPTION,
            Property.LABEL,
            Property.MODALITY,
            Property.POLARITY,
            Property.CONTESTED,
            Property.ACT,
            Property.LIFECYCLE,
            Property.START_MIN,
            Property.START_MAX,
            Property.END_MIN,
            Property.END_MAX,
            Property.INSTANT_OF,
            Property.SORT,
            Property.PAIR,
            Property.INFERRED,
            Property.UNNAMED,
            Property.FORESEEN,
            Property.CONTENT,
            Property.CONTENT_LANG,
            Property.KNOWN_FROM,
            Property.SOURCES,
            Property.VALUES,
            Property.VALUES_KNOWN_FROM),
    STATE(
            "State",
            Property.FACT,
            Property.ORDINAL,
            Property.KNOWN_FROM,
            Property.KNOWN_TO,
            Property.MODALITY,
            Property.ACT,
            Property.LIFECYCLE,
            Property.POLARITY,
            Property.CONTESTED,
            Property.START_MIN,
            Property.START_MAX,
            Property.END_MIN,
            Property.END_MAX,
            Property.SOURCES,
            Property.CAPTION),
    REDIRECT("Redirect", Property.TO);

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
        return properties.contains(Property.RECORD);
    }

    /**
     * {@return the kind with this key label}
     *
     * @throws IllegalArgumentException when there is none
     */
    public static NodeKind of(String label) {
        return find(label)
                .orElseThrow(() -> new IllegalArgumentException("no kind of node has the key label " + label));
    }

    /** {@return the kind with this key label, if there is one} */
    public static Optional<NodeKind> find(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}
