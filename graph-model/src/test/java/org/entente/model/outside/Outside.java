/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs programs that are not part of the build. Where one is not installed a test is skipped, and in CI it fails. */
public final class Outside {

    /** Debian's own, which finds what Debian's packages brought, whatever else the PATH has. */
    private static final String PYTHON = "/usr/bin/python3";

    /** Every module lies beside it. */
    private static final Path CONSUMERS =
            Path.of("..", ".ci", "consumers").toAbsolutePath().normalize();

    private Outside() {}

    /** Looked for once, since that takes as long as reading a file. */
    private static final class Rdflib {
        static final boolean IS_INSTALLED =
                Files.isExecutable(Path.of(PYTHON)) && ends(List.of(PYTHON, "-c", "import rdflib")) == 0;
    }

    /** {@return the lines that a command says; it must end well} */
    public static List<String> command(String command, String... arguments) {
        require(
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command))),
                command);
        return run(command, arguments);
    }

    /** {@return the lines that one of our scripts for Node.js says; it must end well} */
    public static List<String> node(String script, String... arguments) {
        require(Files.isDirectory(CONSUMERS.resolve("node_modules")), "what .ci/consumers/package.json names");
        return command("node", with(CONSUMERS.resolve(script).toString(), arguments));
    }

    /** {@return the lines that one of our scripts for Python and rdflib says; it must end well} */
    public static List<String> rdflib(String script, String... arguments) {
        require(Rdflib.IS_INSTALLED, "rdflib");
        return run(PYTHON, with(CONSUMERS.resolve(script).toString(), arguments));
    }

    private static void require(boolean installed, String what) {
        String reason = what + " is not installed";
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(installed).as(reason).isTrue();
        }
        assumeTrue(installed, reason);
    }

    private static String[] with(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
    }

    private static int ends(List<String> command) {
        return start(new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD));
    }

    private static List<String> run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        try {
            Path said = Files.createTempFile("entente-", ".txt");
            try {
                int code = start(new ProcessBuilder(all).redirectOutput(said.toFile()));
                List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
                assertThat(code).as("%s says %s", all, lines).isZero();
                return lines;
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int start(ProcessBuilder builder) {
        try {
            return builder.redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
