/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.Participant;
import org.entente.queries.fact.Segment;
import org.entente.queries.table.Mentioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DyadTests {

    @ParameterizedTest
    @CsvSource({
        "country/gw-365, country/DEU, 1970, 365, 260",
        "country/gw-365, country/DEU, 1991, 365, 255",
        "country/gw-265, country/gw-345, 1980, 265, 345",
        "country/RUS, country/KAZ, 1992, 365, 705",
        "country/RUS, country/KAZ, 1990, ,",
        "country/TWN, country/CHN, 1949, 713, 710",
        "country/TWN, country/CHN, 1945, , 710"
    })
    void eachStateHasTheNumberThatItBoreInTheYear(
            String a, String b, int year, @Nullable String cowA, @Nullable String cowB) {
        DyadYear row = new Dyad(a, b, Map.of()).in(new Year(year));
        assertThat(row.cowA()).isEqualTo(cowA);
        assertThat(row.cowB()).isEqualTo(cowB);
    }

    private static FactItem mission(String from, String to, List<String> values) {
        return fact(
                "mission",
                from,
                to,
                values,
                new Participant("sender", "country/USA", "", false, null),
                new Participant("host", "country/FRA", "", false, null));
    }

    private static FactItem fact(
            String type, String from, String to, List<String> values, Participant... participants) {
        Bounds start = new Bounds(LocalDate.parse(from), LocalDate.parse(from));
        Bounds end = new Bounds(LocalDate.parse(to), LocalDate.parse(to));
        return new FactItem(
                "fact/0",
                type,
                "relation",
                "",
                null,
                values,
                null,
                List.of(participants),
                List.of(),
                List.of(new Segment(
                        1,
                        "",
                        "actual",
                        "actual",
                        "positive",
                        null,
                        null,
                        false,
                        1,
                        start,
                        end,
                        null,
                        null,
                        Instant.EPOCH,
                        null)));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=embassy, yes, ambassador",
        "kind=embassy level=charge-d-affaires, yes, charge-d-affaires",
        "kind=embassy level=charge-d-affaires level=ambassador, yes, ambassador;charge-d-affaires",
        "kind=embassy level=none, yes, ",
        "kind=high-commission, yes, ambassador",
        "kind=nunciature, yes, ambassador",
        "kind=legation, yes, minister",
        "kind=interests-section, yes, other",
        "kind=liaison-office, yes, other",
        "kind=honorary-consulate, , ",
        "kind=consulate, , ",
        "kind=consulate-general level=other, , ",
        "kind=permanent-mission level=ambassador, , ",
        "kind=representative-office, , ",
        "kind=other, , "
    })
    void isRepresentedByDiplomaticMissionsAlone(String values, @Nullable String kept, @Nullable String level) {
        Dyad dyad = new Dyad("country/FRA", "country/USA", Map.of());
        dyad.add(mission("1990-01-01", "1993-01-01", List.of(values.split(" "))), List.of());
        DyadYear row = dyad.in(new Year(1991));
        assertThat(row.missionOfBInA()).isEqualTo(kept);
        assertThat(row.missionLevelOfBInA()).isEqualTo(level);
        assertThat(row.missionOfAInB()).isNull();
        assertThat(row.missionLevelOfAInB()).isNull();
        DyadYear later = dyad.in(new Year(1994));
        assertThat(later.missionOfBInA()).isEqualTo(kept == null ? null : "no");
        assertThat(later.missionLevelOfBInA()).isNull();
    }

    @Test
    void aYearRestsOnTheFactsThatSayAnythingOfIt() {
        Dyad dyad = new Dyad("country/USA", "country/FRA", Map.of());
        dyad.add(mission("1990-01-01", "1993-01-01", List.of("kind=embassy")), List.of());
        assertThat(dyad.in(new Year(1991)).facts()).containsExactly("fact/0");
        assertThat(dyad.in(new Year(1994)).facts())
                .as("that it was not so rests on it, too")
                .containsExactly("fact/0");
        assertThat(new Dyad("country/USA", "country/FRA", Map.of())
                        .in(new Year(1991))
                        .facts())
                .isEmpty();
        assertThat(Mentioned.in(dyad.in(new Year(1991))).toString()).contains("fact/0");
    }

    @Test
    void theLevelOfAYearIsThatOfTheMissionsOfTheYear() {
        Dyad dyad = new Dyad("country/USA", "country/FRA", Map.of());
        dyad.add(mission("1882-01-01", "1893-01-01", List.of("kind=legation")), List.of());
        dyad.add(mission("1893-01-01", "1940-01-01", List.of("kind=embassy")), List.of());
        assertThat(dyad.in(new Year(1892)).missionLevelOfAInB()).isEqualTo("minister");
        assertThat(dyad.in(new Year(1893)).missionLevelOfAInB()).isEqualTo("ambassador;minister");
        assertThat(dyad.in(new Year(1894)).missionLevelOfAInB()).isEqualTo("ambassador");
    }

    @Test
    void theLevelsThatSourcesTellAreEachToldOnceAndInOrder() {
        Dyad dyad = new Dyad("country/USA", "country/FRA", Map.of());
        for (String level : List.of("minister", "ambassador", "minister")) {
            dyad.add(
                    fact(
                            "diplomatic-relations",
                            "1990-01-01",
                            "1993-01-01",
                            List.of("level=" + level),
                            seat("party", "USA", false),
                            seat("party", "FRA", false)),
                    List.of());
        }
        assertThat(dyad.in(new Year(1991)).level()).isEqualTo("ambassador;minister");
    }

    private static Participant seat(String role, String country, boolean inferred) {
        return new Participant(role, "country/" + country, "", inferred, inferred ? "members" : null);
    }

    @ParameterizedTest
    @CsvSource({
        "recognition, recognizer, recognized",
        "mission, sender, host",
        "alliance-obligation, party, ally",
        "diplomatic-relations, party, party"
    })
    void whatAGroupDoesBindsEachOfItToTheOtherSideAndNotToEachOther(String type, String from, String to) {
        FactItem fact = fact(
                type,
                "1990-01-01",
                "1993-01-01",
                List.of("kind=embassy"),
                seat(from, "ARE", true),
                seat(from, "BHR", true),
                seat(to, "ISR", false));
        Dyad members = new Dyad("country/ARE", "country/BHR", Map.of());
        members.add(fact, List.of());
        assertThat(members.isBound()).isFalse();
        assertThat(answers(members)).isEmpty();
        Dyad sides = new Dyad("country/ARE", "country/ISR", Map.of());
        sides.add(fact, List.of());
        assertThat(sides.isBound()).isTrue();
        assertThat(answers(sides)).containsExactly("yes");
    }

    private static List<String> answers(Dyad dyad) {
        DyadYear row = dyad.in(new Year(1991));
        return Stream.of(
                        row.diplomaticRelations(),
                        row.missionOfAInB(),
                        row.missionOfBInA(),
                        row.recognitionByA(),
                        row.recognitionByB(),
                        row.allianceOfAToB(),
                        row.allianceOfBToA())
                .filter(Objects::nonNull)
                .toList();
    }
}
