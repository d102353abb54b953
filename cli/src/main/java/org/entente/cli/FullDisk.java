/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.cli.process.CliFailure;

/** Why a local Neo4j gave up, when its disk is full: its own words are about transactions, not about disks. */
final class FullDisk {

    private static final long ROOM = 64L << 20;

    private FullDisk() {}

    /** {@return the failure to tell, if there is hardly any room where this store is} */
    static Optional<CliFailure> of(Path data, Exception words) {
        try {
            long left = Files.getFileStore(data).getUsableSpace();
            return left >= ROOM
                    ? Optional.empty()
                    : Optional.of(new CliFailure(
                            CliFailure.FAILED,
                            "Neo4j gave up (%s), and the disk of %s has %,d KiB left: make room, stop the server if one runs there, then run this again; a load goes on where it stopped."
                                    .formatted(words.getMessage(), data, left >> 10)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
