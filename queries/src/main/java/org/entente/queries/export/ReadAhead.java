/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.entente.queries.catalogue.Awaited;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.catalogue.Reading;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.reactive.ReactiveSession;
import org.neo4j.driver.reactive.ReactiveTransaction;

/**
 * One transaction, the statements of which may be read at the same time. Only with its reactive sessions does the driver ask for
 * more rows of one while those that came, or those of another one, are worked on; with others the server waits until then.
 */
final class ReadAhead implements Reading, AutoCloseable {

    private final ReactiveSession session;
    private final ReactiveTransaction transaction;

    private ReadAhead(ReactiveSession session, ReactiveTransaction transaction) {
        this.session = session;
        this.transaction = transaction;
    }

    /**
     * Begins a transaction, which may take no longer than the timeout.
     *
     * @throws QueryFailure when the database fails
     */
    static ReadAhead begin(Driver driver, Duration timeout) {
        ReactiveSession session = driver.session(
                ReactiveSession.class,
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build());
        TransactionConfig config =
                TransactionConfig.builder().withTimeout(timeout).build();
        try {
            return new ReadAhead(session, await(first(session.beginTransaction(config))));
        } catch (RuntimeException e) {
            first(session.close());
            throw e;
        }
    }

    /** {@return the rows of a statement, which is run now}; failures of the database come with them, as {@link QueryFailure} */
    <T> Iterator<T> stream(String statement, Map<String, Object> parameters, Function<Record, T> read) {
        RowsAhead<T> rows = new RowsAhead<>(read);
        first(transaction.run(statement, parameters)).whenComplete((result, failure) -> {
            if (failure == null) {
                result.records().subscribe(rows);
            } else {
                rows.onError(failure);
            }
        });
        return rows;
    }

    @Override
    public List<Record> rows(Bound bound) {
        List<Record> rows = new ArrayList<>();
        stream(bound.statement().cypher(), bound.values(), Function.<Record>identity())
                .forEachRemaining(rows::add);
        return rows;
    }

    /** {@return the first that comes; null where none does} */
    private static <T> CompletableFuture<@Nullable T> first(Flow.Publisher<T> publisher) {
        CompletableFuture<@Nullable T> first = new CompletableFuture<>();
        publisher.subscribe(new Flow.Subscriber<T>() {

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(1);
            }

            @Override
            public void onNext(T item) {
                first.complete(item);
            }

            @Override
            public void onError(Throwable thrown) {
                first.completeExceptionally(thrown);
            }

            @Override
            public void onComplete() {
                first.complete(null);
            }
        });
        return first;
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw told(e.getCause());
        } catch (InterruptedException e) {
            throw QueryFailure.interrupted(e);
        }
    }

    /** {@return what a failure of the driver is to somebody who asked} */
    static RuntimeException told(@Nullable Throwable failure) {
        return failure instanceof Neo4jException failed ? QueryFailure.of(failed) : Awaited.failure(failure);
    }

    /** Ends what is still read, and gives the connection back; who is interrupted does not wait for that. */
    @Override
    public void close() {
        CompletableFuture<?> closed = first(session.close());
        if (!Thread.currentThread().isInterrupted()) {
            await(closed);
        }
    }
}
