/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/** Asks questions of a store: read access only, each with a time limit that the store keeps. Safe for many threads. */
public final class Asking {

    /**
     * Without bookmarks that outlive a session: behind a driver that lives on, the database may be replaced by one that has
     * never come as far, and then every question would wait for it in vain.
     */
    private static final SessionConfig READ =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    /** For what is read at the same time as something else; each has its own connection to the store. */
    private static final ExecutorService ALONGSIDE = Executors.newVirtualThreadPerTaskExecutor();

    private final Driver driver;
    private final Duration timeout;
    private final Attendance attendance;
    private final SteadyVersion version;

    /** Questions to the store behind a driver, none of which may take longer than the timeout. */
    public Asking(Driver driver, Duration timeout) {
        this(driver, timeout, Attendance.STAYS);
    }

    /** The same, where a question ends as well when nobody waits for its answer any more. */
    public Asking(Driver driver, Duration timeout, Attendance attendance) {
        this(driver, timeout, attendance, System::nanoTime);
    }

    Asking(Driver driver, Duration timeout, Attendance attendance, LongSupplier nanos) {
        this.driver = driver;
        this.timeout = timeout;
        this.attendance = attendance;
        this.version = new SteadyVersion(() -> read(GraphVersion::of), nanos);
    }

    /**
     * An answer with what it was read from.
     *
     * @param version the version of the graph, which the answer is not older than
     */
    public record Answered<A>(A answer, String version) {}

    /**
     * {@return the answer}
     *
     * @throws QueryFailure when there is none
     */
    public <A> A ask(Query<A> query, Arguments arguments) {
        Attendance.Watch watch = attendance.begin();
        try {
            return read(reading -> query.ask(reading, arguments));
        } finally {
            watch.end();
        }
    }

    /**
     * {@return the answer with the version of the graph, which was read before} A version that stays is read again while the
     * question is asked. If it is another one by then, the answer may be older than that, so the question is asked once more; while
     * the graph changes, as it does with each batch of a load, the version is read first, so that nothing is asked twice.
     *
     * @throws QueryFailure when there is none
     */
    public <A> Answered<A> answered(Query<A> query, Arguments arguments) {
        Optional<String> expected = version.expected();
        if (expected.isEmpty()) {
            String before = graphVersion();
            return new Answered<>(ask(query, arguments), before);
        }
        Future<String> reading = ALONGSIDE.submit(this::graphVersion);
        A answer = ask(query, arguments);
        String now = result(reading);
        return new Answered<>(now.equals(expected.get()) ? answer : ask(query, arguments), now);
    }

    /**
     * Has the store begin the statements of a question, as its example asks it, and drops what they find: it keeps their plans,
     * which take up to seconds to make, so that whoever asks first need not wait for them. Since nobody waits, each statement has as
     * long as a question.
     *
     * @throws QueryFailure when the store cannot
     */
    public void plan(Query<?> query) {
        try (Session session = driver.session(READ)) {
            for (Bound bound : query.bind(Arguments.example(query))) {
                long end = System.nanoTime() + timeout.toNanos();
                session.run(bound.statement().cypher(), bound.values(), limit(end))
                        .consume();
            }
        } catch (Neo4jException e) {
            throw QueryFailure.of(e);
        }
    }

    /** {@return how long one question may take} */
    public Duration timeout() {
        return timeout;
    }

    /** {@return the version of the graph, another one whenever it has changed} */
    public String graphVersion() {
        return version.read();
    }

    private static <T> T result(Future<T> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            throw QueryFailure.interrupted(e);
        } catch (ExecutionException e) {
            throw Awaited.failure(e.getCause());
        }
    }

    private interface Work<T> {
        T with(Reading reading);
    }

    /**
     * Each statement is a transaction of its own, so one exchange with the store does where a transaction of them all takes two
     * more, and several can run at once; in both the store shows each statement what was committed last. What fails by chance is
     * done again in one transaction, which the driver repeats as long as that is worth it.
     */
    private <T> T read(Work<T> work) {
        try {
            try (Session session = driver.session(READ)) {
                return work.with(new EachAlone(session, System.nanoTime() + timeout.toNanos()));
            } catch (Neo4jException e) {
                if (!(e instanceof RetryableException) || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
            try (Session session = driver.session(READ)) {
                return session.executeRead(
                        transaction -> work.with(Reading.in(transaction)),
                        TransactionConfig.builder().withTimeout(timeout).build());
            }
        } catch (Neo4jException e) {
            // a connection that an interrupt closes looks like one that the database has closed
            throw Thread.currentThread().isInterrupted() ? QueryFailure.abandoned(e) : QueryFailure.of(e);
        }
    }

    /** Each statement in a transaction of its own, and all of them in the same time. */
    private final class EachAlone implements Reading {

        private final Session session;
        private final long end;

        EachAlone(Session session, long end) {
            this.session = session;
            this.end = end;
        }

        @Override
        public List<Record> rows(Bound bound) {
            return session.run(bound.statement().cypher(), bound.values(), limit(end))
                    .list();
        }

        private List<Record> alongside(Bound bound) {
            try (Session other = driver.session(READ)) {
                return new EachAlone(other, end).rows(bound);
            }
        }

        /** When one fails, or nobody waits any more, the others are ended, too. */
        @Override
        public List<List<Record>> all(List<Bound> statements) {
            List<Future<List<Record>>> others = statements.stream()
                    .skip(1)
                    .map(bound -> ALONGSIDE.submit(() -> alongside(bound)))
                    .toList();
            try {
                List<List<Record>> all = new ArrayList<>();
                all.add(rows(statements.getFirst()));
                others.forEach(other -> all.add(result(other)));
                return all;
            } finally {
                others.forEach(other -> other.cancel(true));
            }
        }
    }

    /** What is left of the time of all statements; no less than a millisecond, because the store takes 0 for no limit. */
    private static TransactionConfig limit(long end) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        return TransactionConfig.builder()
                .withTimeout(Duration.ofMillis(Math.max(1, left)))
                .build();
    }
}
