/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationClassification;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.summary.ResultSummary;

/** The one place statements go through; each summary is shown to a watcher. */
final class Database {

    private static final TransactionConfig WRITE =
            TransactionConfig.builder().withTimeout(Duration.ofMinutes(10)).build();
    private static final TransactionConfig LONG_READ =
            TransactionConfig.builder().withTimeout(Duration.ofHours(2)).build();

    private final Driver driver;
    private final Consumer<ResultSummary> watcher;

    Database(Driver driver, Consumer<ResultSummary> watcher) {
        this.driver = driver;
        this.watcher = watcher;
    }

    /** Runs work in one transaction, again if the server asks for it: the work must not mind. */
    <T> T write(Function<Work, T> work) {
        try (Session session = session(AccessMode.WRITE)) {
            return session.executeWrite(transaction -> work.apply(new Work(transaction, watcher)), WRITE);
        }
    }

    /** {@return all rows of a statement that reads little} */
    List<Record> read(String statement, Map<String, Object> parameters) {
        try (Session session = session(AccessMode.READ)) {
            return session.executeRead(
                    transaction -> new Work(transaction, watcher).run(statement, parameters), LONG_READ);
        }
    }

    /** {@return all rows of a statement that may name what no store has yet, on which the server would remark} */
    List<Record> readQuietly(String statement) {
        try (Session session = driver.session(config(AccessMode.READ)
                .withDisabledNotificationClassifications(Set.of(NotificationClassification.UNRECOGNIZED))
                .build())) {
            return session.executeRead(
                    transaction -> new Work(transaction, watcher).run(statement, Map.of()), LONG_READ);
        }
    }

    /** Hands over the rows of a statement one by one, in flat memory; never retried. */
    void stream(String statement, Map<String, Object> parameters, Consumer<Record> sink) {
        try (Session session = session(AccessMode.READ)) {
            Result result = session.run(statement, parameters, LONG_READ);
            result.forEachRemaining(sink);
            watcher.accept(result.consume());
        }
    }

    private Session session(AccessMode mode) {
        return driver.session(config(mode).build());
    }

    private SessionConfig.Builder config(AccessMode mode) {
        return SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(driver.executableQueryBookmarkManager());
    }

    /** Statements inside one transaction. */
    static final class Work {
        private final TransactionContext transaction;
        private final Consumer<ResultSummary> watcher;

        Work(TransactionContext transaction, Consumer<ResultSummary> watcher) {
            this.transaction = transaction;
            this.watcher = watcher;
        }

        List<Record> run(String statement, Map<String, Object> parameters) {
            Result result = transaction.run(statement, parameters);
            List<Record> rows = result.list();
            watcher.accept(result.consume());
            return rows;
        }

        List<Record> run(String statement, List<?> rows) {
            return rows.isEmpty() ? List.of() : run(statement, Map.of(Cql.ROWS, rows));
        }
    }
}
