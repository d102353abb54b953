/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.nio.file.Path;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Connection;
import org.entente.cli.process.HandOver;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.cli.process.Unprepared;
import org.entente.loader.Loader;
import org.neo4j.driver.Driver;

/** The database a command works on, reached: one that runs, or the local one, started for the command and stopped after it. */
final class OpenStore implements AutoCloseable {

    private final Stoppables running = new Stoppables();
    private final Driver driver;
    private final boolean guest;

    private OpenStore(Connection connection, boolean guest) {
        this.guest = guest;
        driver = running.add(connection.open());
    }

    private OpenStore(Path data) {
        guest = false;
        LocalNeo4jProcess server = running.add(LocalNeo4jProcess.start(Installation.current(), data, 0, 0, null));
        driver = running.add(server.connection().open());
    }

    /** {@return a database that somebody else runs} */
    static OpenStore running(Connection connection) {
        return new OpenStore(connection, false);
    }

    /**
     * {@return the local database of a folder}
     *
     * @param create whether a folder without one gets one
     */
    static OpenStore over(Path data, boolean create) {
        HandOver handOver = new HandOver(data);
        handOver.refuseWhileBorrowed();
        if (LocalNeo4jProcess.isRunningOver(data)) {
            return prepared(data, served(data, !handOver.isLent()));
        }
        if (!create && !LocalNeo4jProcess.hasStore(data)) {
            throw Connection.noStore(data);
        }
        System.err.println("Starting Neo4j over " + data + " for this command ...");
        OpenStore store = new OpenStore(data);
        try {
            // a bulk load that came before our server was seen takes the folder for its own
            handOver.refuseWhileBorrowed();
            return prepared(data, store);
        } catch (CliFailure borrowed) {
            store.close();
            throw borrowed;
        }
    }

    /** A bulk load that was killed after its import left a store without indexes, which questions name. */
    private static OpenStore prepared(Path data, OpenStore store) {
        new Unprepared(data).end(() -> Loader.on(store.driver).prepare());
        return store;
    }

    private static OpenStore served(Path data, boolean guest) {
        try {
            return new OpenStore(Connection.ofData(data), guest);
        } catch (CliFailure e) {
            throw new CliFailure(
                    CliFailure.STORE_IN_USE,
                    "The store in %s is in use by a server that does not answer yet: wait for it, or stop it. (%s)"
                            .formatted(data, e.getMessage()));
        }
    }

    Driver driver() {
        return driver;
    }

    /** {@return whether its server belongs to another command, which stops it at its end} */
    boolean isGuest() {
        return guest;
    }

    @Override
    public void close() {
        running.close();
    }
}
