/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.entente.cli.process.Connection;
import org.entente.cli.process.Folders;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.loader.BulkLoad;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.neo4j.driver.Driver;

/** Servers over empty stores, one for every measurement, each warmed up by the same small file. */
final class Stores {

    private static final int WARM_UP = 2_000;

    private final Installation installation = Installation.current();
    private final Path folder;
    private final Path warmUp;
    private int stores;

    Stores(Path folder) throws IOException {
        this.folder = folder;
        this.warmUp = folder.resolve("warm-up.jsonl");
        FactGenerator.write(warmUp, WARM_UP, World.of(WARM_UP, World.Shape.UNIFORM), 0, "warm-up");
    }

    <T> T fresh(Function<Driver, T> work) throws IOException {
        Path data = folder.resolve("store" + stores++);
        try (LocalNeo4jProcess server = LocalNeo4jProcess.start(installation, data, 0, 0, null);
                Driver driver = server.connection().open()) {
            Loader.on(driver).prepare();
            Measured.load(driver, warmUp);
            return work.apply(driver);
        } finally {
            Folders.delete(data);
        }
    }

    /** Something done with a store. */
    @FunctionalInterface
    interface Work {
        /** Does it. */
        void with(Driver driver, Connection connection) throws IOException;
    }

    /** Does something with a store that a file filled by way of the offline importer. */
    void filled(Path file, Work work) throws IOException {
        Path data = Files.createDirectories(folder.resolve("store" + stores++));
        Path csv = folder.resolve("csv");
        try {
            BulkLoad.write(List.of(Source.file(file)), LoadOptions.DEFAULT, csv);
            LocalNeo4jProcess.importFiles(installation, data, csv);
            Folders.delete(csv);
            try (LocalNeo4jProcess server = LocalNeo4jProcess.start(installation, data, 0, 0, null);
                    Driver driver = server.connection().open()) {
                Loader.on(driver).prepare();
                work.with(driver, server.connection());
            }
        } finally {
            Folders.delete(data);
            Folders.delete(csv);
        }
    }

    /** {@return the server's version} */
    String neo4j() throws IOException {
        return fresh(Report::neo4j);
    }

    /**
     * A load by way of the offline importer.
     *
     * @param files the seconds until the importer's files were written
     * @param importer the seconds that the importer took
     * @param indexes the seconds until a server answered from it with all constraints and indexes, and had stopped
     */
    record Bulk(double files, double importer, double indexes) {}

    Bulk bulk(Path file) throws IOException {
        Path data = Files.createDirectories(folder.resolve("bulk"));
        Path csv = folder.resolve("csv");
        try {
            long begin = System.nanoTime();
            BulkLoad.write(List.of(Source.file(file)), LoadOptions.DEFAULT, csv);
            long written = System.nanoTime();
            LocalNeo4jProcess.importFiles(installation, data, csv);
            long imported = System.nanoTime();
            try (LocalNeo4jProcess server = LocalNeo4jProcess.start(installation, data, 0, 0, null);
                    Driver driver = server.connection().open()) {
                Loader.on(driver).prepare();
            }
            return new Bulk((written - begin) / 1e9, (imported - written) / 1e9, (System.nanoTime() - imported) / 1e9);
        } finally {
            Folders.delete(data);
            Folders.delete(csv);
        }
    }
}
