/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.entente.rdf.RdfFormat;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.reactive.ReactiveSession;
import org.neo4j.driver.reactive.ReactiveTransaction;

/** The rows of an export by themselves: its own statements, in one transaction, with nothing made of what comes. */
final class Drain {

    private static final long FETCH = 1000;

    private Drain() {}

    /** {@return the statements that an export runs, seen while it runs them} */
    static List<String> statements(Driver driver) {
        List<String> seen = new ArrayList<>();
        Exported.to(watched(Driver.class, driver, seen), RdfFormat.NTRIPLES, OutputStream.nullOutputStream());
        return seen.stream().filter(statement -> statement.contains("ORDER BY")).toList();
    }

    /** Sessions and transactions that come out of it are watched too. */
    private static <T> T watched(Class<T> type, T watched, List<String> seen) {
        return type.cast(Proxy.newProxyInstance(
                Drain.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("run") && arguments[0] instanceof String statement) {
                        seen.add(statement);
                    }
                    try {
                        return switch (method.invoke(watched, arguments)) {
                            case ReactiveSession session -> watched(ReactiveSession.class, session, seen);
                            case Flow.Publisher<?> begun
                            when method.getName().equals("beginTransaction") ->
                                (Flow.Publisher<ReactiveTransaction>)
                                        subscriber -> begun.subscribe(new Begun(subscriber, seen));
                            case null -> null;
                            case Object other -> other;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Passes on a transaction that begins, watched. */
    private record Begun(Flow.Subscriber<? super ReactiveTransaction> subscriber, List<String> seen)
            implements Flow.Subscriber<Object> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
        }

        @Override
        public void onNext(Object transaction) {
            subscriber.onNext(watched(ReactiveTransaction.class, (ReactiveTransaction) transaction, seen));
        }

        @Override
        public void onError(Throwable thrown) {
            subscriber.onError(thrown);
        }

        @Override
        public void onComplete() {
            subscriber.onComplete();
        }
    }

    /** {@return the seconds until all rows of these statements are here} */
    static double seconds(Driver driver, List<String> statements) {
        SessionConfig config = SessionConfig.builder().withFetchSize(FETCH).build();
        long begin = System.nanoTime();
        try (Session session = driver.session(config);
                Transaction transaction = session.beginTransaction()) {
            for (String statement : statements) {
                for (Result rows = transaction.run(statement); rows.hasNext(); ) {
                    rows.next();
                }
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
