/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

/** Something the user can put right: its message is the one line that says how, its code the exit code. */
public final class CliFailure extends RuntimeException {

    /** The exit code when nothing more particular is known. */
    public static final int FAILED = 1;

    /** Wrong options, or options that contradict each other. */
    public static final int USAGE = 2;

    /** A port is taken. */
    public static final int PORT_IN_USE = 3;

    /** The data folder is in use by another process. */
    public static final int STORE_IN_USE = 4;

    /** No database answers there, or it does not let us in. */
    public static final int UNREACHABLE = 5;

    /** The database holds something else: foreign data, or a store of another schema version. */
    public static final int WRONG_STORE = 6;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** One line that says what is wrong, where, and what to do. */
    public CliFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** {@return the process's exit code} */
    public int exitCode() {
        return exitCode;
    }
}
