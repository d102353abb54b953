/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.nio.file.Path;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.FolderLock;
import org.entente.cli.process.HandOver;
import org.entente.cli.process.LocalNeo4jProcess;

/** A data folder that one bulk load has to itself; its server, if {@code up} runs one, gives way to the load and returns. */
final class Loan implements AutoCloseable {

    private final Path data;
    private final HandOver handOver;
    private final FolderLock lock;
    private final boolean served;
    private boolean given;

    private Loan(Path data) {
        this.data = data;
        this.handOver = new HandOver(data);
        this.lock = handOver.borrow();
        this.served = LocalNeo4jProcess.isRunningOver(data);
    }

    /** {@return the folder, kept from other loads; who serves it still does} */
    static Loan of(Path data) {
        Loan loan = new Loan(data);
        if (loan.served && !loan.handOver.isLent()) {
            loan.close();
            throw new CliFailure(
                    CliFailure.STORE_IN_USE,
                    "The store in %s is in use by another command, or by an ./entente up that is still starting: run this again when it is ready."
                            .formatted(data));
        }
        return loan;
    }

    /** {@return whether {@code up} serves the folder} */
    boolean isServed() {
        return served;
    }

    /** Waits until no server runs over the folder. {@return false if its store is no longer empty, so that it is not given} */
    boolean take() {
        if (!served) {
            return true;
        }
        say("Asking ./entente up to hand over the store in " + data + " ...");
        given = handOver.ask();
        if (given) {
            say("The store is handed over.");
        }
        return given;
    }

    @Override
    public void close() {
        lock.close();
        if (given) {
            say("Giving the store back to ./entente up ...");
            say(
                    handOver.awaitBack()
                            ? "./entente up is running again, at the same addresses."
                            : "./entente up has ended meanwhile: start it again.");
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
