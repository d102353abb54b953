/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.List;
import java.util.Locale;
import org.entente.rdf.RdfFormat;
import org.neo4j.driver.Driver;

/**
 * An export and what it cannot be faster than, measured one after the other.
 *
 * @param drain the seconds in which its rows are read and nothing is made of them
 * @param writer the seconds in which Jena writes as many triples that lie ready
 */
record Turns(Exported export, double drain, double writer) {

    static Turns exportFirst(Driver driver, RdfFormat format, List<String> statements, Prebuilt prebuilt) {
        Exported export = Exported.of(driver, format);
        double drain = Drain.seconds(driver, statements);
        return new Turns(export, drain, prebuilt.seconds(export.triples()));
    }

    static Turns exportLast(Driver driver, RdfFormat format, List<String> statements, Prebuilt prebuilt) {
        double drain = Drain.seconds(driver, statements);
        Exported export = Exported.of(driver, format);
        return new Turns(export, drain, prebuilt.seconds(export.triples()));
    }

    double ratio() {
        return export.seconds() / Math.max(drain, writer);
    }

    String line(int claims) {
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %,.1f MB | %.2f s | %.2f s | %.2f s | %.0f ms |",
                claims,
                export.triples(),
                export.bytes() / 1e6,
                export.seconds(),
                drain,
                writer,
                export.firstByte() * 1e3);
    }
}
