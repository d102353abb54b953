/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/**
 * The contract in the hands of others: a linter, and a client that is generated from it. They are Node's, in the folder
 * {@code contract}; without {@code npm ci} there nothing is tried, except in CI, where that fails.
 */
@LongRun
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class ContractToolsIT {

    private static final Path FOLDER =
            Path.of(System.getProperty("entente.home", "..")).resolve("integration-tests/contract");
    private static final Path GENERATED = FOLDER.resolve("generated");
    private static final Path CONTRACT = GENERATED.resolve("openapi.json");
    private static final int PATIENCE_SECONDS = 120;

    private record Ended(int code, String output) {}

    @BeforeAll
    static void prepare(Driver driver, Api api) throws IOException {
        boolean installed = Files.isDirectory(FOLDER.resolve("node_modules"));
        assertThat(installed || System.getenv("CI") == null)
                .as("npm ci has run in %s", FOLDER)
                .isTrue();
        assumeTrue(installed, "run npm ci in integration-tests/contract to try the contract with other people's tools");
        LoadedStore.fill(driver);
        Files.createDirectories(GENERATED);
        Files.writeString(CONTRACT, api.get("/openapi").body());
    }

    @Test
    void theLinterFindsNothing() throws Exception {
        Ended lint = run("redocly", "lint", CONTRACT.toString(), "--format=stylish");
        assertThat(lint.code()).as(lint.output()).isZero();
        assertThat(lint.output()).contains("Your API description is valid");
    }

    @Test
    void aGeneratedClientCompilesAndGetsItsAnswers(Api api) throws Exception {
        Ended types = run(
                "openapi-typescript",
                CONTRACT.toString(),
                "-o",
                GENERATED.resolve("api.d.ts").toString());
        assertThat(types.code()).as(types.output()).isZero();
        Ended compiled = run("tsc", "--project", "tsconfig.json");
        assertThat(compiled.code()).as(compiled.output()).isZero();
        Ended client = start(List.of(
                "node", GENERATED.resolve("client.js").toString(), api.uri().toString()));
        System.out.print(client.output());
        assertThat(client.code()).as(client.output()).isZero();
        assertThat(client.output())
                .contains("2025-11-06: Kazakhstan is expected", "2025-11-08: Kazakhstan is announced")
                .contains("limit=0: parameter-invalid")
                .endsWith("304\n");
    }

    private static Ended run(String tool, String... arguments) throws Exception {
        String command = FOLDER.resolve("node_modules/.bin").resolve(tool).toString();
        return start(Stream.concat(Stream.of(command), Stream.of(arguments)).toList());
    }

    private static Ended start(List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true);
        // The linter asks nobody for news and tells nobody that it runs.
        builder.environment().putAll(Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
        Path output = GENERATED.resolve("output.txt");
        Process process = builder.redirectOutput(output.toFile()).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " takes too long: " + Files.readString(output));
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }
}
