/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.GraphSink;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.GraphVersion;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.catalogue.Standing;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The whole graph as Neo4j holds it, streamed: nodes of a kind by id, edges of a type by edge id, in memory that does not
 * grow with it. Records, projection and names are all in it; loads and bookkeeping are not.
 *
 * <p>Open it, read what is wanted, call {@link #requireUnchanged()}, close it. All iterators
 * are cursors of one transaction and one connection, and may be open at the same time; not safe for use by several threads.
 */
public final class StoreGraph implements OrderedGraph, AutoCloseable {

    private final ReadAhead ahead;
    private final String version;
    private final @Nullable Id document;
    private @Nullable Loaded last;

    private StoreGraph(ReadAhead ahead, @Nullable Id document) {
        this.ahead = ahead;
        this.document = document;
        this.version = GraphVersion.of(ahead);
    }

    /** Opens the graph of a store; reading all of it may take no longer than the timeout. */
    public static StoreGraph open(Driver driver, Duration timeout) {
        return open(driver, timeout, null);
    }

    /**
     * Opens only one document with its claims, their chains of sources and what they were understood to be about.
     *
     * @throws QueryFailure when there is no such document, or it was taken back
     */
    public static StoreGraph openDocument(Driver driver, Duration timeout, Id document) {
        StoreGraph graph = open(driver, timeout, document);
        try {
            graph.requireStanding(document);
        } catch (QueryFailure failure) {
            graph.close();
            throw failure;
        }
        return graph;
    }

    private static StoreGraph open(Driver driver, Duration timeout, @Nullable Id document) {
        ReadAhead ahead = ReadAhead.begin(driver, timeout);
        try {
            return new StoreGraph(ahead, document);
        } catch (RuntimeException e) {
            ahead.close();
            throw e;
        }
    }

    /** {@return the version of the graph when it was opened} */
    public String version() {
        return version;
    }

    /**
     * For who takes it for all that the records say.
     *
     * @throws QueryFailure when a load goes on, or was interrupted
     */
    public void requireProjected() {
        Unprojected.refuse(ahead);
    }

    /**
     * For who takes a part of it.
     *
     * @throws QueryFailure when there is no such thing, or it was taken back
     */
    public void requireStanding(Id thing) {
        Standing.require(ahead, thing);
    }

    /** {@return how many claims the store holds} */
    public long claims() {
        return ahead.rows(new Bound(ExportStatements.COUNT_CLAIMS, Map.of()))
                .getFirst()
                .get(0)
                .asLong();
    }

    /** Sends one thing of the graph to a sink, with what belongs to it; nothing where there is none with this id. */
    public void sendThing(Id id, GraphSink sink) {
        StoreThing.find(ahead, version, id).ifPresent(thing -> thing.sendTo(sink));
    }

    @Override
    public Iterator<GraphNode> nodes(NodeKind kind) {
        Optional<String> statement =
                document == null ? Optional.of(ExportStatements.nodes(kind)) : DocumentStatements.nodes(kind);
        Iterator<Loaded> rows = stream(statement, row -> Loaded.of(kind, row));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public GraphNode next() {
                last = rows.next();
                return last.node;
            }
        };
    }

    /** A document's claims are of periods of facts that are elsewhere. */
    @Override
    public Iterator<GraphNode> periods() {
        return document == null
                ? OrderedGraph.super.periods()
                : stream(Optional.of(DocumentStatements.PERIODS), row -> StoredElements.node(NodeKind.STATE, row));
    }

    @Override
    public Optional<Id> only() {
        return Optional.ofNullable(document);
    }

    /** A node, and the loads that brought it if it is a record. */
    private record Loaded(GraphNode node, List<String> loads) {

        static Loaded of(NodeKind kind, Record row) {
            List<String> loads = kind.isRecord()
                    ? row.get(ExportStatements.LOADS).asList(Value::asString).stream()
                            .sorted()
                            .toList()
                    : List.of();
            return new Loaded(StoredElements.node(kind, row), loads);
        }
    }

    @Override
    public List<String> loads(GraphNode record) {
        return last != null && record == last.node ? last.loads : List.of();
    }

    @Override
    public Iterator<GraphEdge> edges(String type) {
        Optional<String> statement =
                document == null ? Optional.of(ExportStatements.edges(type)) : DocumentStatements.edges(type);
        return stream(statement, row -> StoredElements.edge(type, row));
    }

    /**
     * Sends everything to a sink.
     *
     * @throws QueryFailure when it turns out meanwhile that the graph is another one than at the start, or is damaged
     */
    @Override
    public void sendTo(GraphSink sink) {
        try {
            OrderedGraph.super.sendTo(sink);
        } catch (IllegalStateException e) {
            requireUnchanged();
            throw QueryFailure.damaged(e);
        }
    }

    /** {@return the edges of a fixed type, by edge id} */
    public Iterator<GraphEdge> edges(EdgeType type) {
        return edges(type.name());
    }

    /**
     * Proves that what has been read is one graph: each statement of a transaction sees what is committed by then, so the
     * version read last tells of any change since the first.
     *
     * @throws QueryFailure when the graph has another version than at the start
     */
    public void requireUnchanged() {
        String now = GraphVersion.of(ahead);
        if (!now.equals(version)) {
            throw new QueryFailure(
                    QueryFailure.Reason.GRAPH_CHANGED,
                    "The graph changed from version %s to %s while it was read: read it again."
                            .formatted(version, now));
        }
    }

    private <T> Iterator<T> stream(Optional<String> statement, Function<Record, T> read) {
        if (statement.isEmpty()) {
            return Collections.emptyIterator();
        }
        Map<String, Object> parameters =
                document == null ? Map.of() : Map.of(DocumentStatements.DOCUMENT, document.toString());
        return ahead.stream(statement.get(), parameters, read);
    }

    @Override
    public void close() {
        ahead.close();
    }
}
