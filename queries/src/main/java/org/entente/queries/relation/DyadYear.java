/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two countries stood to each other in one year, as a row that merges with other data sets on their codes. How
 * something held says {@code yes} (on some day of the year), {@code presumed}, {@code unknown} (it may have), or
 * {@code no}; absent is what no source speaks of.
 *
 * @param iso3A ISO 3166-1 alpha-3 code, for states of today
 * @param isoNumericA ISO 3166-1 numeric code
 * @param cowA Correlates of War number, where the state bore it in that year
 * @param level what sources call the level of the diplomatic relations, whenever it was
 * @param missionOfAInB whether A was represented with B by a diplomatic mission, an interests section or a liaison office; a
 *     consulate is none
 * @param missionLevelOfAInB the level of that mission in the year, as sources say it or else as is usual of its kind:
 *     {@code ambassador}, {@code minister}, {@code charge-d-affaires} or {@code other}
 * @param recognitionByA whether A recognized B
 * @param allianceOfAToB whether A owed B something in war or peace
 * @param acts the acts reported of the year, such as {@code diplomatic-relations:established}
 * @param facts the ids of the facts that the cells of the year rest on
 */
public record DyadYear(
        int year,
        String a,
        String b,
        @Nullable String iso3A,
        @Nullable String isoNumericA,
        @Nullable String cowA,
        @Nullable String iso3B,
        @Nullable String isoNumericB,
        @Nullable String cowB,
        @Nullable String diplomaticRelations,
        @Nullable String level,
        @Nullable String missionOfAInB,
        @Nullable String missionOfBInA,
        @Nullable String missionLevelOfAInB,
        @Nullable String missionLevelOfBInA,
        @Nullable String recognitionByA,
        @Nullable String recognitionByB,
        @Nullable String allianceOfAToB,
        @Nullable String allianceOfBToA,
        List<String> acts,
        boolean contested,
        List<String> facts) {

    /** Keeps its own copy. */
    public DyadYear {
        acts = List.copyOf(acts);
        facts = List.copyOf(facts);
    }
}
