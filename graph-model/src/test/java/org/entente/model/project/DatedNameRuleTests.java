/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;
import org.junit.jupiter.api.Test;

/** Whom a name means on a date: who did not exist then is not meant, and nobody is excluded by a doubt. */
class DatedNameRuleTests {

    private static final String D = Lines.document("d", "2025-11-06");
    private static final String OLD = Lines.document("old", "1960-05-01");
    private static final String FATHER =
            Lines.entityWith("person/father", "{'born': '1901', 'died': '1955-03-10'}", "en:Omar Haddad");
    private static final String SON = Lines.entityWith("person/son", "{'born': '1958'}", "en:Omar Haddad");
    private static final String OMAR = "{'name': 'Omar Haddad', 'lang': 'en'}";

    private static Lines.ClaimLine visit(String document, String who) {
        return Lines.claim("v", document, "visit").role("visitor", who).role("host", "country/USA");
    }

    private static String meant(Lines.ClaimLine claim, String... more) {
        return Meant.by(claim, "country/USA", more);
    }

    @Test
    void namesakesDecadesApartAreToldByTheDateOfTheClaim() {
        assertThat(meant(visit("d", OMAR).on("1950-01-20"), D, FATHER, SON)).isEqualTo("person/father");
        assertThat(meant(visit("d", OMAR).on("2001"), D, FATHER, SON)).isEqualTo("person/son");
        assertThat(meant(visit("d", OMAR).on("1950-01-20"), D, SON)).isEqualTo("name-out-of-time: Omar Haddad");
        assertThat(meant(visit("d", OMAR).on("2001"), D, FATHER)).isEqualTo("name-out-of-time: Omar Haddad");
    }

    @Test
    void aJudgementDecidesWhateverTheDates() {
        assertThat(meant(visit("d", OMAR).on("1950-01-20"), D, SON, Lines.same(OMAR, "person/son")))
                .isEqualTo("person/son");
    }

    @Test
    void anUndatedClaimMaySpeakOfTheDeadButNotOfTheUnborn() {
        assertThat(meant(visit("d", OMAR), D, FATHER)).isEqualTo("person/father");
        assertThat(meant(visit("d", OMAR), D, FATHER, SON)).startsWith("name-ambiguous");
        assertThat(meant(visit("old", OMAR), OLD, FATHER, SON.replace("1958", "1970")))
                .isEqualTo("person/father");
        assertThat(meant(visit("old", OMAR), OLD, SON.replace("1958", "1970"))).startsWith("name-out-of-time");
    }

    @Test
    void whatIsSpokenOfMayBeLongGone() {
        Lines.ClaimLine talk = Lines.claim("m", "d", "meeting")
                .role("participant", "country/USA", "country/ISR")
                .role("about", OMAR)
                .on("2001-05-05");
        assertThat(Meant.by(talk, "country/", D, FATHER)).isEqualTo("person/father");
        Lines.ClaimLine view = Lines.claim("a", "d", "assessment")
                .role("subject", OMAR)
                .with("content", "{'text': 'he was right', 'lang': 'en'}")
                .on("2001");
        assertThat(Meant.by(view, "country/", D, FATHER)).isEqualTo("person/father");
    }

    @Test
    void aYearIsTheWholeYearAndADayMayBeTheNextElsewhere() {
        assertThat(meant(visit("d", OMAR).on("1955"), D, FATHER)).isEqualTo("person/father");
        assertThat(meant(visit("d", OMAR).on("1955-03-11"), D, FATHER)).isEqualTo("person/father");
        assertThat(meant(visit("d", OMAR).on("1955-03-12"), D, FATHER)).startsWith("name-out-of-time");
        assertThat(meant(visit("d", OMAR).on("1901-01-01"), D, FATHER)).isEqualTo("person/father");
    }

    @Test
    void nobodyIsExcludedByWhatIsNotKnownOrDisputed() {
        String unknown = Lines.entity("person/father", "en:Omar Haddad");
        assertThat(meant(visit("d", OMAR).on("1950"), D, unknown, SON)).isEqualTo("person/father");
        assertThat(meant(visit("d", OMAR).on("2001"), D, unknown, SON)).startsWith("name-ambiguous");
        String later = Lines.entityWith("person/father", "{'died': '2003'}");
        assertThat(meant(visit("d", OMAR).on("2001"), D, FATHER, later, SON)).startsWith("name-ambiguous");
    }

    @Test
    void aDenialAndWhatWasCalledOffSayNothingOfWhoLived() {
        assertThat(meant(visit("d", OMAR).on("2001").denied(), D, FATHER)).isEqualTo("person/father");
        assertThat(meant(visit("d", OMAR).on("2001").modality("cancelled"), D, FATHER))
                .isEqualTo("person/father");
        assertThat(meant(visit("d", OMAR).on("2001").modality("hypothetical"), D, FATHER))
                .isEqualTo("person/father");
    }

    @Test
    void whoIsExpectedLivedWhenThatWasSaid() {
        String diedBefore = SON.replace("{\"born\"", "{\"died\":\"2025-11-10\",\"born\"");
        Lines.ClaimLine expected = visit("d", OMAR).on("2025-11-20").modality("expected");
        assertThat(meant(expected, D, diedBefore)).isEqualTo("person/son");
        assertThat(meant(expected, D, FATHER, SON)).isEqualTo("person/son");
        assertThat(meant(
                        visit("d", "{'name': 'New Body', 'lang': 'en'}").modality("expected"),
                        D,
                        Lines.entityWith("organization/new", "{'began': '2027'}", "en:New Body")))
                .isEqualTo("organization/new");
    }

    @Test
    void statesAndBodiesHaveTheirTimeToo() {
        String soviets = "{'name': 'Советский Союз', 'lang': 'ru'}";
        assertThat(meant(visit("d", soviets).on("1972-05-22"), D)).isEqualTo("country/gw-365");
        assertThat(meant(visit("d", soviets).on("1995"), D)).startsWith("name-out-of-time");
        assertThat(meant(visit("d", "{'name': 'Yemen', 'lang': 'en'}").on("1980"), D))
                .startsWith("name-out-of-time");
        assertThat(meant(visit("d", "{'name': 'Kenya', 'lang': 'en'}").on("1952"), D))
                .isEqualTo("country/KEN");
        String body = Lines.entityWith("organization/league", "{'began': '1920', 'ended': '1946-04'}", "en:The League");
        assertThat(meant(visit("d", "{'name': 'The League', 'lang': 'en'}").on("1946"), D, body))
                .isEqualTo("organization/league");
        assertThat(meant(visit("d", "{'name': 'The League', 'lang': 'en'}").on("1950"), D, body))
                .startsWith("name-out-of-time");
    }

    /** Both are in the table: what stands for both is called as either is, and existed when either did. */
    @Test
    void aStateThatIsOneWithAnotherHasItsNamesAndItsTime() {
        String same = Lines.same("country/YEM", "country/gw-678");
        String north = "{'name': 'North Yemen', 'lang': 'en'}";
        String yemen = "{'name': 'Yemen', 'lang': 'en'}";
        assertThat(meant(visit("d", north).on("1972"), D, same)).isEqualTo("country/YEM");
        assertThat(meant(visit("d", yemen).on("1972"), D, same)).isEqualTo("country/YEM");
        assertThat(meant(visit("d", yemen).on("2001"), D, same)).isEqualTo("country/YEM");
        assertThat(meant(visit("d", yemen).on("1900"), D, same)).startsWith("name-out-of-time");
        String soviets = "{'name': 'Soviet Union', 'lang': 'en'}";
        assertThat(meant(visit("d", soviets).on("1900"), D, Lines.same("country/RUS", "country/gw-365")))
                .isEqualTo("country/RUS");
    }

    /** A record tells of the state that it is about; of the others that are one with it the table goes on to tell. */
    @Test
    void aRecordOfOneStateLeavesTheTimeOfAnotherThatIsOneWithIt() {
        String same = Lines.same("country/YEM", "country/gw-678");
        String north = "{'name': 'North Yemen', 'lang': 'en'}";
        String yemen = "{'name': 'Yemen', 'lang': 'en'}";
        String began = Lines.entityWith("country/YEM", "{'began': '1990-05-22'}");
        assertThat(meant(visit("d", north).on("1972"), D, same, began)).isEqualTo("country/YEM");
        assertThat(meant(visit("d", yemen).on("1900"), D, same, began)).startsWith("name-out-of-time");
        String ended = Lines.entityWith("country/gw-678", "{'ended': '1990-05-22'}");
        assertThat(meant(visit("d", yemen).on("2001"), D, same, ended)).isEqualTo("country/YEM");
        String both = Lines.entityWith("country/gw-678", "{'began': '1904'}");
        assertThat(meant(visit("d", yemen).on("1905"), D, same, began, both)).isEqualTo("country/YEM");
        assertThat(meant(visit("d", yemen).on("1900"), D, same, began, both)).startsWith("name-out-of-time");
    }

    /** Of the one that stands for both the table knows nothing. */
    @Test
    void aStateThatIsOneWithOneOfTheTableIsDrawnAsThat() {
        String kosovo = Lines.entity("country/XKO", "en:Republic of Kosova");
        GraphNode drawn =
                Objects.requireNonNull(Projector.project(Records.of(kosovo, Lines.same("country/XKO", "country/XKX")))
                        .nodes()
                        .get(new NodeRef(NodeKind.ENTITY, "country/XKO")));
        assertThat(drawn.properties().get(Property.IDENTIFIERS)).asString().contains("cow=347", "wikidata=Q1246");
        assertThat(drawn.properties().get(Property.CAPTION)).isEqualTo("Kosovo");
    }

    @Test
    void aShortNameNeedsOneNamedInFullWhoLivedThen() {
        Lines.ClaimLine brief = visit("d", "{'name': 'Haddad', 'lang': 'en'}").on("2001");
        String full = visit("d", OMAR).with("key", "full").on("2001-03").line();
        assertThat(meant(brief, D, FATHER, SON, full)).isEqualTo("person/son");
        assertThat(meant(brief, D, FATHER, full)).startsWith("name-unknown");
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        for (String field : List.of("born", "died", "began", "ended")) {
            assertThat(Records.accepted(Lines.entityWith("person/a", "{'" + field + "': 'once'}")))
                    .isEmpty();
        }
    }
}
