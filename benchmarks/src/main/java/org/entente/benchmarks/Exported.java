/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;
import org.entente.rdf.RdfFormat;
import org.neo4j.driver.Driver;

/**
 * One export of everything, to nowhere.
 *
 * @param firstByte the seconds until the first byte came out
 * @param sha256 the hash of the bytes; empty where it was not asked for, since it takes time
 */
record Exported(double seconds, double firstByte, long bytes, long triples, String sha256) {

    private static final Duration PATIENCE = Duration.ofHours(6);
    private static final int BUFFER = 1 << 16;

    static Exported of(Driver driver, RdfFormat format) {
        return to(driver, format, OutputStream.nullOutputStream());
    }

    static Exported hashed(Driver driver, RdfFormat format) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Exported export = to(driver, format, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return new Exported(
                    export.seconds,
                    export.firstByte,
                    export.bytes,
                    export.triples,
                    HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Exported to(Driver driver, RdfFormat format, OutputStream out) {
        return to(driver, format, RdfConfig.LOCAL, out);
    }

    /** The same with IRIs that begin with this base. */
    static Exported to(Driver driver, RdfFormat format, URI base, OutputStream out) {
        Clocked clocked = new Clocked(out);
        long begin = System.nanoTime();
        long triples;
        try (StoreGraph graph = StoreGraph.open(driver, PATIENCE)) {
            RdfExport export = RdfExport.to(
                    new BufferedOutputStream(clocked, BUFFER), format, new RdfConfig(base, graph.version()));
            graph.sendTo(export);
            graph.requireUnchanged();
            triples = export.finish();
        }
        return new Exported(
                (System.nanoTime() - begin) / 1e9, (clocked.first - begin) / 1e9, clocked.bytes, triples, "");
    }

    /** Counts bytes, and knows when the first one came. */
    private static final class Clocked extends java.io.FilterOutputStream {

        private long first;
        private long bytes;

        Clocked(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws java.io.IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int begin, int length) throws java.io.IOException {
            if (bytes == 0) {
                first = System.nanoTime();
            }
            bytes += length;
            out.write(some, begin, length);
        }
    }
}
