/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.record.Attribution;
import org.entente.model.record.Claim;
import org.entente.model.record.RecordReader;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * Writes claims as nanopublications, one each: what it asserts of its fact, where that comes from, and on what terms it may
 * be used. Claims that do not count, or whose fact is not known yet, have none. Holds one claim, of each document its
 * licence, citation and data sets, and the facts of claims that have a key.
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

    /** On which terms a document, or what tells of it, may be used and cited. */
    private static final Set<Property> TERMS = EnumSet.of(Property.LICENSE, Property.CITATION, Property.DATASETS);

    private static final Set<String> ASSERTED_EDGES =
            Set.of(EdgeType.ABOUT.name(), EdgeType.HELD_BY.name(), EdgeType.MENTIONS.name());

    private final Triples triples;
    private final Iris iris;
    private final Values values;
    private final EdgeTriples edges;
    private final QuoteTriples quotes;
    private final OtherClaims others = new OtherClaims();
    private final ToldFact told;
    private final RecordReader reader = new RecordReader(Registry.standard());
    private final Map<String, Map<Property, Object>> sources = new HashMap<>();
    private final Map<Map<Property, Object>, Map<Property, Object>> distinct = new HashMap<>();
    private final List<GraphEdge> owned = new ArrayList<>();
    private @Nullable GraphNode claim;

    Nanopubs(Triples triples, Iris iris, FactTerms facts, Values values, EdgeTriples edges) {
        this.triples = triples;
        this.iris = iris;
        this.told = new ToldFact(triples, iris, facts, values, edges, others);
        this.values = values;
        this.edges = edges;
        this.quotes = new QuoteTriples(triples, iris);
    }

    @Override
    public void before(OrderedGraph graph) {
        others.read(graph);
    }

    /** Says where to look for the facts of claims by their document and key that do not come with those that refer to them. */
    void lookUp(BiFunction<Id, String, Set<String>> elsewhere) {
        others.lookUp(elsewhere);
    }

    @Override
    public void node(GraphNode node) {
        finish();
        if (node.kind() == NodeKind.DOCUMENT) {
            Map<Property, Object> terms = new HashMap<>(node.properties());
            terms.keySet().retainAll(TERMS);
            if (!terms.isEmpty()) {
                // most documents of a data set have the same
                sources.put(node.id(), distinct.computeIfAbsent(terms, Function.identity()));
            }
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
        Claim said = (Claim) reader.reread(
                Id.parse(node.id()), String.valueOf(node.properties().get(Property.RECORD)));
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
        writeAssertion(node, said, fact);
        triples.into(provenance);
        writeProvenance(node, said, assertion);
        triples.into(publication);
        writePublication(node, nanopub);
    }

    private void writeAssertion(GraphNode node, Claim said, String fact) {
        Node subject = iris.thing(node.id());
        triples.add(subject, iris.term(Term.RDF_TYPE), iris.own(NodeKind.CLAIM.label()));
        writeProperties(subject, node, true);
        writeEdges(node, true);
        told.write(node, said, fact);
    }

    private void writeProvenance(GraphNode node, Claim said, Node assertion) {
        Node document = iris.thing(String.valueOf(node.properties().get(Property.DOCUMENT)));
        triples.add(assertion, iris.term(Term.WAS_DERIVED_FROM), document);
        writeOfSource(node, document, Property.CITATION);
        writeOfSource(node, document, Property.DATASETS);
        values.write(assertion, Property.KNOWN_FROM, Rules.of(NodeKind.CLAIM, Property.KNOWN_FROM), node.properties());
        chain(said).forEach((id, source) -> {
            triples.add(assertion, iris.term(Term.WAS_ATTRIBUTED_TO), iris.thing(id));
            if (source instanceof Attribution.Anonymous unnamed) {
                writeUnnamed(iris.thing(id), unnamed);
            }
        });
        writeProperties(iris.thing(node.id()), node, false);
        writeEdges(node, false);
        quotes.write(iris.thing(node.id()), node);
    }

    /** {@return the chain of sources, each once by its id in the graph, from the outermost} */
    private Map<String, Attribution> chain(Claim said) {
        Map<String, Attribution> chain = new LinkedHashMap<>();
        for (GraphEdge edge : owned) {
            if (edge.type().equals(EdgeType.ATTRIBUTED_TO.name())
                    && edge.properties().get(Property.POSITION) instanceof Long position) {
                chain.put(edge.to().id(), said.attribution().get(position.intValue() - 1));
            }
        }
        return chain;
    }

    /** No other document cites the same unnamed source, so its words belong to where the claim comes from. */
    private void writeUnnamed(Node source, Attribution.Anonymous said) {
        triples.add(source, iris.term(Term.RDF_TYPE), iris.own(NodeKind.ANONYMOUS_SOURCE.label()));
        Map<Property, Object> all = new Properties()
                .put(Property.TEXT_OF, said.source())
                .put(Property.NUMBER_WORD, said.number())
                .put(Property.OF, said.of())
                .done();
        all.keySet()
                .forEach(
                        property -> values.write(source, property, Rules.of(NodeKind.ANONYMOUS_SOURCE, property), all));
    }

    private void writePublication(GraphNode node, Node nanopub) {
        triples.add(nanopub, iris.term(Term.WAS_DERIVED_FROM), iris.thing(node.id()));
        writeOfSource(node, nanopub, Property.LICENSE);
    }

    private void writeOfSource(GraphNode node, Node subject, Property property) {
        Map<Property, Object> terms =
                sources.get(String.valueOf(node.properties().get(Property.DOCUMENT)));
        if (terms != null) {
            values.write(subject, property, Rules.of(NodeKind.DOCUMENT, property), terms);
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
