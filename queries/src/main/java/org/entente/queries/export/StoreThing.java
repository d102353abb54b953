/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.GraphSink;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.GraphVersion;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Standing;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * One thing of the graph with what belongs to it: its node, the names of an entity or the states of a fact, and the edges
 * that these own.
 *
 * @param version the version of the graph that it was read from
 * @param more since when the first of the claims is known that did not come with it; null where all came
 */
public record StoreThing(
        String version, List<Part> parts, @Nullable Instant more) {

    private static final String ID = "id";
    private static final String TYPE = "type";
    private static final Map<NodeKind, Prepared> NODES = Arrays.stream(NodeKind.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), StoreThing::readNode));
    private static final Map<NodeKind, Prepared> EDGES = Arrays.stream(NodeKind.values())
            .filter(kind -> !adjacent(kind).isEmpty())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), StoreThing::readEdges));
    private static final Map<String, Prepared> DERIVED = Registry.standard().edgeTypes().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), StoreThing::readDerived));
    private static final Prepared NAMES = readNeighbours(NodeKind.ENTITY, EdgeType.HAS_NAME, NodeKind.NAME);
    private static final Prepared STATES = readNeighbours(NodeKind.FACT, EdgeType.STATE, NodeKind.STATE);

    /** A node and the edges it owns. */
    public record Part(GraphNode node, List<GraphEdge> edges) {

        /** Keeps its own copy. */
        public Part {
            edges = List.copyOf(edges);
        }
    }

    /** Keeps its own copy. */
    public StoreThing {
        parts = List.copyOf(parts);
    }

    private static Node asked(NodeKind kind) {
        return Dsl.node(kind, "n").withProperties(Property.ID.key(), parameter(ID));
    }

    private static Prepared readNode(NodeKind kind) {
        Node n = asked(kind);
        return Prepared.of(match(n).returning(
                        Dsl.get(n, Property.ID).as(ExportStatements.ID),
                        Cypher.labels(n).as(ExportStatements.LABELS),
                        Cypher.properties(n).as(ExportStatements.PROPERTIES))
                .build());
    }

    /** Only types that the kind owns: an entity may take part in more facts than anybody can wait for. */
    private static Set<String> adjacent(NodeKind kind) {
        Set<String> types = new TreeSet<>(OrderedGraph.ownedBy(kind));
        types.removeAll(Registry.standard().edgeTypes());
        return types;
    }

    private static Prepared readEdges(NodeKind kind) {
        Node n = asked(kind);
        Relationship edge = n.relationshipBetween(anyNode(), adjacent(kind).toArray(String[]::new))
                .named("r");
        var edgeId = Dsl.get(edge, Property.EDGE_ID);
        return Prepared.of(match(edge)
                .where(edgeId.eq(parameter(ID))
                        .or(edgeId.startsWith(parameter(ID).concat(literalOf("#")))))
                .returning(
                        edgeId.as(ExportStatements.ID),
                        Cypher.type(edge).as(TYPE),
                        Cypher.properties(edge).as(ExportStatements.PROPERTIES),
                        Cypher.property(Cypher.startNode(edge), Property.ID.key())
                                .as(ExportStatements.FROM),
                        Cypher.property(Cypher.endNode(edge), Property.ID.key()).as(ExportStatements.TO))
                .orderBy(Cypher.sort(Cypher.name(TYPE)), Cypher.sort(edgeId))
                .build());
    }

    /** The plain edges of a fact lie between its entities, so they are found by the index of their ids. */
    private static Prepared readDerived(String type) {
        String statement = ExportStatements.readEdges(
                type, id -> id.startsWith(parameter(ID).concat(literalOf("#"))));
        return new Prepared(statement, statement);
    }

    /** All of them: one thing is never less than it is in the whole. */
    private static Prepared readNeighbours(NodeKind kind, EdgeType type, NodeKind other) {
        Node m = Dsl.node(other, "m");
        return Prepared.of(match(Dsl.edge(asked(kind), type, m))
                .returning(
                        Dsl.get(m, Property.ID).as(ExportStatements.ID),
                        Cypher.labels(m).as(ExportStatements.LABELS),
                        Cypher.properties(m).as(ExportStatements.PROPERTIES))
                .orderBy(Cypher.sort(Dsl.get(m, Property.ID)))
                .build());
    }

    /**
     * {@return a thing}
     *
     * @throws QueryFailure when there is none with this id, it goes by another one, or it was taken back
     */
    public static StoreThing read(Driver driver, Duration timeout, Id id) {
        return read(driver, timeout, reading -> read(reading, id));
    }

    /**
     * {@return a thing, and of a fact the claims about it with their documents}
     *
     * @throws QueryFailure when there is none with this id, it goes by another one, or it was taken back
     */
    public static StoreThing readWithEvidence(Driver driver, Duration timeout, Id id) {
        return read(driver, timeout, reading -> Evidence.of(reading, read(reading, id)));
    }

    /** {@return whether there was more evidence at a moment than came with it; null for now} */
    public boolean isCut(@Nullable Instant knownAt) {
        return more != null && (knownAt == null || !more.isAfter(knownAt));
    }

    /** {@return the ids of the nodes that came with it} */
    public Set<Id> ids() {
        return parts.stream().map(part -> Id.parse(part.node().id())).collect(Collectors.toCollection(TreeSet::new));
    }

    static <T> T read(Driver driver, Duration timeout, Function<Reading, T> question) {
        SessionConfig config =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
        try (Session session = driver.session(config)) {
            return session.executeRead(
                    transaction -> question.apply(Reading.in(transaction)),
                    TransactionConfig.builder().withTimeout(timeout).build());
        } catch (Neo4jException e) {
            throw QueryFailure.of(e);
        }
    }

    private static StoreThing read(Reading reading, Id id) {
        Optional<StoreThing> found = find(reading, GraphVersion.of(reading), id);
        if (found.isPresent()) {
            Standing.requireKept(reading, id);
            return found.get();
        }
        if (id.kind().isEntity() || id.kind() == Kind.FACT) {
            Standing.require(reading, id);
        }
        throw missing(id);
    }

    /** {@return a thing, if there is one with this id} */
    static Optional<StoreThing> find(Reading reading, String version, Id id) {
        Optional<NodeKind> kind = StoredElements.kind(id.kind());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Function<Prepared, List<Record>> rows =
                statement -> reading.rows(new Bound(statement, Map.of(ID, id.toString())));
        List<Record> found = rows.apply(Objects.requireNonNull(NODES.get(kind.get())));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        Function<GraphNode, Part> part = node -> new Part(node, edges(reading, node));
        parts.add(part.apply(StoredElements.node(kind.get(), found.getFirst())));
        neighbours(kind.get())
                .ifPresent(more -> rows.apply(more.statement())
                        .forEach(row -> parts.add(part.apply(StoredElements.node(more.kind(), row)))));
        return Optional.of(new StoreThing(version, parts, null));
    }

    private static List<GraphEdge> edges(Reading reading, GraphNode node) {
        Map<String, Object> id = Map.of(ID, node.id());
        List<GraphEdge> edges = new ArrayList<>();
        Optional.ofNullable(EDGES.get(node.kind()))
                .ifPresent(statement -> reading.rows(new Bound(statement, id))
                        .forEach(row ->
                                edges.add(StoredElements.edge(row.get(TYPE).asString(), row))));
        for (String type : derived(node)) {
            reading.rows(new Bound(Objects.requireNonNull(DERIVED.get(type)), id))
                    .forEach(row -> edges.add(StoredElements.edge(type, row)));
        }
        return edges;
    }

    /** {@return the types of plain edges that a fact may have} */
    private static Set<String> derived(GraphNode node) {
        return node.kind() == NodeKind.FACT && node.properties().get(Property.TYPE) instanceof String type
                ? Registry.standard().type(type).stream()
                        .flatMap(known -> known.edges().stream())
                        .map(DerivedEdge::type)
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    private record Neighbours(Prepared statement, NodeKind kind) {}

    private static Optional<Neighbours> neighbours(NodeKind kind) {
        return switch (kind) {
            case ENTITY -> Optional.of(new Neighbours(NAMES, NodeKind.NAME));
            case FACT -> Optional.of(new Neighbours(STATES, NodeKind.STATE));
            default -> Optional.empty();
        };
    }

    private static QueryFailure missing(Id id) {
        return new QueryFailure(QueryFailure.Reason.ENTITY_NOT_FOUND, "There is no %s here.".formatted(id));
    }

    /** Sends it to a sink, each node with the edges it owns. */
    public void sendTo(GraphSink sink) {
        for (Part part : parts) {
            sink.node(part.node());
            part.edges().forEach(sink::edge);
        }
    }
}
