/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder that a store has to itself, closed to others. Files of somebody else are never touched. */
final class DataFolder {

    static final String LOCK = "in-use.lock";

    /** What only a store's folder has: the locks of a server and of a bulk load, and the databases. */
    private static final List<String> MARKS = List.of(LOCK, "bulk-load.lock", "neo4j/data/databases");

    /** What is written here; all that others write beside it lies in a folder that is closed. */
    private static final List<String> OWN =
            List.of("neo4j", ConnectionFile.NAME, LOCK, Import.UNFINISHED, Import.LOG, StoreCheck.LOG);

    /** What the system puts at the top of a new disk. */
    private static final String OF_THE_DISK = "lost+found";

    private DataFolder() {}

    /**
     * Creates the folder if needed, closes it to others, and closes what an earlier process may have left open.
     *
     * @throws Failure when it holds other files and no store
     */
    static void prepare(Path data) throws IOException {
        Files.createDirectories(data);
        require(data);
        Permissions.close(data);
        for (String name : OWN) {
            Permissions.closeTree(data.resolve(name));
        }
    }

    /**
     * Refuses a folder that holds other files and no store.
     *
     * @throws Failure then
     */
    static void require(Path data) throws IOException {
        if (MARKS.stream().anyMatch(mark -> Files.exists(data.resolve(mark)))) {
            return;
        }
        try (Stream<Path> entries = Files.list(data)) {
            if (entries.anyMatch(entry -> !entry.endsWith(OF_THE_DISK))) {
                throw Failure.noFolderOfAStore(data);
            }
        }
    }
}
