/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.loader.Counts;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** A backup is a fact file: into an empty store it makes the same graph, retracted loads included. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class BackupIT {

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    @Test
    void aBackupMakesTheSameGraph(Driver driver) {
        Watch.load(driver, Example.sources());
        String hash = Loader.on(driver).hash().toString();
        byte[] backup = backup(driver);
        LocalNeo4jExtension.empty(driver);

        LoadReport report = Watch.load(driver, List.of(Source.stream("backup", new ByteArrayInputStream(backup))));

        assertThat(report.counts()).isEqualTo(new Counts(172, 172, 0, 0, 0));
        assertThat(Loader.on(driver).hash()).hasToString(hash);
        assertThat(Loader.on(driver).check().isSound()).isTrue();
        assertThat(new String(backup(driver), StandardCharsets.UTF_8))
                .isEqualTo(new String(backup, StandardCharsets.UTF_8));
    }

    @Test
    void aRetractedLoadStaysRetracted(Driver driver) {
        LoadReport story = Watch.load(driver, List.of(Example.sources().getFirst()));
        String everything = Loader.on(driver).hash().toString();
        Watch.load(
                driver,
                List.of(Sources.of(
                        "retraction",
                        List.of("{\"retraction\": {\"covers\": \""
                                + story.sources().getFirst().load()
                                + "\", \"reason\": \"wrong\", \"by\": \"test\", \"at\": \"2026-01-01T00:00:00Z\"}}"))));
        String retracted = Loader.on(driver).hash().toString();
        assertThat(facts(driver)).isZero();
        byte[] backup = backup(driver);
        LocalNeo4jExtension.empty(driver);

        Watch.load(driver, List.of(Source.stream("backup", new ByteArrayInputStream(backup))));

        assertThat(retracted).isNotEqualTo(everything);
        assertThat(Loader.on(driver).hash()).hasToString(retracted);
        Watch.load(driver, List.of(Sources.of("the story from elsewhere", Example.lines())));
        assertThat(facts(driver)).isPositive();
    }

    private static long facts(Driver driver) {
        return driver.executableQuery("MATCH (n:Fact) RETURN count(n)")
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asLong();
    }

    private static byte[] backup(Driver driver) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Loader.on(driver).export(bytes);
        return bytes.toByteArray();
    }
}
