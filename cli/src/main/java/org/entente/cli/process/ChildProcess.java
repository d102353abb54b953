/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java process that this one started and, whatever happens, stops. Its last lines are kept for a message. */
final class ChildProcess implements AutoCloseable {

    /** Names options for the JVMs of Neo4j and the API, such as {@code -Xmx4g}; they come after ours and so prevail. */
    private static final String OPTIONS = "ENTENTE_JVM_OPTIONS";

    private static final int KEPT_LINES = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What was started and not stopped yet, last first; its monitor is held from before a start until it is in here. */
    private static final Deque<ChildProcess> RUNNING = new ArrayDeque<>();

    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ChildProcess::stopAll, "stop-children"));
    }

    private final Process process;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final Thread errors;

    private ChildProcess(Process process) {
        this.process = process;
        this.errors = keepLastLines(process.errorReader());
    }

    /** Starts a module's jar; the child's standard input stays open for as long as this process lives. */
    static ChildProcess java(
            Installation installation, String module, List<String> arguments, Map<String, String> environment) {
        return java(installation, module, "512m", arguments, environment);
    }

    /** The same with so much heap, as the JVM's {@code -Xmx} takes it. */
    static ChildProcess java(
            Installation installation,
            String module,
            String heap,
            List<String> arguments,
            Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"));
        installation
                .classArchive(module)
                .ifPresent(archive -> command.addAll(
                        List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")));
        Stream.of(System.getenv().getOrDefault(OPTIONS, "").split("\\s+"))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.add("-jar");
        command.add(installation.jar(module).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return started(builder);
    }

    private static ChildProcess started(ProcessBuilder builder) {
        synchronized (RUNNING) {
            if (ending) {
                throw new CliFailure(CliFailure.FAILED, "Told to end, so nothing more is started.");
            }
            try {
                ChildProcess child = new ChildProcess(builder.start());
                RUNNING.push(child);
                return child;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void stopAll() {
        List<ChildProcess> running;
        synchronized (RUNNING) {
            ending = true;
            running = List.copyOf(RUNNING);
        }
        running.forEach(ChildProcess::close);
    }

    /** Reads one line of its output, null at the end. Not to be mixed with {@link #drainOutput()}. */
    BufferedReader output() {
        return process.inputReader();
    }

    /** From now on its output is read and the last lines kept, so that the pipe never fills. */
    void drainOutput() {
        keepLastLines(process.inputReader());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int exitCode() throws InterruptedException {
        int code = process.waitFor();
        errors.join();
        return code;
    }

    String lastLine() {
        synchronized (lastLines) {
            return lastLines.isEmpty() ? "(no message)" : lastLines.getLast();
        }
    }

    String lastLines() {
        synchronized (lastLines) {
            return String.join("\n", lastLines);
        }
    }

    /** Asks it to stop, twice: by the end of its input and by signal; after 30 seconds it is stopped by force. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it is gone already
        }
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        synchronized (RUNNING) {
            RUNNING.remove(this);
        }
    }

    /** By a thread of the platform: reading a pipe holds a virtual thread's carrier, and there are as few as cores. */
    private Thread keepLastLines(BufferedReader lines) {
        return Thread.ofPlatform().daemon().start(() -> {
            try (lines) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    keep(line);
                }
            } catch (IOException e) {
                // the process is gone; what was read stays
            }
        });
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.addLast(line);
            if (lastLines.size() > KEPT_LINES) {
                lastLines.removeFirst();
            }
        }
    }
}
