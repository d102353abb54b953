/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room on a disk: a server that starts without any answers, and then waits for indexes that never come to be. */
final class Room {

    private static final long LEAST_MIB = 32;

    private Room() {}

    /** Refuses to run on a disk that is as good as full. */
    static void require(Path data) throws IOException {
        long left = Files.getFileStore(data).getUsableSpace() >> 20;
        if (left < LEAST_MIB) {
            throw Failure.noRoom(data, left);
        }
    }
}
