/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.entente.loader.line.Lines;
import org.entente.loader.line.Lines.Line;
import org.entente.loader.mapping.Mapping;
import org.entente.loader.mapping.Tally;
import org.entente.model.record.Issue;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.Violation;
import org.entente.model.registry.Registry;

/**
 * Reads a fact file line by line and says of each line what it is. Lines are checked on all processors, and what they hold
 * is handed on in their order by the thread that reads.
 */
final class FactFile {

    private static final int MOST_FINDINGS = 100;

    /** What is wrong with a line takes memory, too, however short it is. */
    private static final int OF_LINE = 512;

    /** Lines of so many bytes are checked at once. */
    private static final int TOGETHER = 1 << 15;

    /** Lines of so many bytes are in memory, or a single one that is longer. */
    private static final int AHEAD = 8 * TOGETHER;

    private static final ReadLine.Rejected TOO_LONG = new ReadLine.Rejected(List.of(new Violation(
            "",
            Issue.LINE_TOO_LONG,
            "the line is longer than %d bytes; split the record or quote less".formatted(Lines.MAX_LINE))));

    /** Receives what the lines hold. */
    interface Sink {

        /**
         * A valid record.
         *
         * @param number grows with every record: the line of a fact file; of a data set, the number of the record
         * @param line where it stands
         */
        void accept(long number, long line, ReadLine.Accepted accepted);

        /** A line with something wrong; called once for each line. */
        void reject(long line, List<Rejection> rejections);

        /** Something odd that was kept as it is. */
        void note(Rejection note);
    }

    private final RecordReader reader = new RecordReader(Registry.standard());
    private final QuoteProof proof;

    FactFile(QuoteProof proof) {
        this.proof = proof;
    }

    /** {@return the number of lines, or of records that a mapping makes, after handing all records and findings to the sink} */
    long read(Source source, Sink sink) {
        Mapping mapping = source.mapping();
        try (InputStream input = source.open()) {
            if (mapping != null) {
                MappedFile mapped = new MappedFile(source, proof, sink);
                mapping.translate(input, mapped, new Tally());
                return mapped.records();
            }
            Lines lines = new Lines(input);
            try (Checking checking = new Checking(source, sink)) {
                return read(source, lines, checking, sink);
            }
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    private static long read(Source source, Lines lines, Checking checking, Sink sink) throws IOException {
        long last = 0;
        try {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                last = line.number();
                if (last == 1 && isUtf16(line.bytes())) {
                    reject(
                            source,
                            line,
                            List.of(new Violation(
                                    "",
                                    Issue.INVALID_UTF8,
                                    "the file is UTF-16, which is not read here; save it as UTF-8")),
                            sink);
                    return last;
                }
                if (last == 1 && lines.hadByteOrderMark()) {
                    sink.note(new Rejection(
                            source.name(),
                            last,
                            new Violation("", Issue.NOTE_BYTE_ORDER_MARK, "the byte order mark was passed over"),
                            ""));
                }
                if (!line.isBlank()) {
                    checking.add(line);
                }
            }
        } catch (IOException e) {
            // what was read before the file broke off was read
            checking.finish();
            throw e;
        }
        checking.finish();
        return last;
    }

    /** A line and what it holds. */
    private record Checked(Line line, ReadLine found) {}

    /** Checks the lines of a file, some together, while others are read and handed on. */
    private final class Checking implements AutoCloseable {
        private final Ahead<List<Checked>> ahead;
        private List<Line> together = new ArrayList<>();
        private long bytes;

        Checking(Source source, Sink sink) {
            this.ahead = new Ahead<>(AHEAD, some -> some.forEach(checked -> hand(source, checked, sink)));
        }

        void add(Line line) {
            together.add(line);
            bytes += OF_LINE + line.bytes().length;
            if (bytes >= TOGETHER) {
                check();
            }
        }

        private void check() {
            List<Line> lines = together;
            ahead.add(
                    bytes,
                    () -> lines.stream()
                            .map(line -> new Checked(line, line.tooLong() ? TOO_LONG : reader.read(line.bytes())))
                            .toList());
            together = new ArrayList<>();
            bytes = 0;
        }

        void finish() {
            check();
            ahead.finish();
        }

        @Override
        public void close() {
            ahead.close();
        }
    }

    private void hand(Source source, Checked checked, Sink sink) {
        Line line = checked.line();
        switch (checked.found()) {
            case ReadLine.Header ignored -> {}
            case ReadLine.Rejected rejected -> reject(source, line, rejected.violations(), sink);
            case ReadLine.Accepted accepted -> {
                List<Violation> disproved = proof.check(
                        accepted, note -> sink.note(new Rejection(source.name(), line.number(), note, line.excerpt())));
                if (disproved.isEmpty()) {
                    accepted.notes()
                            .forEach(note ->
                                    sink.note(new Rejection(source.name(), line.number(), note, line.excerpt())));
                    sink.accept(line.number(), line.number(), accepted);
                } else {
                    reject(source, line, disproved, sink);
                }
            }
        }
    }

    private static void reject(Source source, Line line, List<Violation> violations, Sink sink) {
        sink.reject(
                line.number(),
                violations.stream()
                        .limit(MOST_FINDINGS)
                        .map(violation -> new Rejection(source.name(), line.number(), violation, line.excerpt()))
                        .toList());
    }

    private static boolean isUtf16(byte[] start) {
        if (start.length < 2) {
            return false;
        }
        int first = start[0] & 0xFF;
        int second = start[1] & 0xFF;
        return first == 0xFF && second == 0xFE
                || first == 0xFE && second == 0xFF
                || first == '{' && second == 0
                || first == 0 && second == '{';
    }
}
