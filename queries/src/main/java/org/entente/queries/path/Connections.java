/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.path;

import java.util.List;
import org.entente.queries.evidence.Reported.FactRef;
import org.entente.queries.fact.EntityRef;
import org.jspecify.annotations.Nullable;

/**
 * The shortest connections between two entities.
 *
 * @param paths all of one length, at most as many as were asked for; none where none was found
 * @param hops how many facts each has; 0 where none was found
 * @param complete whether no bound was hit: then these are all the shortest ways, or there is none at all, by however many hops
 * @param bounds which bounds were hit, in words; empty when the search is complete
 * @param expanded how many entities were followed
 * @param examined how many connections of theirs were read
 */
public record Connections(
        List<Path> paths, int hops, boolean complete, List<String> bounds, long expanded, long examined) {

    /** Keeps its own copies. */
    public Connections {
        paths = List.copyOf(paths);
        bounds = List.copyOf(bounds);
    }

    /**
     * One way from the one to the other.
     *
     * @param weakest the hop with the fewest independent sources; one of which it is unknown whether it was on the days asked for is
     *     weaker than others, and a contested one weaker still
     */
    public record Path(List<Hop> links, Hop weakest) {

        /** Keeps its own copy. */
        public Path {
            links = List.copyOf(links);
        }
    }

    /**
     * A fact in which two entities take part.
     *
     * @param sources independent origins, counted up to 9
     * @param holds whether it held on the day asked for: yes, presumed or unknown; only of what is actual
     * @param within whether it was between the days asked for: yes or unknown
     */
    public record Hop(
            EntityRef from,
            FactRef fact,
            EntityRef to,
            String modality,
            long sources,
            boolean contested,
            @Nullable String holds,
            @Nullable String within) {

        private static final String UNKNOWN = "unknown";

        /** {@return whether it may be of other days than those asked for} */
        boolean isDoubtful() {
            return UNKNOWN.equals(holds) || UNKNOWN.equals(within);
        }

        /** {@return the same, seen from the other end} */
        Hop reversed() {
            return new Hop(to, fact, from, modality, sources, contested, holds, within);
        }
    }
}
