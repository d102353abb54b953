/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.net.URI;
import java.nio.file.Path;
import org.entente.cli.process.BrowserPages;
import org.entente.cli.process.Connection;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;

/** The Neo4j that {@code up} runs: it can stop for a while and come back at the same addresses with the same password. */
final class LocalServer implements AutoCloseable {

    private final Installation installation;
    private final BrowserPages pages;
    private final Connection connection;
    private volatile LocalNeo4jProcess process;

    private LocalServer(Installation installation, BrowserPages pages, LocalNeo4jProcess process) {
        this.installation = installation;
        this.pages = pages;
        this.process = process;
        this.connection = process.connection();
    }

    static LocalServer start(Installation installation, Path data, int boltPort, int browserPort, BrowserPages pages) {
        return new LocalServer(
                installation, pages, LocalNeo4jProcess.start(installation, data, boltPort, browserPort, pages));
    }

    void startAgain() {
        process = LocalNeo4jProcess.start(
                installation, data(), connection.uri().getPort(), browser().getPort(), pages);
    }

    Connection connection() {
        return connection;
    }

    URI browser() {
        return process.browser();
    }

    Path data() {
        return process.data();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }
}
