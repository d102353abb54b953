/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BooleanSupplier;

/**
 * How {@code up} lends its store to a bulk load: by files of the data folder, without a port. Both hold a lock while they
 * live, so that each sees when the other dies. What was said last is the name of one file: {@code asked} is made by the
 * bulk load, {@code up} renames it to {@code given} or {@code refused}, and removes {@code given} when it is back.
 */
public record HandOver(Path data) {

    private static final String LENDER = "up.lock";
    static final String BORROWER = "bulk-load.lock";
    private static final String ASKED = "hand-over.asked";
    private static final long PAUSE_MILLIS = 200;

    /** {@return the lock of a {@code up} whose server runs over the folder; what an earlier one left is removed} */
    public FolderLock lend() {
        forget(asked());
        forget(given());
        return FolderLock.take(data, LENDER).orElseThrow(() -> LocalNeo4jProcess.inUse(data));
    }

    /** {@return the lock of a bulk load, of which there is one at a time} */
    public FolderLock borrow() {
        return FolderLock.take(data, BORROWER).orElseThrow(this::borrowed);
    }

    /** Refuses what would come between a bulk load and its store. */
    public void refuseWhileBorrowed() {
        if (isBorrowed()) {
            throw borrowed();
        }
    }

    /** {@return whether a bulk load goes on} */
    public boolean isBorrowed() {
        return FolderLock.isHeld(data, BORROWER);
    }

    /** {@return whether {@code up} runs and answers} */
    public boolean isLent() {
        return FolderLock.isHeld(data, LENDER);
    }

    /** Asks {@code up} for the store and waits until it is free. {@return whether it was given} */
    public boolean ask() {
        forget(refused());
        try {
            PrivateFile.write(data, ASKED, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waitWhile(() -> Files.exists(asked()) && isLent());
        if (Files.exists(given())) {
            return true;
        }
        if (Files.exists(refused())) {
            forget(refused());
            return false;
        }
        forget(asked());
        throw new CliFailure(
                CliFailure.STORE_IN_USE,
                "./entente up over %s has ended before it gave the store: run the command again.".formatted(data));
    }

    /** Waits until {@code up} is back. {@return whether it is, or has ended} */
    public boolean awaitBack() {
        waitWhile(() -> Files.exists(given()) && isLent());
        return !Files.exists(given());
    }

    /** {@return whether a bulk load asks for the store; the wish of one that has died is forgotten} */
    public boolean isAsked() {
        if (Files.exists(asked()) && !isBorrowed()) {
            forget(asked());
        }
        return Files.exists(asked());
    }

    /** The server has stopped: the store is the bulk load's. */
    public void give() {
        rename(given());
    }

    /** The store is not empty, and stays where it is. */
    public void refuse() {
        rename(refused());
    }

    /** The server runs again. */
    public void takeBack() {
        forget(given());
    }

    private CliFailure borrowed() {
        return new CliFailure(
                CliFailure.STORE_IN_USE,
                "A bulk load into %s is under way: wait until it has ended, then run this again.".formatted(data));
    }

    private void rename(Path answer) {
        try {
            Files.move(asked(), answer, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            // the bulk load waits no more, and that it is gone shows in its lock
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitWhile(BooleanSupplier condition) {
        while (condition.getAsBoolean()) {
            Pause.millis(PAUSE_MILLIS);
        }
    }

    private Path asked() {
        return data.resolve(ASKED);
    }

    private Path given() {
        return data.resolve("hand-over.given");
    }

    private Path refused() {
        return data.resolve("hand-over.refused");
    }
}
