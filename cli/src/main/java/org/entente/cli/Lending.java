/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.entente.cli.process.ApiProcess;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.FolderLock;
import org.entente.cli.process.Folders;
import org.entente.cli.process.HandOver;
import org.entente.cli.process.LocalNeo4jProcess;
import org.neo4j.driver.Driver;

/**
 * What {@code up} does for a bulk load: hands over its store when it is empty, and takes it back when the load has ended,
 * however it ended. The API runs on and says 503 meanwhile.
 */
final class Lending implements AutoCloseable {

    private static final long PAUSE_MILLIS = 500;

    private final LocalServer server;
    private final ApiProcess api;
    private final Store store;
    private final PrintWriter out;
    private final HandOver handOver;
    private final FolderLock lock;

    Lending(LocalServer server, ApiProcess api, Store store, PrintWriter out) {
        this.server = server;
        this.api = api;
        this.store = store;
        this.out = out;
        this.handOver = new HandOver(server.data());
        this.lock = handOver.lend();
    }

    /** Looks whether somebody asks; if so, returns when the store is back. */
    void look() throws InterruptedException {
        if (!handOver.isAsked()) {
            return;
        }
        if (!holdsNothing()) {
            say("A bulk load asked for the store and was refused: the store is not empty.");
            handOver.refuse();
            return;
        }
        say("A bulk load asks for the store: Neo4j stops for it, and the API answers 503 until Neo4j is back ...");
        server.close();
        handOver.give();
        say("The bulk load has the store.");
        takeBack();
        api.awaitHealth();
        handOver.takeBack();
        say("Entente is running again, at the same addresses.");
    }

    private void takeBack() throws InterruptedException {
        while (true) {
            if (!handOver.isBorrowed()) {
                try {
                    startAgain();
                    return;
                } catch (CliFailure e) {
                    // another command was faster, or the importer is in its last moments
                    if (e.exitCode() != CliFailure.STORE_IN_USE) {
                        throw e;
                    }
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void startAgain() {
        boolean broken = LocalNeo4jProcess.hasBrokenImport(server.data());
        try {
            if (broken) {
                LocalNeo4jProcess.removeBrokenImport(server.data());
            }
            Folders.delete(server.data().resolve(BulkLoading.FILES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        say(
                broken
                        ? "The bulk load broke off in its import: Neo4j starts again, with an empty store ..."
                        : "The bulk load has ended: Neo4j starts again ...");
        server.startAgain();
        try (Driver driver = server.connection().open()) {
            store.prepare(driver, server.data());
        }
    }

    private boolean holdsNothing() {
        try (Driver driver = server.connection().open()) {
            return store.holdsNothing(driver);
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void close() {
        lock.close();
    }
}
