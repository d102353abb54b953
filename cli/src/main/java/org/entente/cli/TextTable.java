/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table for terminals. Columns are as wide as their cells look, whatever the script: marks that stand on other letters
 * take no room, wide letters of East Asia two places, and each cell is isolated, so that Arabic in one does not reorder its neighbours.
 */
final class TextTable {

    private static final int WIDEST = 48;
    private static final String ELLIPSIS = "…";
    private static final String ISOLATE = "\u2068";
    private static final String END_OF_ISOLATE = "\u2069";
    private static final String GAP = "  ";

    private TextTable() {}

    /** {@return the rows under their header, without the columns that are empty in all of them} */
    static String of(List<String> header, List<List<String>> rows) {
        List<Integer> shown = IntStream.range(0, header.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        List<List<String>> lines = new ArrayList<>();
        lines.add(shown.stream().map(header::get).toList());
        rows.forEach(row ->
                lines.add(shown.stream().map(column -> shorten(row.get(column))).toList()));
        int[] widths = IntStream.range(0, shown.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> width(line.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                String cell = line.get(column);
                row.append(ISOLATE)
                        .append(cell)
                        .append(END_OF_ISOLATE)
                        .append(" ".repeat(widths[column] - width(cell)))
                        .append(GAP);
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** {@return how many places a text takes on a terminal} */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default ->
                switch (UCharacter.getIntPropertyValue(letter, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.FULLWIDTH, UCharacter.EastAsianWidth.WIDE -> 2;
                    default -> 1;
                };
        };
    }

    private static String shorten(String cell) {
        String line = cell.replaceAll("\\s+", " ");
        if (width(line) <= WIDEST) {
            return line;
        }
        StringBuilder start = new StringBuilder();
        int places = 0;
        for (int letter : line.codePoints().toArray()) {
            places += width(letter);
            if (places >= WIDEST) {
                break;
            }
            start.appendCodePoint(letter);
        }
        return start + ELLIPSIS;
    }
}
