/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.model.record.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows tell of one thing, and what is made of them together. */
class GroupTests {

    private static final String SUMMITS = """
            values: {id: id, day: day, text: text, who: who, key: {text: "{day} {text}", do: [slug]}}
            group: {by: [%s], while: day}
            records:
              - claim:
                  key: "{key}"
                  type: summit
                  roles: {participant: ["person/{who}"], host: country/USA}
                  label: %s
                  when: "{day}"
                  modality: actual
                  locator: rows {id}
                per: group
              - claim:
                  type: visit
                  roles: {visitor: "person/{who}", host: country/USA}
                  when: "{day}"
                  links: [{rel: partOf, to: "#{key}"}]
                  modality: actual
                  locator: row {id}
                grouped: true
              - claim:
                  type: visit
                  roles: {visitor: "person/{who}", host: country/USA}
                  modality: actual
                  locator: row {id}
                grouped: false
            """;

    private static Translated summits(String by, String label, String rows) throws IOException {
        return Translated.by(Mappings.of("{format: csv}", SUMMITS.formatted(by, label)), "id,day,text,who\n" + rows);
    }

    private static List<Claim> claims(Translated translated) {
        return translated.records().stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .toList();
    }

    private static List<String> told(Translated translated) {
        return claims(translated).stream()
                .map(claim -> claim.type() + " " + claim.locator()
                        + (claim.links().isEmpty()
                                ? ""
                                : " " + claim.links().getFirst().to()))
                .toList();
    }

    /** What two rows do not say, they do not say of one thing. */
    @ParameterizedTest
    @CsvSource({"key", "'day, text'", "text"})
    void rowsWithoutWhatGroupsShareBelongToNone(String by) throws IOException {
        Translated translated =
                summits(by, "Example", "1,2020-01-02,,a\n2,2020-01-02,,b\n3,2020-01-02,S,c\n4,2020-01-02,S,d\n");

        assertThat(translated.rejections()).isEmpty();
        assertThat(told(translated))
                .containsExactly(
                        "visit row 1",
                        "visit row 2",
                        "summit rows 3, 4",
                        "visit row 3 #2020-01-02-s",
                        "visit row 4 #2020-01-02-s");
    }

    /** A row of which no group can come is written at once, however many stand together. */
    @ParameterizedTest
    @CsvSource({"'2020-01-02,,a'", "'2020-01-02,S,'"})
    void rowsOfNoGroupAreNotHeld(String row) throws IOException {
        String mapping =
                SUMMITS.formatted("text", "Example").replace("while: day}", "while: day, if: {who: {present: true}}}");
        String rows = "x,2020-01-02,S,c\n"
                + IntStream.rangeClosed(1, 10_001)
                        .mapToObj(i -> i + "," + row + "\n")
                        .collect(Collectors.joining())
                + "y,2020-01-02,S,d\n";
        Translated translated = Translated.by(Mappings.of("{format: csv}", mapping), "id,day,text,who\n" + rows);

        assertThat(translated.tally().rows()).isEqualTo(10_003);
        assertThat(told(translated))
                .filteredOn(claim -> claim.startsWith("summit"))
                .containsExactly("summit rows x, y");
    }

    /** Only the place is that of all rows; words that differ are those of nobody when they are joined. */
    @Test
    void aTextOfAGroupIsOneThatAllItsRowsHave() throws IOException {
        String rows = "1,2020-01-02,S one,a\n2,2020-01-02,S one,b\n3,2020-01-03,S two,c\n4,2020-01-03,S Two,d\n";
        Translated translated = summits("key", "\"{text}\"", rows);

        assertThat(claims(translated).stream()
                        .filter(claim -> claim.type().equals("summit"))
                        .map(claim -> claim.label() + ": " + claim.locator()))
                .containsExactly("S one: rows 1, 2");
        assertThat(translated.rejections())
                .containsExactly(
                        "4 /claim INVALID_VALUE: 'text' has 2 different elements where one text stands; write the text in [] or use each (test.yaml line 8)");
    }

    @Test
    void twoGroupsThatWriteOneKeyAreNoted() throws IOException {
        String rows = "1,2020-01-02,S,a\n2,2020-01-02,S,b\n3,2020-01-02,s,c\n4,2020-01-02,s,d\n";

        assertThat(summits("day, text", "Example", rows).notes())
                .containsExactly(
                        "4 NOTE_KEY_OF_SEVERAL_GROUPS: groups of rows with the key of another group, from this one on: 1, such as 2020-01-02-s; let by name what the key is made of, and sort the rows by it");
        assertThat(summits("key", "Example", rows).notes()).isEmpty();
    }

    /** The last day of a journey is not always known; the event is one all the same. A row without any day stands alone. */
    @Test
    void journeysWithoutAnEndAreOfTheEventOfTheirFirstDay() throws IOException {
        String rows = """
                TripID,LeaderFullName,LeaderCountryISO,CountryVisitedISO,CityVisited,TripStartDate,TripEndDate,HostHOGSName,NameMultilatEvent,Confidence
                1,Ann,KAZ,USA,New York,2016-09-20,,,General Assembly,5
                2,Bea,DEU,USA,New York,2016-09-20,,,General Assembly,5
                3,Cem,JPN,USA,New York,2016-09-20,2016-09-21,,General Assembly,5
                4,Dan,ITA,USA,New York,,,,General Assembly,5
                5,Eva,FRA,USA,New York,,,,General Assembly,5
                """;
        Translated translated = Translated.by(
                Mapping.read(Path.of("../mappings/colt.yaml")),
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(translated.rejections()).isEmpty();
        assertThat(told(translated))
                .filteredOn(claim -> !claim.contains("#"))
                .containsExactly("summit trips 1, 2", "visit trip 3", "visit trip 4", "visit trip 5");
        String key = claims(translated).stream()
                .filter(claim -> claim.key() != null)
                .map(Claim::key)
                .findFirst()
                .orElseThrow();
        assertThat(told(translated)).contains("visit trip 1 #" + key, "visit trip 2 #" + key);
    }
}
