/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The local Neo4j, running: started over one data folder, stopped by {@link #close()}. */
public final class LocalNeo4jProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready bolt=(\\S+) http=(\\S+) data=.*");

    /** The importer keeps a buffer of the longest line for each thread and file. */
    private static final String OFFLINE_HEAP = "2g";

    private static final String LOCK = "in-use.lock";
    private static final String UNFINISHED = "import.unfinished";
    private static final String DATABASES = "neo4j/data/databases";
    private static final String DATABASE = DATABASES + "/neo4j";

    private final ChildProcess process;
    private final Path data;
    private final URI browser;

    private LocalNeo4jProcess(ChildProcess process, Path data, URI browser) {
        this.process = process;
        this.data = data;
        this.browser = browser;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param boltPort the Bolt port, 0 for a free one
     * @param httpPort the port of the Query API and Neo4j Browser, 0 for a free one
     * @param pages what Browser opens with
     * @throws CliFailure with the server's own line and exit code if it does not start
     */
    public static LocalNeo4jProcess start(
            Installation installation, Path data, int boltPort, int httpPort, @Nullable BrowserPages pages) {
        List<String> arguments = new ArrayList<>(List.of(
                "--data",
                data.toString(),
                "--bolt-port",
                Integer.toString(boltPort),
                "--http-port",
                Integer.toString(httpPort),
                "--stop-with-parent"));
        if (pages != null) {
            arguments.addAll(List.of(
                    "--guide",
                    pages.guide().toString(),
                    "--style",
                    pages.style().toString()));
        }
        ChildProcess process = ChildProcess.java(installation, "local-neo4j", arguments, Map.of());
        try {
            return new LocalNeo4jProcess(process, data, awaitReady(process));
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /**
     * Replaces what a data folder holds by files for the offline importer.
     *
     * @throws CliFailure with the importer's own line and exit code if it fails
     */
    public static void importFiles(Installation installation, Path data, Path files) {
        offline(installation, List.of("--data", data.toString(), "--import", files.toString(), "--stop-with-parent"));
    }

    /**
     * Proves that the files of a data folder, which no server runs on, are sound as Neo4j's consistency checker sees them.
     *
     * @throws CliFailure with the checker's own line and exit code if they are not
     */
    public static void checkFiles(Installation installation, Path data) {
        offline(installation, List.of("--data", data.toString(), "--check"));
    }

    private static void offline(Installation installation, List<String> arguments) {
        try (ChildProcess process = ChildProcess.java(installation, "local-neo4j", OFFLINE_HEAP, arguments, Map.of())) {
            process.drainOutput();
            int code = process.exitCode();
            if (code != 0) {
                throw new CliFailure(code, process.lastLine());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliFailure(CliFailure.FAILED, "Interrupted while Neo4j worked offline: run the command again.");
        }
    }

    /** {@return whether a data folder holds a database, and not only what a broken import left} */
    public static boolean hasStore(Path data) {
        return Files.isDirectory(data.resolve(DATABASE)) && !hasBrokenImport(data);
    }

    /**
     * Refuses a folder that holds other files and no store, as the server does; for who writes into it before that.
     *
     * @throws CliFailure then
     */
    public static void requireFolderOfAStore(Path data) throws IOException {
        if (Stream.of(LOCK, HandOver.BORROWER, DATABASES).anyMatch(mark -> Files.exists(data.resolve(mark)))) {
            return;
        }
        try (Stream<Path> entries = Files.list(data)) {
            if (entries.anyMatch(entry -> !entry.endsWith("lost+found"))) {
                throw new CliFailure(
                        CliFailure.USAGE,
                        "The folder %s holds other files and no store: name a new or an empty one with --data, which the store has to itself."
                                .formatted(data));
            }
        }
    }

    /** {@return whether an import into this data folder began and never ended} */
    public static boolean hasBrokenImport(Path data) {
        return Files.exists(data.resolve(UNFINISHED));
    }

    /**
     * Removes what a broken import left, so that the next start makes an empty database; users and passwords stay.
     *
     * @throws CliFailure if a process uses the folder, such as the importer itself in its last moments
     */
    public static void removeBrokenImport(Path data) throws IOException {
        FolderLock lock = FolderLock.take(data, LOCK).orElseThrow(() -> inUse(data));
        try {
            Folders.delete(data.resolve(DATABASE));
            Folders.delete(data.resolve("neo4j/data/transactions/neo4j"));
            new Unprepared(data).ended();
            Files.deleteIfExists(data.resolve(UNFINISHED));
        } finally {
            lock.close();
        }
    }

    /** {@return the failure to be told when another process holds the data folder} */
    static CliFailure inUse(Path data) {
        return new CliFailure(
                CliFailure.STORE_IN_USE,
                "The store in %s is in use by another process: stop that one or choose another with --data."
                        .formatted(data));
    }

    /** {@return whether a server runs over this data folder, as the lock tells that it holds} */
    public static boolean isRunningOver(Path data) {
        return FolderLock.isHeld(data, LOCK);
    }

    /** {@return where Neo4j Browser and the Query API answer} */
    public URI browser() {
        return browser;
    }

    /** {@return how to reach it over Bolt} */
    public Connection connection() {
        return Connection.ofData(data);
    }

    /** {@return its data folder} */
    public Path data() {
        return data;
    }

    /** {@return whether it still runs} */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** {@return its process id} */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }

    private static URI awaitReady(ChildProcess process) {
        try {
            BufferedReader output = process.output();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.matches()) {
                    process.drainOutput();
                    return URI.create(ready.group(2));
                }
            }
            throw new CliFailure(process.exitCode(), process.lastLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliFailure(CliFailure.FAILED, "Interrupted while Neo4j was starting.");
        }
    }
}
