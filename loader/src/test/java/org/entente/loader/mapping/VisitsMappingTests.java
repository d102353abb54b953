/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.model.record.Claim;
import org.entente.model.record.EntityRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a visitor is: titles of all spellings come off, and who has the name of a predecessor is somebody else. */
class VisitsMappingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            Premier &amp; Prince Example     │ Cambodia │ 1960-01-01 │ khm-example        │ Example
            President- designate Ann Example │ Peru     │ 1981-01-01 │ per-ann-example    │ Ann Example
            President-designate Ann Example  │ Peru     │ 1981-01-01 │ per-ann-example    │ Ann Example
            King Hussein                     │ Jordan   │ 1979-01-01 │ jor-hussein        │ Hussein
            Crown Prince Hussein             │ Jordan   │ 2021-01-01 │ jor-hussein-2023   │ Hussein
            Crown Prince Hussein             │ Norway   │ 2021-01-01 │ nor-hussein        │ Hussein
            President-elect Ospina           │ Colombia │ 1921-01-01 │ col-ospina         │ Ospina
            President-elect Ospina           │ Colombia │ 1945-01-01 │ col-ospina-1946    │ Ospina
            """)
    void aVisitorIsANameInACountry(String visitor, String country, String day, String key, String name)
            throws IOException {
        Translated translated = translated(visitor, country, day);

        assertThat(translated.rejections()).isEmpty();
        assertThat(Mappings.names(translated).split("[+]")).contains(name);
        assertThat(translated.made("entity").getFirst()).contains("\"person/visits-" + key + "\"");
        assertThat(translated.made("claim").getFirst()).contains("\"person/visits-" + key + "\"");
    }

    /** A title before one word makes no full name of it: there were three Presidents Park or Bhutto. */
    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            President Park               │ short Park, short President Park
            Park                         │ short Park
            President de Gaulle          │ short de Gaulle, short President de Gaulle
            President Park Chung Hee     │ preferred Park Chung Hee, variant President Park Chung Hee
            King Hussein and Prime Minister Ann Lee │ short Hussein, short King Hussein
            Prime Minister Ann Lee and President Park │ preferred Ann Lee, variant Prime Minister Ann Lee
            """)
    void oneWordIsAShortNameWhateverTheTitle(String visitor, String names) throws IOException {
        EntityRecord person = (EntityRecord) translated(visitor, "France", "1960-01-01").records().stream()
                .filter(EntityRecord.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(person.names().stream().map(name -> name.kind() + " " + name.text()))
                .containsExactlyInAnyOrder(names.split(", "));
    }

    /** No list of codes has that state, and what has no name is shown by its id. */
    @Test
    void hawaiiHasAName() throws IOException {
        assertThat(translated("King Kalakaua", "Hawaii", "1874-12-12").made("entity"))
                .filteredOn(entity -> entity.contains("country/XHI"))
                .singleElement()
                .asString()
                .contains("\"Hawaii\"");
    }

    /** Rows are grouped by both days, so what a row is part of is told by both. */
    @Test
    void twoSummitsThatBeginOnOneDayAreTwo() throws IOException {
        String attended = "Attended the Example Summit.";
        Translated translated = translated(visit("Ann Lee", "France", "2012-05-18", "2012-05-19", attended)
                + visit("Bea Lee", "Italy", "2012-05-18", "2012-05-19", attended)
                + visit("Cem Lee", "Japan", "2012-05-18", "2012-05-21", attended)
                + visit("Dan Lee", "Norway", "2012-05-18", "2012-05-21", attended));

        assertThat(claims(translated, "summit").stream().map(Claim::key))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(claims(translated, "visit").stream()
                        .collect(Collectors.groupingBy(Claim::links, Collectors.counting()))
                        .values())
                .containsExactly(2L, 2L);
    }

    /** What a visit is part of and which visits make it are told by one value, so no spelling makes two of one name. */
    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            Attended the U.S.- Nordic Leaders Summit. │ Attended the U.S.-Nordic Leaders Summit.
            Attended the Example Summit               │ Attended the Example Summit.
            Attended a Summit at Camp David, MD, for Gulf Cooperation Council members │ Attended a Summit at Camp David, MD, for Gulf Cooperation Council Members
            """)
    void oneSummitToldInTwoSpellingsIsOne(String one, String other) throws IOException {
        Translated translated = translated(visit("Ann Lee", "France", "2016-05-13", "2016-05-13", one)
                + visit("Bea Lee", "Italy", "2016-05-13", "2016-05-13", one)
                + visit("Cem Lee", "Japan", "2016-05-13", "2016-05-13", other)
                + visit("Dan Lee", "Norway", "2016-05-13", "2016-05-13", other));

        assertThat(translated.rejections()).isEmpty();
        Claim summit = claims(translated, "summit").getFirst();
        assertThat(claims(translated, "summit")).hasSize(1);
        assertThat(summit.fillers("participant")).hasSize(8);
        assertThat(claims(translated, "visit"))
                .hasSize(4)
                .allSatisfy(visit -> assertThat(visit.refersTo()).containsExactly(summit.key()));
    }

    private static List<Claim> claims(Translated translated, String type) {
        return translated.records().stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .filter(claim -> claim.type().equals(type))
                .toList();
    }

    private static Translated translated(String visitor, String country, String day) throws IOException {
        return translated(visit(visitor, country, day, day, "Working visit."));
    }

    private static String visit(String visitor, String country, String start, String end, String description) {
        return """
                <visit><id>1</id><start-date>%s</start-date><end-date>%s</end-date>
                <visitor>%s</visitor><from>%s</from><description>%s</description></visit>
                """.formatted(start, end, visitor, country, description);
    }

    private static Translated translated(String visits) throws IOException {
        String file = "<visits>" + visits + "</visits>";
        try (InputStream content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))) {
            return Translated.by(Mapping.read(Path.of("../mappings/visits.yaml")), content);
        }
    }
}
