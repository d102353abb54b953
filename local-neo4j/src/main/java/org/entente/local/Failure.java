/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.local;

import java.nio.file.Path;

/** A reason not to start that the user can do something about: one line and an exit code of its own. */
final class Failure extends RuntimeException {

    static final int OTHER = 1;
    static final int USAGE = 2;
    static final int PORT_IN_USE = 3;
    static final int STORE_IN_USE = 4;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static Failure usage(String message) {
        return new Failure(USAGE, message + "; usage: " + Options.USAGE);
    }

    static Failure portInUse(int port, String option) {
        return new Failure(
                PORT_IN_USE,
                "Port " + port + " is in use: stop what listens there or choose another with " + option + ".");
    }

    static Failure storeInUse(Path data) {
        return new Failure(
                STORE_IN_USE,
                "The store in " + data + " is in use by another process: stop that one or choose another with --data.");
    }

    static Failure noFolderOfAStore(Path data) {
        return new Failure(
                USAGE,
                "The folder " + data
                        + " holds other files and no store: name a new or an empty one with --data, which the store has to itself.");
    }

    static Failure importFailed(String words) {
        return new Failure(
                OTHER,
                "The import failed and left a store that cannot be used; " + words
                        + ". Run the command again, or delete the data folder.");
    }

    static Failure checkFailed(String words) {
        return new Failure(
                OTHER,
                "The files of the store are not sound, or were not closed by a server that ended well; " + words
                        + ". Start and stop the server over it once, check again, else load a backup.");
    }

    static Failure noRoom(Path data, long leftMiB) {
        return new Failure(
                OTHER,
                "The disk of " + data + " has " + leftMiB
                        + " MiB left, too little to run Neo4j on: make room there, then run this again.");
    }

    static Failure importUnfinished(Path data) {
        return new Failure(
                OTHER,
                "A bulk load into " + data
                        + " did not end, so there is no store yet: run that load again, or delete the folder.");
    }

    int exitCode() {
        return exitCode;
    }
}
