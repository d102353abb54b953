/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The worked example of the page does what the page says. */
class WorkedExampleTests {

    private static final String PAGE = read();

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/mappings.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String indented(String from, String to) {
        return PAGE.substring(PAGE.indexOf(from), PAGE.indexOf(to, PAGE.indexOf(from)))
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static final String ROWS = indented("    from;to;city", "Write `embassies.yaml`");
    private static final String MAPPED =
            indented("    mapping: entente-mapping/1", "`./entente validate --mapping emb");
    private static final Mapping MAPPING = Mapping.read("embassies.yaml", MAPPED);

    @Test
    void itMakesWhatThePageSays() throws IOException {
        Translated translated =
                Translated.by(MAPPING, new java.io.ByteArrayInputStream(ROWS.getBytes(StandardCharsets.UTF_8)));

        assertThat(translated.rejections()).isEmpty();
        assertThat(MAPPING.unmet(translated.tally())).isEmpty();
        assertThat(translated.records()).hasSize(8);
        assertThat(translated.made("document")).hasSize(1);
        assertThat(translated.made("entity")).hasSize(3);
        assertThat(translated.made("claim"))
                .hasSize(4)
                .filteredOn(claim -> claim.contains("country/gw-265"))
                .hasSize(2);
    }

    @Test
    void headsAreEnvoysWithoutTheirTitles() throws IOException {
        String more = indented("    lists: {titles", "## Reference");
        int records = more.indexOf("records:\n");
        String whole =
                MAPPED.replace("values:\n", more.substring(0, records)).replace("records:\n", more.substring(records));

        Translated translated = Translated.by(
                Mapping.read("embassies.yaml", whole),
                new java.io.ByteArrayInputStream(ROWS.getBytes(StandardCharsets.UTF_8)));

        assertThat(translated.rejections()).isEmpty();
        assertThat(translated.made("entity"))
                .anySatisfy(head -> assertThat(head)
                        .contains("person/embassies-satybaldy-burshakov")
                        .contains("\"Satybaldy Burshakov\""));
        assertThat(translated.made("claim"))
                .filteredOn(claim -> claim.contains("envoy"))
                .hasSize(2);
    }

    @Test
    void twoDatesInOneCellAreAnInterval() throws IOException {
        String values = indented("      last: {from: dates", "- Countries: registers");
        String mapping = MAPPED.substring(0, MAPPED.indexOf("values:"))
                + "values:\n" + values
                + "records:\n  - claim:\n      type: visit\n      roles: {visitor: country/KAZ, host: country/FIN}\n"
                + "      when: \"{when}\"\n      modality: actual\n";

        Translated translated = Translated.by(
                Mapping.read("visits.yaml", mapping),
                new java.io.ByteArrayInputStream(
                        "dates\n3.-5.5.1999\n7.5.1999\n06/2001\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(translated.rejections()).isEmpty();
        assertThat(translated.made("claim"))
                .satisfiesExactlyInAnyOrder(
                        claim -> assertThat(claim).contains("1999-05-03/1999-05-05"),
                        claim -> assertThat(claim).contains("\"1999-05-07\""),
                        claim -> assertThat(claim).contains("\"2001-06\""));
    }

    @Test
    void aWrongDateIsToldAsThePageTells() throws IOException {
        String wrong = ROWS.replace("01.06.1996", "31.02.1992");
        Translated translated =
                Translated.by(MAPPING, new java.io.ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8)));

        String told = PAGE.lines()
                .filter(line -> line.contains("embassies.csv:2 /claim"))
                .findFirst()
                .orElseThrow()
                .strip();
        assertThat(translated.rejections())
                .anySatisfy(rejection ->
                        assertThat("embassies.csv:" + rejection).isEqualTo(told.replace("/claim:", "/claim")));
        assertThat(MAPPING.unmet(translated.tally()))
                .contains("embassies.yaml:42:13: rejected: 2 of 8 (25%), but at most 0% are expected");
        assertThat(List.of(translated.tally().rows(), translated.tally().rejected()))
                .containsExactly(3L, 2L);
    }
}
