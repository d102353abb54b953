/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.it.LocalNeo4jExtension.Neo4j;

/** The entente script as a user runs it, a process of its own; its output goes to a file that tests read. */
public final class EntenteCommand implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("entente.home", ".."));

    private final Process process;
    /** What a server started for a test is spared: to plan the questions that the test will not ask. */
    public static final Map<String, String> SPARING = Map.of("ENTENTE_PLAN_AHEAD", "false");

    private final Path output;
    private final Path errors;
    private final boolean ours;

    private EntenteCommand(Process process, Path output, Path errors, boolean ours) {
        this.process = process;
        this.output = output;
        this.errors = errors;
        this.ours = ours;
    }

    /** Starts a command; the JDK is found by the script alone, and nothing is built. */
    public static EntenteCommand start(Map<String, String> environment, String... arguments) throws IOException {
        return start(temporary(".out"), true, environment, arguments);
    }

    /** Starts a command whose output goes to a file or device that stays. */
    public static EntenteCommand startPrintingTo(Path output, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(output, false, environment, arguments);
    }

    private static EntenteCommand start(Path output, boolean ours, Map<String, String> environment, String... arguments)
            throws IOException {
        Path errors = temporary(".err");
        List<String> command = new ArrayList<>(List.of(HOME.resolve("entente").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("ENTENTE_NO_BUILD", "1");
        builder.environment().putAll(SPARING);
        builder.environment().putAll(environment);
        return new EntenteCommand(builder.start(), output, errors, ours);
    }

    /** A file that stays until the tests end, since a command that has ended is still read. */
    private static Path temporary(String suffix) throws IOException {
        Path file = Files.createTempFile("entente-", suffix);
        file.toFile().deleteOnExit();
        return file;
    }

    /** Runs a command to its end. */
    public static EntenteCommand run(Map<String, String> environment, String... arguments) throws Exception {
        EntenteCommand command = start(environment, arguments);
        command.exitCode();
        return command;
    }

    /** Runs a command on a server to its end. */
    public static EntenteCommand on(Neo4j neo4j, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--neo4j-uri", neo4j.uri().toString()));
        return run(login(neo4j), all.toArray(String[]::new));
    }

    /** {@return what a command needs in its environment to log in} */
    public static Map<String, String> login(Neo4j neo4j) {
        return Map.of(
                "NEO4J_USERNAME", neo4j.connection().username(),
                "NEO4J_PASSWORD", neo4j.connection().password());
    }

    /** Waits until a line of the output contains the text; fails if the process ends first. */
    public EntenteCommand await(String text, Duration patience) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!output().contains(text)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new AssertionError("No '" + text + "' in:\n" + output() + errors());
            }
            Thread.sleep(50);
        }
        return this;
    }

    /** Ends its standard input, which is empty. */
    public void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Sends SIGTERM and waits for the end. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** {@return whether it has not ended yet} */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** Kills it without a chance to clean up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            close();
            throw new AssertionError("It never ended.");
        }
        return process.exitValue();
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    public String errors() throws IOException {
        return Files.readString(errors);
    }

    /** {@return the processes it has started, and theirs} */
    public List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            if (ours) {
                Files.deleteIfExists(output);
            }
            Files.deleteIfExists(errors);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // a temporary file stays
        }
    }
}
