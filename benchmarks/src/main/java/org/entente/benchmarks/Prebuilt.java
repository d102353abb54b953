/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.entente.rdf.RdfFormat;
import org.neo4j.driver.Driver;

/** Triples of an export that lie ready in memory: its first ones, as many as fit, written again and again. */
final class Prebuilt {

    private static final int MOST = 1 << 26;

    private final List<Triple> triples = new ArrayList<>();

    private Prebuilt() {}

    /** {@return the first triples of an export} */
    static Prebuilt of(Driver driver) {
        ByteArrayOutputStream begin = new ByteArrayOutputStream(1 << 16);
        Exported.to(driver, RdfFormat.NTRIPLES, new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] some, int from, int length) {
                // a last block that is cut keeps out all that follow, so that no line is made of two
                begin.write(some, from, Math.min(length, MOST - begin.size()));
            }
        });
        byte[] bytes = begin.toByteArray();
        int end = bytes.length;
        while (bytes[end - 1] != '\n') {
            end--;
        }
        Prebuilt prebuilt = new Prebuilt();
        RDFParser.source(new ByteArrayInputStream(Arrays.copyOf(bytes, end)))
                .lang(Lang.NTRIPLES)
                .parse(new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        prebuilt.triples.add(triple);
                    }
                });
        prebuilt.seconds(prebuilt.triples.size());
        return prebuilt;
    }

    /** {@return the seconds in which Jena writes so many of them as N-Triples} */
    double seconds(long count) {
        long begin = System.nanoTime();
        StreamRDF writer = StreamRDFWriter.getWriterStream(OutputStream.nullOutputStream(), RDFFormat.NTRIPLES_UTF8);
        writer.start();
        for (long written = 0; written < count; ) {
            for (Triple triple : triples) {
                if (written++ == count) {
                    break;
                }
                writer.triple(triple);
            }
        }
        writer.finish();
        return (System.nanoTime() - begin) / 1e9;
    }
}
