/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.entente.queries.catalogue.QueryFailure;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Reads the next rows of each cursor, and makes of them what is wanted, while somebody works on those before: the driver by
 * itself asks for more only when it holds none and somebody wants one, and until then the server waits. All of it is done by one
 * thread, since a transaction is for one.
 */
final class ReadAhead implements AutoCloseable {

    /** Half of what the driver fetches at once: of every two batches the first has it ask for both, while another one is worked on. */
    private static final int BATCH = 250;

    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rows-", 0).factory());
    private volatile boolean closed;

    /**
     * {@return what comes of a question to the transaction}
     *
     * @throws QueryFailure when the database fails
     */
    <T> T ask(Callable<T> question) {
        return await(reader.submit(question));
    }

    /** {@return the rows of a statement, which is run now}; failures of the database come with them, as {@link QueryFailure} */
    <T> Iterator<T> stream(Callable<Result> statement, Function<Record, T> read) {
        Result rows = ask(statement);
        return new Iterator<>() {

            private Iterator<T> here = Collections.emptyIterator();
            private @Nullable Future<List<T>> coming = reader.submit(() -> batch(rows, read));

            @Override
            public boolean hasNext() {
                if (!here.hasNext() && coming != null) {
                    List<T> batch = await(coming);
                    coming = batch.size() < BATCH ? null : reader.submit(() -> batch(rows, read));
                    here = batch.iterator();
                }
                return here.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return here.next();
            }
        };
    }

    private <T> List<T> batch(Result rows, Function<Record, T> read) {
        List<T> batch = new ArrayList<>(BATCH);
        while (!closed && batch.size() < BATCH && rows.hasNext()) {
            batch.add(read.apply(rows.next()));
        }
        return batch;
    }

    private static <T> T await(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case Neo4jException failed -> QueryFailure.of(failed);
                case RuntimeException failed -> failed;
                case Error failed -> throw failed;
                case null, default -> new IllegalStateException(e);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were read", e);
        }
    }

    /** Ends with the row that is being read; nobody is interrupted, since the driver would give up its connection. */
    @Override
    public void close() {
        closed = true;
        reader.close();
    }
}
