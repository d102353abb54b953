/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;

/** What came out, with what it was measured on. */
final class Report {

    /** From here on a thing differs too much from itself. */
    static final double LOUD = 1.1;

    private static final Map<String, String> NOTES = new TreeMap<>(Map.of(
            "L1",
                    "L1, driver by loader, replays rows that are ready in memory, so it is measured up to 100,000 claims.",
            "L2", "L2 is measured up to 20,000 claims.",
            "L8", "L8: a store has one lease, so of two loaders one waits for the other."));

    private Report() {}

    /** {@return ratios, growth, and seconds of the phases, with a warning if the machine was not quiet} */
    static String tables(List<Ratio> all) {
        StringBuilder text = new StringBuilder(rows(all, "claims"));
        Growth.of(all).forEach(ratio -> row(ratio, text));
        loud(all, text);
        text.append(
                "\n| claims | first phase: records | second phase: projection | importer | peak live heap |\n| --: | --: | --: | --: | --: |\n");
        all.stream()
                .filter(each -> each.id().equals(Ratio.RECORDS))
                .forEach(records -> text.append(String.format(Locale.ROOT, "| %,d |", records.claims()))
                        .append(cell(all, Ratio.RECORDS, records.claims(), "%.1f s", 1))
                        .append(cell(all, Ratio.PROJECTION, records.claims(), "%.1f s", 1))
                        .append(cell(all, Ratio.IMPORT, records.claims(), "%.1f s", 1))
                        .append(cell(all, Ratio.HEAP, records.claims(), "%,.0f MiB", 1 << 20))
                        .append('\n'));
        return text.toString();
    }

    /** {@return the ratios as a table, with what their size counts} */
    static String rows(List<Ratio> all, String size) {
        StringBuilder text = new StringBuilder(
                "| id | ratio | %s | to reach | median | least - most |\n| --- | --- | --: | --- | --: | --- |\n"
                        .formatted(size));
        all.stream().filter(Ratio::isRatio).forEach(ratio -> row(ratio, text));
        return text.toString();
    }

    /** {@return what was measured on} */
    static String machine(String neo4j) {
        return "%d processors, Java %s (heap %,d MiB), Neo4j %s, driver %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().maxMemory() >> 20,
                        neo4j,
                        Driver.class.getPackage().getImplementationVersion(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }

    private static void row(Ratio ratio, StringBuilder text) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %s | %.2f | %.2f - %.2f |%n",
                ratio.id(),
                ratio.meaning(),
                ratio.claims(),
                ratio.target(),
                ratio.median(),
                ratio.least(),
                ratio.most()));
    }

    private static void loud(List<Ratio> all, StringBuilder text) {
        String sizes = all.stream()
                .filter(ratio -> ratio.id().equals(Ratio.SAME) && ratio.most() > LOUD)
                .map(ratio -> "%,d".formatted(ratio.claims()))
                .collect(Collectors.joining(" and "));
        if (!sizes.isEmpty()) {
            text.append(
                    "\n**Not quiet:** with %s claims the same load differed from itself by more than 10 %%; so may every ratio.\n"
                            .formatted(sizes));
        }
    }

    /** {@return a cell with the median of what was measured, empty if it was left out} */
    private static String cell(List<Ratio> all, String id, int claims, String format, int unit) {
        return all.stream()
                .filter(each -> each.id().equals(id) && each.claims() == claims)
                .map(each -> " " + String.format(Locale.ROOT, format, each.median() / unit) + " |")
                .findFirst()
                .orElse(" |");
    }

    /** {@return the page; turns are those that were measured, however many were to be} */
    static String page(List<Ratio> all, String neo4j) {
        return """
                # Benchmarks

                Written by `benchmarks/run`. Every ratio is of two times, or sizes, of one run on one machine, each on a fresh store and a
                server warmed up by the same small file; absolute times of different days or machines say nothing. L3 to L6, A-A
                and the one fact of L7 are measured in one order; of all other pairs the second goes first in every second turn.
                What was tried, and what it gave: [benchmarks-tried.md](benchmarks-tried.md).

                With few claims the fixed costs of a server and of the importer weigh most.%s

                Measured with %s, on %s.

                %s""".formatted(
                        notes(all),
                        all.stream()
                                .filter(each -> each.id().equals(Ratio.RECORDS))
                                .map(each -> "%,d claims (%s)"
                                        .formatted(
                                                each.claims(),
                                                each.values().size() == 1
                                                        ? "1 turn"
                                                        : each.values().size() + " turns"))
                                .collect(Collectors.joining(", ")),
                        machine(neo4j),
                        tables(all));
    }

    /** {@return what must be known of some of the ratios, where they were measured} */
    static String notes(List<Ratio> all) {
        Set<String> ids = all.stream().map(Ratio::id).collect(Collectors.toSet());
        return NOTES.entrySet().stream()
                .filter(note -> ids.contains(note.getKey()))
                .map(note -> " " + note.getValue())
                .collect(Collectors.joining());
    }

    /** {@return what to say below the rows of a run in which a thing was not as fast as itself; nothing for a quiet one} */
    static String loud(List<Ratio> all) {
        return all.stream().anyMatch(ratio -> ratio.id().equals(Ratio.SAME) && ratio.most() > LOUD)
                ? "\n**Not quiet:** the same question differed from itself by more than 10 %; so may every ratio.\n"
                : "";
    }

    /** {@return the version of the server} */
    static String neo4j(Driver driver) {
        return driver.executableQuery("CALL dbms.components() YIELD versions RETURN versions[0] AS version")
                .execute()
                .records()
                .getFirst()
                .get("version")
                .asString();
    }
}
