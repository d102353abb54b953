/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Kind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Status;

/** Writes nodes: their classes, their id, their properties, and what stands beside them in other vocabularies. */
final class NodeTriples {

    private static final String EU_COUNTRIES = "http://publications.europa.eu/resource/authority/country/";
    private static final Pattern ISO_COUNTRY = Pattern.compile("country/([A-WYZ][A-Z]{2})");

    /** Classes of other vocabularies that say the same as a label. */
    private static final Map<String, List<Term>> CLASSES = Map.ofEntries(
            Map.entry("Document", List.of(Term.CREATIVE_WORK, Term.PROV_ENTITY)),
            Map.entry("Claim", List.of(Term.SCHEMA_CLAIM, Term.PROV_ENTITY)),
            Map.entry("AnonymousSource", List.of(Term.PROV_AGENT)),
            Map.entry("Name", List.of(Term.XL_LABEL)),
            Map.entry("Country", List.of(Term.COUNTRY, Term.PROV_AGENT)),
            Map.entry("Person", List.of(Term.PERSON, Term.PROV_AGENT)),
            Map.entry("Organization", List.of(Term.ORGANIZATION, Term.ORG_ORGANIZATION, Term.PROV_AGENT)),
            Map.entry("Office", List.of(Term.POST)),
            Map.entry("Place", List.of(Term.PLACE)));

    private static final Set<String> ENTITIES = Arrays.stream(Kind.values())
            .filter(Kind::isEntity)
            .map(kind -> EdgeTriples.local(kind.segment().replace('-', '_')))
            .map(local -> Character.toUpperCase(local.charAt(0)) + local.substring(1))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Term> DOCUMENT_CLASSES =
            Map.of("article", Term.NEWS_ARTICLE, "post", Term.SOCIAL_MEDIA_POSTING, "dataset", Term.SCHEMA_DATASET);

    /** Classes of agreements that are law between their parties; declarations, memoranda and plans are not. */
    private static final Set<String> LEGAL = Set.of("agreement", "treaty", "convention", "protocol", "charter");

    private static final Map<String, Term> EVENT_STATUS = Map.of(
            Modality.SCHEDULED.text(), Term.EVENT_SCHEDULED,
            Modality.CANCELLED.text(), Term.EVENT_CANCELLED,
            Modality.POSTPONED.text(), Term.EVENT_POSTPONED);

    private final Triples triples;
    private final Iris iris;
    private final FactTerms facts;
    private final Values values;
    private final QuoteTriples quotes;

    NodeTriples(Triples triples, Iris iris, FactTerms facts, Values values) {
        this.triples = triples;
        this.iris = iris;
        this.facts = facts;
        this.values = values;
        this.quotes = new QuoteTriples(triples, iris);
    }

    void write(GraphNode node) {
        Node subject = iris.thing(node.id());
        writeClasses(subject, node);
        triples.add(subject, iris.term(Term.IDENTIFIER), Literals.text(node.id()));
        node.properties()
                .keySet()
                .forEach(property ->
                        values.write(subject, property, Rules.of(node.kind(), property), node.properties()));
        switch (node.kind()) {
            case CLAIM -> quotes.write(subject, node);
            case ENTITY -> writeMatch(subject, node.id());
            case DOCUMENT -> {
                triples.add(iris.graph(node.id()), iris.term(Term.RDF_TYPE), iris.term(Term.BUNDLE));
                triples.add(iris.graph(node.id()), iris.term(Term.WAS_DERIVED_FROM), subject);
            }
            case DOCUMENT_RECORD,
                    ENTITY_RECORD,
                    JUDGEMENT,
                    RETRACTION,
                    RESTORE,
                    NAME,
                    MENTION,
                    ANONYMOUS_SOURCE,
                    FACT,
                    STATE,
                    REDIRECT -> {}
        }
    }

    private void writeClasses(Node subject, GraphNode node) {
        writeClass(subject, node.kind().label());
        node.labels().forEach(label -> writeClass(subject, label));
        switch (node.kind()) {
            case DOCUMENT ->
                Optional.ofNullable(node.properties().get(Property.KIND))
                        .map(DOCUMENT_CLASSES::get)
                        .ifPresent(term -> is(subject, iris.term(term)));
            case ENTITY -> {
                if (node.labels().contains("Agreement")
                        && LEGAL.contains(String.valueOf(node.properties().get(Property.CLASS)))) {
                    is(subject, iris.term(Term.LEGAL_RESOURCE));
                }
            }
            case FACT -> facts.typeOf(node).ifPresent(type -> writeAsserted(subject, node, type));
            default -> {}
        }
    }

    private void writeClass(Node subject, String label) {
        is(subject, iris.own(label));
        othersFor(label).forEach(term -> is(subject, iris.term(term)));
    }

    private void writeAsserted(Node subject, GraphNode fact, FactType type) {
        boolean affirmed = Polarity.POSITIVE.text().equals(fact.properties().get(Property.POLARITY));
        if (facts.isAsserted(fact)) {
            type.rdf().subClassOf().forEach(name -> is(subject, iris.named(name)));
            if (affirmed && facts.isEvent(fact)) {
                ExactDay.begin(fact.properties())
                        .ifPresent(day -> triples.add(subject, iris.term(Term.START_DATE), Literals.of(day)));
                ExactDay.end(fact.properties())
                        .ifPresent(day -> triples.add(subject, iris.term(Term.END_DATE), Literals.of(day)));
            }
        }
        Term status = EVENT_STATUS.get(String.valueOf(fact.properties().get(Property.MODALITY)));
        if (type.family() == Family.EVENT && affirmed && status != null) {
            triples.add(subject, iris.term(Term.EVENT_STATUS), iris.term(status));
        }
    }

    /** {@return whether by what is known now the fact happened or holds} */
    static boolean isActual(GraphNode fact) {
        return fact.kind() == NodeKind.FACT && fact.labels().contains(Status.ACTUAL.label());
    }

    /** {@return whether this is a label of entities} */
    static boolean isEntity(String label) {
        return ENTITIES.contains(label);
    }

    /** {@return the classes of other vocabularies that everything with this label is in} */
    static List<Term> othersFor(String label) {
        return CLASSES.getOrDefault(label, List.of());
    }

    /** {@return whether a class of other vocabularies is stated of things that are no facts too} */
    static boolean isStatedOfLabels(String prefixed) {
        return CLASSES.values().stream()
                .flatMap(List::stream)
                .anyMatch(term -> term.prefixed().equals(prefixed));
    }

    private void writeMatch(Node subject, String id) {
        var country = ISO_COUNTRY.matcher(id);
        if (country.matches()) {
            Node match = NodeFactory.createURI(EU_COUNTRIES + country.group(1));
            triples.add(subject, iris.term(Term.SAME_AS), match);
        }
    }

    private void is(Node subject, Node type) {
        triples.add(subject, iris.term(Term.RDF_TYPE), type);
    }
}
