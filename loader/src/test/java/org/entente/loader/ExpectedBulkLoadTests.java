/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.loader.mapping.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A data set that is not what its mapping expects is not written for the importer either. */
class ExpectedBulkLoadTests {

    private static final String VISITS = """
            mapping: entente-mapping/1
            dataset: {id: document/d, title: D, published: "2026-01-01", license: CC0-1.0, citation: D}
            source: {format: csv}
            values: {who: who}
            records:
              - claim:
                  type: visit
                  roles: {visitor: {name: "{who}", lang: en}, host: country/USA}
                  modality: actual
            expect: {%s}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'rows: {least: 3}', ': 2 rows, but at least 3 are expected'",
        "'pending: 49%', ': pending: 1 of 2 (50%), but at most 49% are expected'"
    })
    void isStopped(String expect, String unmet) throws IOException {
        Path to = folder.resolve("import");

        assertThatExceptionOfType(LoaderException.Unexpected.class)
                .isThrownBy(() -> BulkLoad.write(visits(expect), LoadOptions.DEFAULT, to))
                .withMessageContaining(unmet)
                .satisfies(stopped -> assertThat(
                                stopped.report().toJson().get("unexpected").toString())
                        .contains(unmet));
        assertThat(to).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"rows: {most: 2}", "pending: 50%"})
    void goesOn(String expect) throws IOException {
        LoadReport report = BulkLoad.write(visits(expect), LoadOptions.DEFAULT, folder.resolve("import"));

        assertThat(report.counts()).isEqualTo(new Counts(3, 2, 1, 0, 0));
    }

    @Test
    void howFarItHasLookedIsTold() throws IOException {
        List<Source> visits = visits("rows: {most: 2}");
        long size = visits.getFirst().size();
        List<String> told = new ArrayList<>();

        BulkLoad.write(
                visits,
                LoadOptions.DEFAULT.toldTo(
                        (step, what, done, all) -> told.add("%s %s %d/%d".formatted(step, what, done, all))),
                folder.resolve("import"));

        assertThat(told)
                .startsWith("EXPECT rows 0/" + size, "EXPECT rows %d/%d".formatted(size, size))
                .contains("READ rows 0/" + size);
    }

    private List<Source> visits(String expect) throws IOException {
        Mapping mapping = Mapping.read(Files.writeString(folder.resolve("d.yaml"), VISITS.formatted(expect)));
        byte[] rows = "who\nKazakhstan\nNobody Knows\n".getBytes(StandardCharsets.UTF_8);
        return List.of(Source.stream("rows", new ByteArrayInputStream(rows)).mappedBy(mapping));
    }
}
