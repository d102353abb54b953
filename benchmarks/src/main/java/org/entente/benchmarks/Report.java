/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.List;
import java.util.Locale;

/** The table of ratios, with what it was measured on. */
final class Report {

    private Report() {}

    static String table(List<Ratio> ratios) {
        StringBuilder table = new StringBuilder(
                "| id | ratio | to reach | median | least - most |\n| --- | --- | --- | --- | --- |\n");
        for (Ratio ratio : ratios) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.2f | %.2f - %.2f |%n",
                    ratio.id(),
                    ratio.meaning(),
                    ratio.target(),
                    ratio.median(),
                    ratio.least(),
                    ratio.most()));
        }
        return table.toString();
    }

    static String page(List<Ratio> ratios, int claims, int repeats) {
        return """
                # Benchmarks

                Written by `benchmarks/run`. Every figure is a ratio of two times, or sizes, of one run on one machine, measured in turns, each
                on a fresh store; absolute times of different days or machines say nothing.

                With few claims the fixed costs of a server and of the importer weigh most, which flatters L3, L4, L6 and the slope: only files of
                a hundred thousand claims and more (`--claims`) say how those grow.

                Measured with files of %,d made-up claims, %d turns, on %d processors, Java %s (heap %,d MiB; the server 512 MiB), %s %s.

                %s""".formatted(
                        claims,
                        repeats,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().maxMemory() >> 20,
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        table(ratios));
    }
}
