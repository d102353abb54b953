/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.QueryFailure;

/**
 * One document with its claims, of a graph in memory: what {@link StoreGraph#openDocument} reads of the store. As of a moment it differs
 * from that of now in what its claims were understood to be about.
 */
public final class OneDocument implements OrderedGraph {

    private static final Set<String> OF_DOCUMENTS = OrderedGraph.ownedBy(NodeKind.DOCUMENT);
    private static final Set<String> OF_CLAIMS = OrderedGraph.ownedBy(NodeKind.CLAIM);

    private final OrderedGraph graph;
    private final Id document;
    private final Set<String> claims = new HashSet<>();

    private OneDocument(OrderedGraph graph, Id document) {
        this.graph = graph;
        this.document = document;
        all(graph.nodes(NodeKind.CLAIM)).filter(this::isItsOwn).forEach(claim -> claims.add(claim.id()));
    }

    /**
     * {@return a document of a graph as it was known}
     *
     * @param then the moment of the graph
     * @throws QueryFailure when the document was not known by then
     */
    public static OneDocument of(OrderedGraph known, Id document, Instant then) {
        OneDocument part = new OneDocument(known, document);
        if (!part.nodes(NodeKind.DOCUMENT).hasNext()) {
            throw notKnown(document, then);
        }
        return part;
    }

    /** {@return the failure that something was not known at a moment} */
    public static QueryFailure notKnown(Id thing, Instant then) {
        QueryFailure.Reason reason = switch (thing.kind()) {
            case FACT -> QueryFailure.Reason.FACT_NOT_FOUND;
            case DOCUMENT -> QueryFailure.Reason.DOCUMENT_NOT_FOUND;
            default -> QueryFailure.Reason.ENTITY_NOT_FOUND;
        };
        return new QueryFailure(reason, "%s was not known at %s.".formatted(thing, then));
    }

    @Override
    public Iterator<GraphNode> nodes(NodeKind kind) {
        Predicate<GraphNode> wanted = switch (kind) {
            case DOCUMENT -> node -> node.id().equals(document.toString());
            case CLAIM, ANONYMOUS_SOURCE -> this::isItsOwn;
            default -> node -> false;
        };
        return all(graph.nodes(kind)).filter(wanted).iterator();
    }

    private boolean isItsOwn(GraphNode node) {
        return document.toString().equals(node.properties().get(Property.DOCUMENT));
    }

    @Override
    public Iterator<GraphEdge> edges(String type) {
        return all(graph.edges(type)).filter(this::isItsOwn).iterator();
    }

    private boolean isItsOwn(GraphEdge edge) {
        return switch (edge.from().kind()) {
            case DOCUMENT ->
                OF_DOCUMENTS.contains(edge.type()) && edge.from().id().equals(document.toString());
            case CLAIM ->
                OF_CLAIMS.contains(edge.type()) && claims.contains(edge.from().id());
            default -> false;
        };
    }

    @Override
    public List<String> loads(GraphNode record) {
        return graph.loads(record);
    }

    @Override
    public Iterator<GraphNode> periods() {
        Set<String> facts = ends(EdgeType.ABOUT, claims);
        Set<String> states = ends(EdgeType.STATE, facts);
        return all(graph.nodes(NodeKind.STATE))
                .filter(state -> states.contains(state.id()))
                .iterator();
    }

    private Set<String> ends(EdgeType type, Set<String> from) {
        Set<String> ends = new HashSet<>();
        all(graph.edges(type.name()))
                .filter(edge -> from.contains(edge.from().id()))
                .forEach(edge -> ends.add(edge.to().id()));
        return ends;
    }

    @Override
    public Optional<Id> only() {
        return Optional.of(document);
    }

    private static <T> Stream<T> all(Iterator<T> iterator) {
        Iterable<T> once = () -> iterator;
        return StreamSupport.stream(once.spliterator(), false);
    }
}
