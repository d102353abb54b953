/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of a stopped store with Neo4j's consistency checker: what the disk, not what Entente, may have broken. */
final class StoreCheck {

    /** What the checker said of a store that is broken. */
    static final String LOG = "check.log";

    private StoreCheck() {}

    /**
     * Checks nodes, relationships, properties and indexes against each other; nothing is changed.
     *
     * @throws Failure when the store is in use, was not shut down, or is broken
     */
    static void run(Options options) throws IOException {
        Path data = options.data();
        DataFolder.require(data);
        try (FileChannel _ = Server.lock(data)) {
            Import.refuseUnfinished(data);
            Path home = data.resolve("neo4j");
            Admin.Result result =
                    Admin.run(home, List.of("database", "check", "--report-path=" + data, Admin.DATABASE));
            if (result.code() != 0) {
                throw Failure.checkFailed(result.words(data.resolve(LOG)));
            }
        }
    }
}
