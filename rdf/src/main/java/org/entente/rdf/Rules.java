/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.rdf.Rule.Form;

/** The table that says how each property of each kind of node, and of edges, becomes triples. */
final class Rules {

    private static final Map<Property, Rule> GENERAL = general();
    private static final Map<NodeKind, Map<Property, Rule>> SPECIAL = special();

    private Rules() {}

    /** {@return the rule for a property of a kind of node} */
    static Rule of(NodeKind kind, Property property) {
        Map<Property, Rule> own = SPECIAL.get(kind);
        Rule rule = own == null ? null : own.get(property);
        return rule == null ? ofEdge(property) : rule;
    }

    /** {@return the rule for a property of an edge} */
    static Rule ofEdge(Property property) {
        Rule rule = GENERAL.get(property);
        if (rule == null) {
            throw new IllegalStateException("no rule says how %s becomes triples; add it".formatted(property.key()));
        }
        return rule;
    }

    /** {@return every rule there is for a property, on whatever kind of node or edge} */
    static Stream<Rule> all(Property property) {
        return Stream.concat(Stream.of(GENERAL), SPECIAL.values().stream())
                .flatMap(rules -> Stream.ofNullable(rules.get(property)))
                .distinct();
    }

    private static Map<Property, Rule> general() {
        Map<Property, Rule> rules = new EnumMap<>(Property.class);
        rules.put(Property.ACT, Rule.code(Term.OWN_ACT, Scheme.ACT));
        rules.put(Property.AS, Rule.code(Term.OWN_CONCERNED_AS, Scheme.MODALITY));
        rules.put(Property.AT, Rule.of(Form.MOMENT, Term.GENERATED_AT_TIME));
        rules.put(Property.BASIS, Rule.code(Term.OWN_BASIS, Scheme.BASIS));
        rules.put(Property.BEGAN, Rule.dated(Term.OWN_BEGAN, DateTerms.BEGAN));
        rules.put(Property.BORN, Rule.dated(Term.BIRTH_DATE, DateTerms.BORN));
        rules.put(Property.BY, Rule.plain(Term.OWN_BY));
        rules.put(Property.CANDIDATES, Rule.of(Form.THING, Term.OWN_CANDIDATE));
        rules.put(Property.CAPTION, Rule.plain(Term.RDFS_LABEL));
        rules.put(Property.CITATION, Rule.plain(Term.CITATION));
        rules.put(Property.VERSION, Rule.plain(Term.DCAT_VERSION));
        rules.put(Property.CLASS, Rule.plain(Term.OWN_CLASS));
        rules.put(Property.CONDITION, Rule.plain(Term.OWN_CONDITION));
        rules.put(Property.CONFLICTS, Rule.plain(Term.OWN_CONFLICTING));
        rules.put(Property.CONTENT, Rule.tagged(Term.TEXT, Property.CONTENT_LANG));
        rules.put(Property.CONTENT_LANG, Rule.tag(Term.OWN_CONTENT_LANG, Property.CONTENT));
        rules.put(Property.CONTESTED, Rule.plain(Term.OWN_CONTESTED));
        rules.put(Property.COUNTS, Rule.plain(Term.OWN_COUNTS));
        rules.put(Property.COVERS, Rule.of(Form.THING, Term.OWN_COVERS));
        rules.put(Property.DATASETS, Rule.of(Form.THING, Term.IS_REFERENCED_BY));
        rules.put(Property.DECLARED, Rule.plain(Term.OWN_DECLARED));
        rules.put(Property.DIED, Rule.dated(Term.DEATH_DATE, DateTerms.DIED));
        rules.put(Property.DOCUMENT, Rule.of(Form.THING, Term.OWN_DESCRIBED_IN));
        rules.put(Property.EDTF, Rule.of(Form.EDTF, Term.OWN_EDTF));
        rules.put(Property.ENDED, Rule.dated(Term.OWN_ENDED, DateTerms.ENDED));
        rules.put(Property.END_MAX, Rule.plain(Term.OWN_END_MAX));
        rules.put(Property.END_MIN, Rule.plain(Term.OWN_END_MIN));
        rules.put(Property.ENTITY, Rule.carried());
        rules.put(Property.EXPANDS, Rule.of(Form.THING, Term.OWN_EXPANDS));
        rules.put(Property.FACT, Rule.carried());
        rules.put(Property.FACT_ID, Rule.of(Form.THING, Term.OWN_FACT_OF));
        rules.put(Property.FAMILY, Rule.carried());
        rules.put(Property.FORESEEN, Rule.plain(Term.OWN_FORESEEN));
        // The record of the claim says it.
        rules.put(Property.FORMER_FACT, Rule.carried());
        rules.put(Property.FUNCTION, Rule.plain(Term.OWN_FUNCTION));
        rules.put(Property.HOLDER, Rule.carried());
        rules.put(Property.IDENTIFIERS, Rule.of(Form.NOTATION, Term.NOTATION));
        rules.put(Property.INFERRED, Rule.plain(Term.OWN_INFERRED));
        rules.put(Property.INSTANT_OF, Rule.plain(Term.OWN_INSTANT));
        rules.put(Property.KNOWN_FROM, Rule.plain(Term.GENERATED_AT_TIME));
        rules.put(Property.KNOWN_TO, Rule.plain(Term.INVALIDATED_AT_TIME));
        rules.put(Property.LABEL, Rule.plain(Term.OWN_LABEL));
        rules.put(Property.LANG, Rule.plain(Term.LANGUAGE));
        rules.put(Property.LICENSE, Rule.of(Form.LICENSE, Term.LICENSE));
        rules.put(Property.LIFECYCLE, Rule.code(Term.OWN_LIFECYCLE, Scheme.LIFECYCLE));
        rules.put(Property.LINKS, Rule.carried());
        rules.put(Property.LOCATOR, Rule.plain(Term.OWN_LOCATOR));
        rules.put(Property.MODALITY, Rule.code(Term.OWN_MODALITY, Scheme.MODALITY));
        rules.put(Property.NUMBER_WORD, Rule.plain(Term.OWN_NUMBER));
        rules.put(Property.OF, Rule.of(Form.THING, Term.OWN_BELONGS_TO));
        rules.put(Property.ON_BEHALF_OF, Rule.of(Form.THING, Term.OWN_ON_BEHALF_OF));
        rules.put(Property.ORDINAL, Rule.plain(Term.OWN_ORDINAL));
        rules.put(Property.ORIGIN, Rule.of(Form.THING, Term.OWN_ORIGIN));
        rules.put(Property.PAIR, Rule.plain(Term.OWN_PAIR));
        rules.put(Property.POLARITY, Rule.code(Term.OWN_POLARITY, Scheme.POLARITY));
        rules.put(Property.POSITION, Rule.plain(Term.OWN_POSITION));
        rules.put(Property.PUBLISHED, Rule.dated(Term.ISSUED, DateTerms.PUBLISHED));
        rules.put(Property.PUBLISHER, Rule.plain(Term.PUBLISHER));
        rules.put(Property.QUANTIFIER, Rule.plain(Term.OWN_QUANTIFIER));
        rules.put(Property.REASON, Rule.plain(Term.OWN_REASON));
        rules.put(Property.RECORD, Rule.of(Form.JSON, Term.OWN_RECORD));
        rules.put(Property.REFERS, Rule.carried());
        rules.put(Property.RESTORES, Rule.of(Form.THING, Term.OWN_RESTORES));
        rules.put(Property.ROLE, Rule.code(Term.OWN_ROLE, Scheme.ROLE));
        rules.put(Property.RULE, Rule.plain(Term.OWN_RULE));
        rules.put(Property.SCRIPT, Rule.plain(Term.OWN_SCRIPT));
        rules.put(Property.SHA256, Rule.plain(Term.OWN_SHA256));
        rules.put(Property.SIDE, Rule.plain(Term.OWN_SIDE));
        rules.put(Property.SORT, Rule.plain(Term.OWN_SORT));
        rules.put(Property.SOURCE, Rule.of(Form.THING, Term.SOURCE));
        rules.put(Property.SOURCES, Rule.plain(Term.OWN_SOURCES));
        rules.put(Property.SPAN, Rule.code(Term.OWN_SPAN, Scheme.SPAN));
        rules.put(Property.START_MAX, Rule.plain(Term.OWN_START_MAX));
        rules.put(Property.START_MIN, Rule.plain(Term.OWN_START_MIN));
        rules.put(Property.STATUS, Rule.code(Term.OWN_STATUS, Scheme.MODALITY));
        rules.put(Property.SUPERSEDES, Rule.carried());
        // A document's language need not be that of its title, which may describe it in another one.
        rules.put(Property.TITLE, Rule.plain(Term.TITLE));
        rules.put(Property.TO, Rule.of(Form.THING, Term.IS_REPLACED_BY));
        rules.put(Property.TYPE, Rule.of(Form.FACT_TYPE, Term.OWN_FACT_TYPE));
        rules.put(Property.UNNAMED, Rule.plain(Term.OWN_UNNAMED));
        rules.put(Property.URL, Rule.of(Form.LINK, Term.URL));
        rules.put(Property.VALID_FROM, Rule.plain(Term.OWN_VALID_FROM));
        rules.put(Property.VALID_TO, Rule.plain(Term.OWN_VALID_TO));
        rules.put(Property.VALUES, Rule.of(Form.VALUES, null));
        rules.put(Property.VALUES_KNOWN_FROM, Rule.carried());
        rules.put(Property.VERDICT, Rule.code(Term.OWN_VERDICT, Scheme.VERDICT));
        rules.put(Property.WHEN_TEXT, Rule.plain(Term.OWN_WHEN_TEXT));
        rules.put(Property.WHY, Rule.plain(Term.OWN_WHY));
        rules.put(Property.WIDTH, Rule.plain(Term.OWN_WIDTH));
        return rules;
    }

    private static Map<NodeKind, Map<Property, Rule>> special() {
        Map<NodeKind, Map<Property, Rule>> rules = new EnumMap<>(NodeKind.class);
        rules.put(
                NodeKind.DOCUMENT,
                new EnumMap<>(Map.of(Property.KIND, Rule.code(Term.OWN_DOCUMENT_KIND, Scheme.DOCUMENT_KIND))));
        // The edge DESCRIBES says what it describes.
        rules.put(NodeKind.DOCUMENT_RECORD, new EnumMap<>(Map.of(Property.DOCUMENT, Rule.carried())));
        // The edge FROM says the document, HELD_BY the holder; the annotation has the quote.
        rules.put(
                NodeKind.CLAIM,
                new EnumMap<>(Map.of(
                        Property.DOCUMENT, Rule.carried(),
                        Property.KEY, Rule.plain(Term.OWN_KEY),
                        Property.QUOTE, Rule.carried(),
                        Property.QUOTE_START, Rule.carried(),
                        Property.QUOTE_END, Rule.carried(),
                        Property.QUOTE_SHA256, Rule.carried(),
                        Property.LANG, Rule.carried())));
        // The class says the kind; the edges OF and IN the rest.
        rules.put(
                NodeKind.ENTITY,
                new EnumMap<>(Map.of(
                        Property.KIND, Rule.carried(),
                        Property.OF, Rule.carried(),
                        Property.IN, Rule.carried(),
                        Property.TEXT_OF, Rule.tagged(Term.OWN_TEXT_OF, Property.LANG),
                        Property.LANG, Rule.tag(Term.LANGUAGE, Property.TEXT_OF))));
        rules.put(
                NodeKind.NAME,
                new EnumMap<>(Map.of(
                        Property.KEY, Rule.plain(Term.OWN_MATCHING_KEY),
                        Property.TEXT_OF, Rule.tagged(Term.LITERAL_FORM, Property.LANG),
                        Property.LANG, Rule.tag(Term.LANGUAGE, Property.TEXT_OF),
                        Property.KIND, Rule.code(Term.OWN_NAME_KIND, Scheme.NAME_KIND))));
        rules.put(NodeKind.MENTION, new EnumMap<>(Map.of(Property.KEY, Rule.plain(Term.OWN_MATCHING_KEY))));
        rules.put(NodeKind.ANONYMOUS_SOURCE, new EnumMap<>(Map.of(Property.TEXT_OF, Rule.plain(Term.RDFS_LABEL))));
        // The classes say the type and the family.
        // A signing is no thing that was made when people came to know of it.
        rules.put(
                NodeKind.FACT,
                new EnumMap<>(
                        Map.of(Property.TYPE, Rule.carried(), Property.KNOWN_FROM, Rule.plain(Term.OWN_KNOWN_FROM))));
        return rules;
    }
}
