/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.time.Duration;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** Asks questions of a store: read access only, each with a time limit that the store keeps. Safe for many threads. */
public final class Asking {

    private static final SessionConfig READ =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;
    private final TransactionConfig config;

    /** Questions to the store behind a driver, none of which may take longer than the timeout. */
    public Asking(Driver driver, Duration timeout) {
        this.driver = driver;
        this.config = TransactionConfig.builder().withTimeout(timeout).build();
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
        return answered(query, arguments).answer();
    }

    /**
     * {@return the answer with the version of the graph, from one transaction}
     *
     * @throws QueryFailure when there is none
     */
    public <A> Answered<A> answered(Query<A> query, Arguments arguments) {
        try (Session session = driver.session(READ)) {
            return session.executeRead(
                    transaction -> {
                        String version = GraphVersion.of(transaction);
                        return new Answered<>(
                                query.ask(
                                        bound -> transaction
                                                .run(bound.statement().cypher(), bound.values())
                                                .list(),
                                        arguments),
                                version);
                    },
                    config);
        } catch (Neo4jException e) {
            throw QueryFailure.of(e);
        }
    }

    /** {@return the version of the graph, another one whenever it has changed} */
    public String graphVersion() {
        return GraphVersion.read(driver);
    }
}
