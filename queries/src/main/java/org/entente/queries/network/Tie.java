/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.network;

import org.jspecify.annotations.Nullable;

/**
 * What connects two things. Its components are the columns of the table and the attributes in GraphML, in this order.
 *
 * @param type {@code Directed} or {@code Undirected}, as Gephi asks for it
 * @param relation {@code participant}, {@code concerns}, {@code says} and so on
 * @param role as what the target takes part
 * @param status how it stood; of what a document says, the modality, or {@code denied}
 * @param inferred whether no source says so, but a rule
 * @param year the year that it is about
 * @param first the first day, where the tie stands for several occasions
 * @param weight how much it weighs: the number of occasions, at least; otherwise 1
 * @param atMost the number of occasions, if none of those that may be the same are
 */
public record Tie(
        String source,
        String target,
        String type,
        String relation,
        @Nullable String role,
        @Nullable String status,
        @Nullable Boolean inferred,
        @Nullable String rule,
        @Nullable Integer year,
        @Nullable String first,
        @Nullable String last,
        long weight,
        @Nullable Long atMost) {

    private static final String DIRECTED = "Directed";
    private static final String UNDIRECTED = "Undirected";

    /** {@return that two things stand in a relation, in this direction} */
    static Tie of(String source, String target, String relation, @Nullable String role, @Nullable String status) {
        return new Tie(source, target, DIRECTED, relation, role, status, null, null, null, null, null, 1, null);
    }

    /** {@return that somebody takes part in a fact} */
    static Tie participant(String fact, String entity, String role, boolean inferred, @Nullable String rule) {
        return new Tie(fact, entity, DIRECTED, "participant", role, null, inferred, rule, null, null, null, 1, null);
    }

    /** {@return how one stood to another in a year} */
    static Tie inYear(String a, String b, int year, @Nullable String status) {
        return new Tie(a, b, DIRECTED, "diplomatic-relations", null, status, null, null, year, null, null, 1, null);
    }

    /** {@return that two were at the same occasions} */
    static Tie together(String a, String b, String first, String last, long atLeast, long atMost) {
        return new Tie(
                a,
                b,
                UNDIRECTED,
                "co-attendance",
                null,
                null,
                null,
                null,
                null,
                first.isEmpty() ? null : first,
                last.isEmpty() ? null : last,
                atLeast,
                atMost);
    }
}
