/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.entente.api.Settings;
import org.entente.model.graph.GraphSink;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.id.Id;
import org.entente.model.project.KnownThen;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.OneDocument;
import org.entente.queries.export.OnlyThings;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfExport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends the graph as it was known at an earlier moment. It is made anew from the records, and held in memory while it is
 * sent; so only up to a size, and for one request at a time.
 */
@Component
final class Earlier {

    private static final long MOST_CLAIMS = 20_000;

    private final Semaphore one = new Semaphore(1, true);
    /** How long a request waits for those before it. */
    private final Duration patience;

    Earlier(Settings settings) {
        this.patience = settings.queryTimeout();
    }

    /**
     * Sends all of it, or what one document claims.
     *
     * @param document the document; null for all
     * @throws QueryFailure when it is too large, or the document was not known then
     */
    void send(StoreGraph graph, Instant then, @Nullable Id document, RdfExport export) {
        alone(graph, () -> {
            OrderedGraph known = KnownThen.of(graph, then);
            export.write(document == null ? known : OneDocument.of(known, document, then));
        });
    }

    /**
     * Sends some things of it.
     *
     * @param required the thing that must have been known then; null for none
     * @throws QueryFailure when it is too large, or the thing was not known then
     */
    void send(StoreGraph graph, Instant then, Set<Id> things, @Nullable Id required, GraphSink sink) {
        alone(graph, () -> {
            Set<String> ids = things.stream().map(Id::toString).collect(Collectors.toUnmodifiableSet());
            OnlyThings only = new OnlyThings(ids, sink);
            KnownThen.of(graph, then).sendTo(only);
            Set<String> found = only.finish();
            if (required != null && !found.contains(required.toString())) {
                throw OneDocument.notKnown(required, then);
            }
        });
    }

    /** Refuses a graph that is too large, before anything of an answer is sent. */
    static void requireSmall(StoreGraph graph) {
        long claims = graph.claims();
        if (claims > MOST_CLAIMS) {
            throw new QueryFailure(
                    QueryFailure.Reason.QUESTION_TOO_BROAD,
                    "knownAt is answered here up to %,d claims, and there are %,d: write `entente export --known-at`."
                            .formatted(MOST_CLAIMS, claims));
        }
    }

    private void alone(StoreGraph graph, Runnable work) {
        requireSmall(graph);
        try {
            if (!one.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new QueryFailure(
                        QueryFailure.Reason.QUERY_TIMED_OUT,
                        "Others ask for earlier graphs just now: ask again later.");
            }
        } catch (InterruptedException e) {
            throw QueryFailure.interrupted(e);
        }
        try {
            work.run();
        } finally {
            one.release();
        }
    }
}
