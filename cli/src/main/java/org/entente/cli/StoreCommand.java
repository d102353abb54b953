/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.cli.process.CliFailure;
import org.entente.loader.Loader;
import org.entente.loader.LoaderException;
import org.entente.queries.catalogue.QueryFailure;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command on a store: opens it, and turns what cannot be done into one line and an exit code. */
abstract class StoreCommand implements Callable<Integer> {

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** {@return the exit code} */
    abstract int run(Loader loader, Driver driver) throws IOException;

    /** {@return whether a data folder without a store gets one} */
    boolean createsStore() {
        return false;
    }

    /** {@return the data folder, unless a database elsewhere is named} */
    final Optional<Path> localData() {
        return connection.localData();
    }

    @Override
    public Integer call() {
        return explained(() -> {
            try (OpenStore store = connection.open(createsStore())) {
                return run(store);
            }
        });
    }

    private int run(OpenStore store) throws IOException {
        try {
            return run(Loader.on(store.driver()), store.driver());
        } catch (RuntimeException e) {
            if (store.isGuest() && isLostConnection(e)) {
                throw new CliFailure(
                        CliFailure.STORE_IN_USE,
                        "The server was started by another command, which has ended and stopped it: run this again; a load goes on where it stopped.");
            }
            throw e;
        }
    }

    private static boolean isLostConnection(RuntimeException exception) {
        return switch (exception) {
            case ServiceUnavailableException ignored -> true;
            case SessionExpiredException ignored -> true;
            case QueryFailure failure -> failure.reason() == QueryFailure.Reason.STORE_UNREACHABLE;
            default -> false;
        };
    }

    /** The work of a command. */
    interface Work {
        int run() throws IOException;
    }

    /** {@return the exit code, whatever stands in the way as one line} */
    final int explained(Work work) {
        try {
            return work.run();
        } catch (LoaderException e) {
            throw LoaderFailures.failure(e);
        } catch (Neo4jException e) {
            throw localData()
                    .flatMap(data -> FullDisk.of(data, e))
                    .orElseGet(() -> new CliFailure(
                            CliFailure.UNREACHABLE,
                            "Neo4j gave up (%s): see that it runs, then run this again; a load goes on where it stopped."
                                    .formatted(e.getMessage())));
        } catch (QueryFailure e) {
            throw new CliFailure(exitCode(e.reason()), String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            throw LoaderFailures.unusableFile(e);
        } finally {
            out().flush();
        }
    }

    /** {@return the exit code for a question that has no answer} */
    private static int exitCode(QueryFailure.Reason reason) {
        return switch (reason) {
            case PARAMETER_MISSING,
                    PARAMETER_INVALID,
                    PARAMETER_UNKNOWN,
                    CURSOR_INVALID,
                    QUERY_NOT_FOUND,
                    QUESTION_TOO_BROAD -> CliFailure.USAGE;
            case STORE_UNREACHABLE, STORE_BUSY -> CliFailure.UNREACHABLE;
            case ENTITY_NOT_FOUND,
                    COUNTRY_NOT_USED,
                    FACT_NOT_FOUND,
                    DOCUMENT_NOT_FOUND,
                    RETRACTED,
                    MOVED,
                    GRAPH_CHANGED,
                    GRAPH_UNPROJECTED,
                    QUERY_TIMED_OUT,
                    NOBODY_WAITS,
                    STORE_FAILED -> CliFailure.FAILED;
        };
    }

    final ConnectionOptions connection() {
        return connection;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
