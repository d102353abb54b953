/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.it.EntenteCommand;
import org.entente.it.LongRun;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.entente.loader.mapping.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data set with its mapping goes through the offline importer as its records would, if it is what the mapping expects. */
@LongRun
class BulkMappingIT {

    private static final Path HOME = Path.of(System.getProperty("entente.home", ".."));
    private static final Path ROWS =
            HOME.resolve("loader/src/test/resources/org/entente/loader/mapping/extractor-output.csv");
    private static final Path MAPPING = HOME.resolve("mappings/extractor-output.yaml");

    @TempDir
    private Path folder;

    private EntenteCommand bulk(Path mapping) throws Exception {
        return EntenteCommand.run(
                Map.of(),
                "load",
                "--bulk",
                "--data",
                folder.resolve("data").toString(),
                "--report",
                folder.resolve("report.json").toString(),
                "--mapping",
                mapping.toString(),
                ROWS.toString());
    }

    private JsonNode report() throws Exception {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
    }

    @Test
    void theGraphIsThatOfTheRecordsAndOnlyOfWhatIsExpected() throws Exception {
        String text = Files.readString(MAPPING);
        Path more =
                Files.writeString(folder.resolve("more.yaml"), text.replace("expect:", "expect:\n  rows: {least: 8}"));

        try (EntenteCommand refused = bulk(more)) {
            assertThat(refused.exitCode()).as(refused.errors()).isEqualTo(1);
            assertThat(refused.errors()).contains("7 rows, but at least 8 are expected");
        }
        assertThat(report().at("/unexpected/0").asString()).contains("7 rows, but at least 8 are expected");
        assertThat(report().at("/counts/read").asLong(-1)).isZero();

        Path mapping = Files.writeString(folder.resolve("fits.yaml"), text);
        try (EntenteCommand command = bulk(mapping)) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
        }
        assertThat(report().get("unexpected").size()).isZero();
        Source rows = Source.file(ROWS).mappedBy(Mapping.read(mapping));
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        Loader.records(List.of(rows), LoadOptions.DEFAULT, records);
        try (LocalNeo4jProcess server =
                        LocalNeo4jProcess.start(Installation.current(), folder.resolve("data"), 0, 0, null);
                Driver driver = server.connection().open()) {
            Loader loader = Loader.on(driver);
            assertThat(loader.hash())
                    .hasToString(Example.hash(
                            records.toString(StandardCharsets.UTF_8).lines().toList()));
            assertThat(loader.check().isSound()).isTrue();
            assertThat(loader.loads())
                    .singleElement()
                    .satisfies(load -> assertThat(load.mapping()).startsWith("fits.yaml, "));
        }
    }
}
