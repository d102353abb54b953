/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.Property;
import org.junit.jupiter.api.Test;

/** The name of an office, where only a person fits, means who is known to have held it then. */
class OfficeNameRuleTests {

    private static final String D = Lines.document("d", "2025-11-06");
    private static final String OFFICE = Lines.entityWith(
            "office/president-kaz", "{'of': 'country/KAZ'}", "en:President of Kazakhstan", "ar:الرئيس الكازاخي");
    private static final String FIRST =
            term("a", "person/first").on("1991-04-24/2019-03-20").line();
    private static final String SECOND =
            term("b", "person/second").on("2019-03-20/..").line();
    private static final String PRESIDENT = "{'name': 'President of Kazakhstan', 'lang': 'en'}";

    private static Lines.ClaimLine term(String key, String who) {
        return Lines.claim(key, "d", "office-holding").role("holder", who).role("office", "office/president-kaz");
    }

    private static Lines.ClaimLine joined(String who) {
        return Lines.claim("m", "d", "group-membership").role("member", who).role("group", "group/elders");
    }

    private static String meant(Lines.ClaimLine claim, String... more) {
        return Meant.by(claim, "group/", more);
    }

    @Test
    void theHolderOnTheDateIsMeantAndTheRuleIsSaid() {
        assertThat(meant(joined(PRESIDENT).on("2005-05-05"), D, OFFICE, FIRST, SECOND))
                .isEqualTo("person/first");
        assertThat(meant(joined(PRESIDENT).on("2021"), D, OFFICE, FIRST, SECOND))
                .isEqualTo("person/second");
        assertThat(meant(joined("{'name': 'الرئيس الكازاخي', 'lang': 'ar'}"), D, OFFICE, FIRST, SECOND))
                .isEqualTo("person/second");
        GraphEdge edge = Objects.requireNonNull(
                Meant.edge(joined(PRESIDENT).on("2005-05-05"), "group/", D, OFFICE, FIRST, SECOND));
        assertThat(edge.properties())
                .containsEntry(Property.INFERRED, true)
                .containsEntry(Property.RULE, "holder of the office on the date");
    }

    @Test
    void whoIsAlsoNamedIsNotInferred() {
        Lines.ClaimLine named = joined("person/first").with("key", "n").on("2005-05-05");
        GraphEdge edge = Objects.requireNonNull(
                Meant.edge(joined(PRESIDENT).on("2005-05-05"), "group/", D, OFFICE, FIRST, named.line()));
        assertThat(edge.properties()).containsEntry(Property.INFERRED, false).doesNotContainKey(Property.RULE);
    }

    @Test
    void withoutExactlyOneKnownHolderTheClaimWaits() {
        assertThat(meant(joined(PRESIDENT).on("2005"), D, OFFICE)).isEqualTo("holder-unknown: President of Kazakhstan");
        assertThat(meant(joined(PRESIDENT).on("2019-03-20"), D, OFFICE, FIRST, SECOND))
                .isEqualTo("holder-ambiguous: President of Kazakhstan");
        assertThat(meant(joined(PRESIDENT).on("2019"), D, OFFICE, FIRST, SECOND))
                .startsWith("holder-ambiguous");
        assertThat(meant(joined(PRESIDENT).on("1990"), D, OFFICE, FIRST, SECOND))
                .startsWith("holder-unknown");
        assertThat(meant(joined(PRESIDENT).on("2005"), D, FIRST)).startsWith("name-unknown");
    }

    @Test
    void aTermIsNotPresumedToGoOnAfterTheLastReportOfIt() {
        Lines.ClaimLine later = Lines.claim("m", "e", "group-membership")
                .role("member", PRESIDENT)
                .role("group", "group/elders")
                .on("2026-03-01");
        String e = Lines.document("e", "2026-03-02");
        assertThat(meant(later, D, e, OFFICE, SECOND)).startsWith("holder-unknown");
        String report = Lines.claim("r", "e", "office-holding")
                .role("holder", "person/second")
                .role("office", "office/president-kaz")
                .on("{'holdsOn': '2026-03-02'}")
                .line();
        assertThat(meant(later, D, e, OFFICE, SECOND, report)).isEqualTo("person/second");
    }

    @Test
    void whereAnOfficeFitsItStaysAsSaid() {
        Lines.ClaimLine visit = Lines.claim("v", "d", "visit")
                .role("visitor", PRESIDENT)
                .role("host", "country/USA")
                .on("2021-05-05");
        assertThat(Meant.by(visit, "country/", D, OFFICE, FIRST, SECOND)).isEqualTo("office/president-kaz");
    }

    @Test
    void whoHoldsAnOfficeIsNeverReadByWhoHoldsAnOffice() {
        Lines.ClaimLine circular = term("c", PRESIDENT).on("2005");
        assertThat(Meant.by(circular, "office/", D, OFFICE, FIRST)).startsWith("name-unknown");
    }

    @Test
    void aDisputedTermIsNotKnownAndTheDeadHoldNoOffice() {
        String denial = term("no", "person/first").denied().line();
        assertThat(meant(joined(PRESIDENT).on("2005"), D, OFFICE, FIRST, denial))
                .startsWith("holder-unknown");
        String open = term("old", "person/old").on("1980/..").line();
        assertThat(meant(joined(PRESIDENT).on("2005"), D, OFFICE, FIRST, open)).startsWith("holder-ambiguous");
        assertThat(meant(
                        joined(PRESIDENT).on("2005"),
                        D,
                        OFFICE,
                        FIRST,
                        open,
                        Lines.entityWith("person/old", "{'died': '1999'}")))
                .isEqualTo("person/first");
    }

    @Test
    void mergedHoldersAreOne() {
        String other = term("x", "person/other").on("1991-04-24/2019-03-20").line();
        assertThat(meant(joined(PRESIDENT).on("2005"), D, OFFICE, FIRST, other)).startsWith("holder-ambiguous");
        assertThat(meant(
                        joined(PRESIDENT).on("2005"),
                        D,
                        OFFICE,
                        FIRST,
                        other,
                        Lines.same("person/first", "person/other")))
                .isEqualTo("person/first");
        assertThat(meant(
                        joined(PRESIDENT).on("2005"),
                        D,
                        OFFICE,
                        FIRST,
                        other,
                        Lines.different(PRESIDENT, "person/other")))
                .isEqualTo("person/first");
    }

    @Test
    void theHoldersAreTheCandidatesAndAreJudgedForTheDocument() {
        assertThat(Waiting.in(Records.of(
                        D, OFFICE, FIRST, SECOND, joined(PRESIDENT).on("2019").line())))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.reason()).isEqualTo("holder-ambiguous");
                    assertThat(waiting.candidates())
                            .extracting(candidate -> candidate.id() + " " + candidate.score() + " " + candidate.why())
                            .containsExactly(
                                    "person/first 0.5 may have held the office",
                                    "person/second 0.5 may have held the office");
                    assertThat(Objects.requireNonNull(waiting.name()).document())
                            .hasToString("document/d");
                });
    }

    @Test
    void aYearOfPublicationIsAnyDayOfIt() {
        Lines.ClaimLine undated = Lines.claim("m", "e", "group-membership")
                .role("member", PRESIDENT)
                .role("group", "group/elders");
        String ofTheYear = Lines.document("e", "2019");
        assertThat(meant(undated, D, ofTheYear, OFFICE, FIRST, SECOND)).startsWith("holder-ambiguous");
        assertThat(meant(undated, D, Lines.document("e", "2020"), OFFICE, FIRST, SECOND))
                .isEqualTo("person/second");
        String goesOn = Lines.claim("t", "e", "office-holding")
                .role("holder", "person/second")
                .role("office", "office/president-kaz")
                .on("2018/..")
                .line();
        Lines.ClaimLine inSummer = joined(PRESIDENT).on("2019-06-01");
        assertThat(meant(inSummer, D, ofTheYear, OFFICE, goesOn)).startsWith("holder-unknown");
        assertThat(meant(inSummer, D, Lines.document("e", "2019-07"), OFFICE, goesOn))
                .isEqualTo("person/second");
    }
}
