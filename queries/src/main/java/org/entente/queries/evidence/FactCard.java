/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import java.util.List;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.Segment;

/**
 * One fact with everything that it rests on.
 *
 * @param history every state it has had, by period and moment
 * @param claims what documents say, first known first
 * @param links how it stands to other facts and things
 * @param possiblySame facts that may be the same happening, never merged by themselves
 * @param conflicts what its sources contradict each other about
 * @param complete whether these are all claims and links; a card has the first 1,000 of either, {@link FactClaims} has all claims
 */
public record FactCard(
        FactItem fact,
        List<Segment> history,
        List<ClaimCard> claims,
        List<LinkedFact> links,
        List<LinkedFact> possiblySame,
        List<Conflict> conflicts,
        boolean complete) {

    /**
     * Another fact or thing, and how this one stands to it.
     *
     * @param relation such as {@code during}; of links that come from the other fact, {@code inverse} is true
     * @param why why the two may be the same
     */
    public record LinkedFact(
            String relation,
            boolean inverse,
            String id,
            String caption,
            @org.jspecify.annotations.Nullable String why) {}

    /** A contradiction: what it is about, and who stands on which side. */
    public record Conflict(String about, List<Side> sides) {}

    /** One side of a contradiction: what it says, and the claims that say so. */
    public record Side(String says, List<String> claims) {}
}
