/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.sparql;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.api.Settings;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.sparql.Refreshed;
import org.entente.rdf.sparql.SparqlStore;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The graph as RDF, kept in step with Neo4j: whoever asks has it brought to the latest version first, by one refresh at a time.
 * It is opened when somebody asks for the first time.
 */
@Component
class KeptInStep {

    private static final Logger LOG = LoggerFactory.getLogger(KeptInStep.class);

    private final Driver driver;
    private final Asking asking;
    private final Settings settings;
    private final SparqlSettings sparql;
    private final ExecutorService refreshing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sparql-refresh").factory());
    private @Nullable SparqlStore store;
    private @Nullable Path temporary;
    private @Nullable CompletableFuture<Void> running;

    KeptInStep(Driver driver, Asking asking, Settings settings, SparqlSettings sparql) {
        this.driver = driver;
        this.asking = asking;
        this.settings = settings;
        this.sparql = sparql;
    }

    /** {@return how the graph is written} */
    RdfConfig config() {
        return new RdfConfig(settings.iriBase(), null);
    }

    /**
     * The store, as somebody finds it who asks.
     *
     * @param latest the version that the graph had in Neo4j then
     */
    record Found(SparqlStore store, String latest) {}

    /**
     * {@return the store, of the latest version unless it takes longer than there is patience to make it that, or that version
     * is not all that its records say}
     *
     * @throws NotReady when there is no version at all yet
     * @throws QueryFailure when there is none, and what there is by now is not all that its records say, or changed meanwhile
     */
    Found inStep() throws InterruptedException {
        SparqlStore opened = open();
        String latest = asking.graphVersion();
        if (opened.version(config()).filter(latest::equals).isPresent()) {
            return new Found(opened, latest);
        }
        RuntimeException none = NotReady.yet();
        try {
            refresh(opened).get(sparql.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("The graph is still being brought up to date for SPARQL.");
        } catch (ExecutionException e) {
            none = whyNot(e.getCause());
        }
        if (opened.version(config()).isEmpty()) {
            throw none;
        }
        if (none instanceof QueryFailure) {
            LOG.warn("SPARQL answers from the version before: {}", none.getMessage());
        }
        return new Found(opened, asking.graphVersion());
    }

    /** {@return what to tell who finds no version} */
    private static RuntimeException whyNot(@Nullable Throwable cause) {
        if (cause instanceof QueryFailure failure && failure.isOfALoad()) {
            return failure;
        }
        LOG.warn("The graph could not be brought up to date for SPARQL, which the next question tries again.", cause);
        return NotReady.failed();
    }

    /** {@return the version that the graph has in Neo4j now} */
    String latest() {
        return asking.graphVersion();
    }

    private synchronized SparqlStore open() {
        SparqlStore opened = store;
        if (opened == null) {
            opened = SparqlStore.open(folder());
            store = opened;
        }
        return opened;
    }

    private Path folder() {
        if (sparql.folder() != null) {
            return sparql.folder();
        }
        try {
            temporary = Files.createTempDirectory("entente-sparql-");
            return temporary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized CompletableFuture<Void> refresh(SparqlStore opened) {
        CompletableFuture<Void> current = running;
        if (current == null || current.isDone()) {
            current = CompletableFuture.runAsync(() -> refreshNow(opened), refreshing);
            running = current;
        }
        return current;
    }

    private void refreshNow(SparqlStore opened) {
        long start = System.nanoTime();
        try (StoreGraph graph = StoreGraph.open(driver, settings.exportTimeout())) {
            graph.requireProjected();
            RdfConfig config = new RdfConfig(settings.iriBase(), graph.version());
            Refreshed done = opened.refresh(config, sink -> {
                graph.sendTo(sink);
                graph.requireUnchanged();
            });
            LOG.info(
                    "SPARQL answers from version {} now: {} statements written, {} removed, in {} ms.",
                    graph.version(),
                    done.added(),
                    done.removed(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    /** A refresh that still runs goes with the process: to interrupt it would close the files that it writes. */
    @PreDestroy
    synchronized void close() throws IOException, InterruptedException {
        refreshing.shutdown();
        SparqlStore opened = store;
        if (opened != null && refreshing.awaitTermination(1, TimeUnit.SECONDS)) {
            opened.close();
        }
        FileSystemUtils.deleteRecursively(temporary);
    }

    /** There is nothing to answer from yet. */
    static final class NotReady extends RuntimeException {

        private static final long serialVersionUID = 1;

        private NotReady(String message) {
            super(message);
        }

        static NotReady yet() {
            return new NotReady("The graph is being prepared for SPARQL: ask again in a while.");
        }

        static NotReady failed() {
            return new NotReady(
                    "The graph could not be prepared for SPARQL: ask again in a while. The log of the API says what failed.");
        }
    }
}
