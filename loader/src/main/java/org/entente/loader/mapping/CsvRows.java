/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.entente.model.record.Issue;
import org.jspecify.annotations.Nullable;

/** Reads tables: a line a row, columns by the names of the header or of the mapping. */
final class CsvRows implements Rows {

    private static final int LARGEST_ROW = 16 << 20;

    private final Layout layout;

    /**
     * How a table is written.
     *
     * @param strayBytes the encoding of bytes that the encoding has no meaning for; none if their rows are rejected
     * @param columns the columns' names, where the mapping gives them
     * @param ragged whether a row may have more or fewer columns than the header
     */
    record Layout(
            char delimiter,
            Charset encoding,
            @Nullable Charset strayBytes,
            boolean header,
            List<String> columns,
            boolean ragged,
            Map<String, Place> used) {}

    CsvRows(Layout layout) {
        this.layout = layout;
    }

    @Override
    public boolean knows(String path) {
        return layout.columns().isEmpty() || layout.columns().contains(path);
    }

    @Override
    public boolean checksNames() {
        return true;
    }

    @Override
    public void read(InputStream content, Taker taker) throws IOException {
        Utf8Watch watch = isOneByteEach(layout.encoding()) ? new Utf8Watch(content) : null;
        StrayBytes text = new StrayBytes(watch == null ? content : watch, layout.encoding(), layout.strayBytes());
        MarksAfterSpace marks = new MarksAfterSpace();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(layout.delimiter())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LARGEST_ROW)
                .build(CsvRecordHandler.of(fields -> fields.fieldModifier(marks)), text)) {
            Iterator<CsvRecord> records = reader.iterator();
            List<String> names = layout.columns();
            if (layout.header() && records.hasNext()) {
                List<String> header = records.next().getFields();
                names = names.isEmpty() ? header : names;
            }
            Map<String, Integer> columns = index(names);
            long number = 0;
            while (records.hasNext()) {
                CsvRecord record = records.next();
                take(record, marks.wereIn(record), ++number, names.size(), columns, taker);
            }
        } catch (CsvParseException e) {
            throw new UnfitFile("it is no table to its end: " + reason(e));
        }
        if (text.strays() > 0 && layout.strayBytes() != null) {
            taker.note(
                    0,
                    Issue.NOTE_STRAY_BYTES,
                    "bytes that are not %s, read as %s: %d"
                            .formatted(layout.encoding(), layout.strayBytes(), text.strays()));
        }
        if (watch != null && watch.sawUtf8()) {
            taker.note(
                    0,
                    Issue.NOTE_LOOKS_LIKE_UTF8,
                    "the file was read as %s, but all of it is UTF-8; write encoding: UTF-8 if names come out wrong"
                            .formatted(layout.encoding()));
        }
    }

    private static boolean isOneByteEach(Charset encoding) {
        return encoding.canEncode() && encoding.newEncoder().maxBytesPerChar() <= 1;
    }

    private static String reason(CsvParseException e) {
        return String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    }

    private Map<String, Integer> index(List<String> names) throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = Texts.strip(names.get(i));
            if (!name.isEmpty()
                    && columns.putIfAbsent(name, i) != null
                    && layout.used().containsKey(name)) {
                throw new UnfitFile("two columns are called '%s'; name them with columns".formatted(name));
            }
        }
        for (Map.Entry<String, Place> used : layout.used().entrySet()) {
            if (!columns.containsKey(used.getKey())) {
                throw new UnfitFile("there is no column '%s', which line %s of the mapping names; the columns are %s"
                        .formatted(used.getKey(), used.getValue(), names));
            }
        }
        return columns;
    }

    private void take(
            CsvRecord record,
            boolean hasMarkAfterSpace,
            long number,
            int width,
            Map<String, Integer> columns,
            Taker taker)
            throws UnfitFile {
        long line = record.getStartingLineNumber();
        List<String> fields = record.getFields();
        if (!layout.ragged() && fields.size() != width) {
            taker.unreadable(
                    line,
                    Issue.WRONG_COLUMN_COUNT,
                    "the row has %d columns, not %d; look for a delimiter or a quotation mark inside a text"
                            .formatted(fields.size(), width),
                    excerpt(fields));
            return;
        }
        for (String field : fields) {
            if (field.indexOf(StrayBytes.MARK) >= 0) {
                taker.unreadable(
                        line,
                        Issue.INVALID_UTF8,
                        layout.strayBytes() == null
                                ? "the row has bytes that are not %s; correct them, or say in strayBytes what they are"
                                        .formatted(layout.encoding())
                                : "the row has bytes that are neither %s nor %s; correct them"
                                        .formatted(layout.encoding(), layout.strayBytes()),
                        excerpt(fields));
                return;
            }
        }
        if (hasMarkAfterSpace) {
            taker.unreadable(
                    line,
                    Issue.INVALID_VALUE,
                    "a text begins with white space before its quotation mark, so the marks would be part of it; remove the white space",
                    excerpt(fields));
            return;
        }
        taker.take(new TableRow(fields, columns, line, number, excerpt(fields)));
    }

    private String excerpt(List<String> fields) {
        return Texts.shorten(String.join(String.valueOf(layout.delimiter()), fields));
    }

    private record TableRow(List<String> fields, Map<String, Integer> columns, long line, long number, String excerpt)
            implements Row {

        TableRow {
            fields = new ArrayList<>(fields);
        }

        @Override
        public List<String> get(String path) {
            Integer index = columns.get(path);
            return index == null || index >= fields.size() ? List.of() : List.of(Texts.strip(fields.get(index)));
        }

        @Override
        public String locator() {
            return "row " + number;
        }

        @Override
        public long length() {
            return fields.stream().mapToLong(String::length).sum();
        }
    }
}
