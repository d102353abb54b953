/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.record.Filler;
import org.entente.model.record.RecordReader;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * Writes claims as nanopublications, one each: what it asserts of its fact, where that comes from, and on what terms it may
 * be used. Claims that do not count, or whose fact is not known yet, have none. Holds one claim, and of each document its
 * licence and citation.
 */
final class Nanopubs implements OtherShape {

    /** What the claim says of its fact; everything else that a claim has says where it comes from. */
    private static final Set<Property> ASSERTED = EnumSet.of(
            Property.TYPE,
            Property.MODALITY,
            Property.POLARITY,
            Property.ACT,
            Property.WHEN_TEXT,
            Property.EDTF,
            Property.START_MIN,
            Property.START_MAX,
            Property.END_MIN,
            Property.END_MAX,
            Property.CONTENT,
            Property.CONTENT_LANG,
            Property.CONDITION,
            Property.LABEL,
            Property.CAPTION);

    private static final Set<String> ASSERTED_EDGES =
            Set.of(EdgeType.ABOUT.name(), EdgeType.HELD_BY.name(), EdgeType.MENTIONS.name());

    private final Triples triples;
    private final Iris iris;
    private final FactTerms facts;
    private final Values values;
    private final EdgeTriples edges;
    private final QuoteTriples quotes;
    private final RecordReader reader = new RecordReader(Registry.standard());
    private final Map<String, GraphNode> sources = new HashMap<>();
    private final List<GraphEdge> owned = new ArrayList<>();
    private @Nullable GraphNode claim;

    Nanopubs(Triples triples, Iris iris, FactTerms facts, Values values, EdgeTriples edges) {
        this.triples = triples;
        this.iris = iris;
        this.facts = facts;
        this.values = values;
        this.edges = edges;
        this.quotes = new QuoteTriples(triples, iris);
    }

    @Override
    public void node(GraphNode node) {
        finish();
        if (node.kind() == NodeKind.DOCUMENT
                && (node.properties().containsKey(Property.LICENSE)
                        || node.properties().containsKey(Property.CITATION))) {
            sources.put(node.id(), node);
        }
        claim = node.kind() == NodeKind.CLAIM
                        && Boolean.TRUE.equals(node.properties().get(Property.COUNTS))
                ? node
                : null;
    }

    @Override
    public void edge(GraphEdge edge) {
        if (claim != null) {
            owned.add(edge);
        }
    }

    @Override
    public void finish() {
        GraphNode whole = claim;
        if (whole != null) {
            owned.stream()
                    .filter(edge -> edge.type().equals(EdgeType.ABOUT.name()))
                    .findFirst()
                    .ifPresent(about -> write(whole, about.to().id()));
        }
        claim = null;
        owned.clear();
    }

    private void write(GraphNode node, String fact) {
        Node nanopub = iris.part(node.id(), "nanopub");
        Node head = iris.part(node.id(), "head");
        Node assertion = iris.part(node.id(), "assertion");
        Node provenance = iris.part(node.id(), "provenance");
        Node publication = iris.part(node.id(), "pubinfo");
        triples.into(head);
        triples.add(nanopub, iris.term(Term.RDF_TYPE), iris.named("np:Nanopublication"));
        triples.add(nanopub, iris.named("np:hasAssertion"), assertion);
        triples.add(nanopub, iris.named("np:hasProvenance"), provenance);
        triples.add(nanopub, iris.named("np:hasPublicationInfo"), publication);
        triples.into(assertion);
        writeAssertion(node, iris.thing(fact));
        triples.into(provenance);
        writeProvenance(node, assertion);
        triples.into(publication);
        writePublication(node, nanopub);
    }

    private void writeAssertion(GraphNode node, Node fact) {
        Node subject = iris.thing(node.id());
        Claim said = (Claim) reader.reread(
                Id.parse(node.id()), String.valueOf(node.properties().get(Property.RECORD)));
        triples.add(subject, iris.term(Term.RDF_TYPE), iris.own(NodeKind.CLAIM.label()));
        writeProperties(subject, node, true);
        writeEdges(node, true);
        said.roles().values().forEach(fillers -> fillers.forEach(this::writeName));
        writeName(said.holder());
        facts.type(said.type()).ifPresent(type -> {
            triples.add(fact, iris.term(Term.RDF_TYPE), iris.named(type.rdf().type()));
            said.roles()
                    .forEach((role, fillers) -> fillers.forEach(filler -> {
                        if (filler instanceof Filler.Known known) {
                            triples.add(
                                    fact,
                                    iris.named(FactTerms.own(type, role)),
                                    iris.thing(known.id().toString()));
                        }
                    }));
        });
    }

    /** Whom the claim means is for its reader to judge, so what it calls them belongs to what it asserts. */
    private void writeName(@Nullable Filler filler) {
        if (filler instanceof Filler.Mention mention) {
            Optional<Node> tagged =
                    Optional.ofNullable(mention.lang()).flatMap(tag -> Literals.tagged(mention.name(), tag));
            triples.add(
                    iris.thing(mention.id().toString()),
                    iris.term(Term.RDFS_LABEL),
                    tagged.orElseGet(() -> Literals.text(mention.name())));
        }
    }

    private void writeProvenance(GraphNode node, Node assertion) {
        Node document = iris.thing(String.valueOf(node.properties().get(Property.DOCUMENT)));
        triples.add(assertion, iris.term(Term.WAS_DERIVED_FROM), document);
        writeOfSource(node, document, Property.CITATION);
        values.write(assertion, Property.KNOWN_FROM, Rules.of(NodeKind.CLAIM, Property.KNOWN_FROM), node.properties());
        owned.stream()
                .filter(edge -> edge.type().equals(EdgeType.ATTRIBUTED_TO.name()))
                .map(edge -> iris.thing(edge.to().id()))
                .distinct()
                .forEach(source -> triples.add(assertion, iris.term(Term.WAS_ATTRIBUTED_TO), source));
        writeProperties(iris.thing(node.id()), node, false);
        writeEdges(node, false);
        quotes.write(iris.thing(node.id()), node);
    }

    private void writePublication(GraphNode node, Node nanopub) {
        triples.add(nanopub, iris.term(Term.WAS_DERIVED_FROM), iris.thing(node.id()));
        writeOfSource(node, nanopub, Property.LICENSE);
    }

    private void writeOfSource(GraphNode node, Node subject, Property property) {
        GraphNode source = sources.get(String.valueOf(node.properties().get(Property.DOCUMENT)));
        if (source != null) {
            values.write(subject, property, Rules.of(NodeKind.DOCUMENT, property), source.properties());
        }
    }

    private void writeProperties(Node subject, GraphNode node, boolean asserted) {
        node.properties().keySet().stream()
                .filter(property -> ASSERTED.contains(property) == asserted && property != Property.RECORD)
                .forEach(property ->
                        values.write(subject, property, Rules.of(node.kind(), property), node.properties()));
    }

    private void writeEdges(GraphNode node, boolean asserted) {
        edges.next();
        owned.stream()
                .filter(edge -> ASSERTED_EDGES.contains(edge.type()) == asserted)
                .forEach(edge -> edges.write(node, edge));
    }
}
