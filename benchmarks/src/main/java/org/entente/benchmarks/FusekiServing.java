/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.Loader;
import org.apache.jena.tdb2.sys.TDBInternal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Loads a dump by TDB2's bulk loader and serves it by Fuseki until its input ends; says where as soon as it does. */
@Command(name = FusekiServing.NAME, hidden = true, description = "Serves a dump by Apache Jena Fuseki.")
final class FusekiServing implements Callable<Integer> {

    static final String NAME = "fuseki";

    private static final String SERVICE = "/graph";

    @Parameters(index = "0", paramLabel = "DUMP", description = "N-Quads.")
    private Path dump = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "Where to make the data set.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
        Loader.load(dataset, false, dump.toString());
        FusekiServer server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add(SERVICE, dataset)
                .build();
        server.start();
        System.out.println("http://localhost:%d%s/sparql".formatted(server.getPort(), SERVICE));
        while (System.in.read() >= 0) {
            // whoever started it still lives
        }
        server.stop();
        TDBInternal.expel(dataset);
        return 0;
    }
}
