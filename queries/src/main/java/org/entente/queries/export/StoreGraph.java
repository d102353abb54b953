/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import java.time.Duration;
import java.util.Iterator;
import java.util.function.Function;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.GraphSink;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.queries.catalogue.GraphVersion;
import org.entente.queries.catalogue.QueryFailure;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The whole graph as Neo4j holds it, streamed: nodes of a kind by id, edges of a type by edge id, in memory that does not
 * grow with it. Records, projection and names are all in it; loads and bookkeeping are not.
 *
 * <p>Open it, read what is wanted, call {@link #requireUnchanged()}, close it. All iterators
 * are cursors of one transaction and one connection, and may be open at the same time; not safe for use by several threads.
 */
public final class StoreGraph implements OrderedGraph, AutoCloseable {

    private static final long FETCH = 1000;

    private final Session session;
    private final Transaction transaction;
    private final String version;

    private StoreGraph(Session session, Duration timeout) {
        this.session = session;
        this.transaction = session.beginTransaction(
                TransactionConfig.builder().withTimeout(timeout).build());
        this.version = GraphVersion.read(transaction);
    }

    /** Opens the graph of a store; reading all of it may take no longer than the timeout. */
    public static StoreGraph open(Driver driver, Duration timeout) {
        Session session = driver.session(SessionConfig.builder()
                .withDefaultAccessMode(AccessMode.READ)
                .withFetchSize(FETCH)
                .build());
        try {
            return new StoreGraph(session, timeout);
        } catch (Neo4jException e) {
            session.close();
            throw QueryFailure.of(e);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** {@return the version of the graph when it was opened} */
    public String version() {
        return version;
    }

    @Override
    public Iterator<GraphNode> nodes(NodeKind kind) {
        return stream(ExportStatements.nodes(kind), row -> StoredElements.node(kind, row));
    }

    @Override
    public Iterator<GraphEdge> edges(String type) {
        return stream(ExportStatements.edges(type), row -> StoredElements.edge(type, row));
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
        String now = GraphVersion.read(transaction);
        if (!now.equals(version)) {
            throw new QueryFailure(
                    QueryFailure.Reason.GRAPH_CHANGED,
                    "The graph changed from version %s to %s while it was read: read it again."
                            .formatted(version, now));
        }
    }

    private <T> Iterator<T> stream(String statement, Function<Record, T> read) {
        Result rows;
        try {
            rows = transaction.run(statement);
        } catch (Neo4jException e) {
            throw QueryFailure.of(e);
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (Neo4jException e) {
                    throw QueryFailure.of(e);
                }
            }

            @Override
            public T next() {
                try {
                    return read.apply(rows.next());
                } catch (Neo4jException e) {
                    throw QueryFailure.of(e);
                }
            }
        };
    }

    @Override
    public void close() {
        session.close();
    }
}
