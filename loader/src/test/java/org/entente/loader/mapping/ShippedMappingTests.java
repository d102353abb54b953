/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mapping that is shipped, over a few rows written for it with the oddities of its data set; beside them stands what
 * they become, line by line. Rewrite that with {@code -Dentente.update} and read the difference.
 */
class ShippedMappingTests {

    private static final Path MAPPINGS = Path.of("../mappings");
    private static final Path ROWS = Path.of("src/test/resources/org/entente/loader/mapping");

    static Stream<Path> rows() throws IOException {
        return Files.list(ROWS)
                .filter(file -> !file.toString().endsWith(".expected"))
                .sorted();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void makesWhatStandsBesideTheRows(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream content = Files.newInputStream(file)) {
            Translated translated = Translated.by(Mapping.read(MAPPINGS.resolve(name(file) + ".yaml")), content);
            translated.records().forEach(record -> lines.add(record.recordName() + " " + record.canonical()));
            translated.rejections().forEach(rejection -> lines.add("rejected " + rejection));
            translated.notes().forEach(note -> lines.add("note " + note));
        }
        Path expected = ROWS.resolve(name(file) + ".expected");
        if (System.getProperty("entente.update") != null) {
            Files.write(expected, lines);
        }
        assertThat(Files.readAllLines(expected)).containsExactlyElementsOf(lines);
    }

    /** Counted by hand in the rows: what is written by the code it tests shows no line that was never made. */
    @ParameterizedTest
    @CsvSource({
        // eight rows, one of little confidence and two of one summit; six guests, a host, three cities
        "colt.csv, 8, 10, 1, 0",
        // seven rows of five sources, one predicate that nobody asked for; names stay names
        "extractor-output.csv, 6, 0, 6, 0",
        // seven signatures, thirteen acts that bind, one provisional application, one day that no calendar has
        "un-treaty-participants.tsv, 21, 1, 1, 1"
    })
    void makesAsMuchAsWasCountedByHand(String rows, int claims, int entities, int documents, int rejected)
            throws IOException {
        try (InputStream content = Files.newInputStream(ROWS.resolve(rows))) {
            Translated translated =
                    Translated.by(Mapping.read(MAPPINGS.resolve(name(Path.of(rows)) + ".yaml")), content);
            assertThat(translated.made("claim")).hasSize(claims);
            assertThat(translated.made("entity")).hasSize(entities).doesNotHaveDuplicates();
            assertThat(translated.made("document")).hasSize(documents).doesNotHaveDuplicates();
            assertThat(translated.rejections()).hasSize(rejected);
        }
    }

    /** As EDTF writes a century it has 1800 and lacks 1900, in which a term may have ended as well. */
    @Test
    void aTermOfTheNineteenthCenturyMayHaveEndedIn1900() throws IOException {
        String time = """
                [{"snaktype": "value", "datavalue": {"type": "time", "value": {"time": "+1900-00-00T00:00:00Z", "precision": 7}}}]""";
        String item = """
                {"type": "item", "id": "Q4", "claims": {"P39": [{"id": "s1", "type": "statement", "rank": "normal",
                "mainsnak": {"property": "P39", "snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": {"id": "Q5"}}},
                "qualifiers": {"P580": %s, "P582": %s}}]}}""".formatted(time, time);
        Translated translated = Translated.by(
                Mapping.read(MAPPINGS.resolve("wikidata.yaml")),
                new ByteArrayInputStream(item.getBytes(StandardCharsets.UTF_8)));

        assertThat(translated.rejections()).isEmpty();
        When.Bounds century = new When.Bounds("1801/1900", "1801/1900");
        assertThat(translated.records())
                .filteredOn(Claim.class::isInstance)
                .singleElement()
                .extracting(claim -> ((Claim) claim).when())
                .satisfies(when -> {
                    assertThat(when.start()).isEqualTo(century);
                    assertThat(when.end()).isEqualTo(century);
                });
    }

    /** A newspaper is not under the terms of the data set that tells what it says; it says which data set that is. */
    @ParameterizedTest
    @MethodSource("rows")
    void everyClaimLeadsToALicenceAndACitation(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            Translated translated = Translated.by(Mapping.read(MAPPINGS.resolve(name(file) + ".yaml")), content);
            Map<Id, DocumentRecord> documents = translated.records().stream()
                    .filter(DocumentRecord.class::isInstance)
                    .map(DocumentRecord.class::cast)
                    .collect(Collectors.toMap(DocumentRecord::document, document -> document));
            DocumentRecord dataset = (DocumentRecord) translated.records().getFirst();

            assertThat(dataset.fields()).containsKeys("license", "citation");
            assertThat(translated.records()).filteredOn(Claim.class::isInstance).allSatisfy(claim -> {
                DocumentRecord document = Objects.requireNonNull(documents.get(((Claim) claim).document()));
                if (document != dataset) {
                    assertThat(document.fields()).doesNotContainKeys("license", "citation");
                    assertThat(document.datasets()).containsExactly(dataset.document());
                }
            });
        }
    }

    @Test
    void everyMappingHasItsRows() throws IOException {
        try (Stream<Path> shipped = Files.list(MAPPINGS)) {
            assertThat(shipped.map(ShippedMappingTests::name))
                    .containsExactlyInAnyOrderElementsOf(
                            rows().map(ShippedMappingTests::name).toList());
        }
    }
}
