/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The real data sets, which lie beside the project or where ENTENTE_REAL_DATA says, and what tests read of them without a mapping. */
final class RealData {

    private static final Path DATA = Path.of(System.getenv().getOrDefault("ENTENTE_REAL_DATA", "../../shared/data"));
    private static final Set<String> NOTHING = Set.of("", "NA", "31.12.9999", "0001-01-01");

    private RealData() {}

    static List<Path> files(String path) throws IOException {
        Path found = DATA.resolve(path);
        assumeTrue(Files.exists(found), found + " is not there: the real data set is not part of the project");
        if (!Files.isDirectory(found)) {
            return List.of(found);
        }
        try (Stream<Path> all = Files.list(found)) {
            return all.sorted().toList();
        }
    }

    static Translated translated(String mapping, List<Path> files) throws IOException {
        Mapping read = Mapping.read(Path.of("../mappings", mapping + ".yaml"));
        Translated translated = new Translated();
        for (Path file : files) {
            try (InputStream content = Files.newInputStream(file)) {
                read.translate(content, translated, translated.tally());
            }
        }
        assertThat(read.unmet(translated.tally())).isEmpty();
        return translated;
    }

    /** Rows of a table whose quoted cells hold no line feeds, by column. */
    static List<Map<String, String>> table(Path file) throws IOException {
        Pattern cell = Pattern.compile(",(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\r?\n")) {
            List<String> cells = new ArrayList<>();
            Matcher found = cell.matcher("," + line);
            while (found.find()) {
                cells.add(found.group(1) != null ? found.group(1) : found.group(2));
            }
            if (header.isEmpty()) {
                header.addAll(cells);
            } else {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    static boolean has(Map<String, String> row, String column) {
        return !NOTHING.contains(cell(row, column));
    }

    /** Which treaty a row is about: one treatyID stands for several, which were signed in different months. */
    static String treaty(Map<String, String> row) {
        return cell(row, "treatyID") + cell(row, "Signature").substring("dd".length());
    }

    /** Whether the day on which a state is said to have left is that on which the treaty is said to have ended. */
    static boolean leftAtTheEnd(Map<String, String> row) {
        return has(row, "stateWithdrawal") && cell(row, "stateWithdrawal").equals(cell(row, "End"));
    }

    /** Which state a row's number meant when its term began, for those whose numbers or states changed; else nothing. */
    static String stateThen(Map<String, String> row) {
        int day = Integer.parseInt(cell(row, "syear")) * 10000
                + Integer.parseInt(cell(row, "smonth")) * 100
                + Integer.parseInt(cell(row, "sdate"));
        return switch (cell(row, "ccode")) {
            case "255", "260" -> "deu";
            case "265" -> "gw-265";
            case "315" -> "gw-315";
            case "316" -> "cze";
            case "317" -> "svk";
            case "341" -> "mne";
            case "345" -> day < 20060605 ? "gw-345" : "srb";
            case "365" -> day < 19911226 ? "gw-365" : "rus";
            case "678" -> "gw-678";
            case "679" -> "yem";
            case "680" -> "gw-680";
            case "816" -> "vnm";
            case "817" -> "gw-817";
            default -> "";
        };
    }
}
