/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Fills a store offline with Neo4j's own importer; whatever the store held is replaced. */
final class Import {

    /** There from the beginning of an import until it has succeeded; what lies between is no store. */
    static final String UNFINISHED = "import.unfinished";

    /** What the importer said when it gave up. */
    static final String LOG = "import.log";

    private Import() {}

    /**
     * Imports a folder of {@code nodes-*.csv} and {@code edges-*.csv}, each with its header.
     *
     * @throws Failure when the store is in use, or the importer gives up: then the store is unusable
     */
    static void run(Options options, Path folder) throws IOException {
        Path data = options.data();
        DataFolder.prepare(data);
        Room.require(data);
        try (FileChannel _ = Server.lock(data)) {
            Path home = data.resolve("neo4j");
            Configuration.write(home, options.boltPort(), options.httpPort(), options);
            Path unfinished = Files.write(data.resolve(UNFINISHED), new byte[0]);
            Admin.Result result = Admin.run(home, arguments(home, folder));
            if (result.code() != 0) {
                throw Failure.importFailed(result.words(data.resolve(LOG)));
            }
            Files.delete(unfinished);
        }
    }

    /** Refuses to run a server on what an import left that never ended. */
    static void refuseUnfinished(Path data) {
        if (Files.exists(data.resolve(UNFINISHED))) {
            throw Failure.importUnfinished(data);
        }
    }

    private static List<String> arguments(Path home, Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("database", "import", "full", Admin.DATABASE));
        arguments.addAll(files(folder, "nodes-*.csv", "--nodes="));
        arguments.addAll(files(folder, "edges-*.csv", "--relationships="));
        arguments.addAll(List.of(
                "--overwrite-destination=true",
                "--array-delimiter=U+001F",
                "--multiline-fields=true",
                "--read-buffer-size=16m",
                "--bad-tolerance=0",
                "--threads=" + Runtime.getRuntime().availableProcessors(),
                "--report-file=" + home.resolve("import.report")));
        return arguments;
    }

    private static List<String> files(Path folder, String names, String option) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            var wanted = folder.getFileSystem().getPathMatcher("glob:" + names);
            return all.filter(file -> wanted.matches(file.getFileName()))
                    .sorted()
                    .map(file -> option + file.toAbsolutePath())
                    .toList();
        }
    }
}
