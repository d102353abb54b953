/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.ReadLine;
import org.jspecify.annotations.Nullable;

/** The load of one file: named by its content, begun, resumed, or found to be done before. */
final class FileLoad {

    private static final int ID_BYTES = 16;

    private final Database database;
    private final Source source;
    private final Id id;
    private Progress before;
    private Progress after;

    /** What a file that is stored already was found to hold; not there if it was not looked at again. */
    private @Nullable Counts again;

    private FileLoad(Database database, Source source, Id id, Progress before) {
        this.database = database;
        this.source = source;
        this.id = id;
        this.before = before;
        this.after = before;
    }

    static FileLoad of(Source source, Database database) {
        Id id = idOf(source);
        Optional<Progress> known =
                LoadStatements.progress(database.read(LoadStatements.FIND, Map.of(LoadStatements.ID, id.toString())));
        return new FileLoad(database, source, id, known.orElse(Progress.NONE));
    }

    /** {@return the load's id: the hash of the unpacked content and of the mapping} */
    static Id idOf(Source source) {
        try (InputStream content = source.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((source.form() + "\n").getBytes(StandardCharsets.UTF_8));
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return new Id(Kind.LOAD, HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES));
        } catch (IOException e) {
            throw source.unreadable(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256; run Entente on a standard JDK 25", e);
        }
    }

    Id id() {
        return id;
    }

    boolean wasComplete() {
        return before.complete();
    }

    /** Writes the records of the file, or only looks at it again when it is stored already. */
    void run(Reading reading, Supplier<Lease> lease) {
        // Whether a line is valid depends on more than the file: on the texts of documents, and on this program.
        if (before.rejected() > 0 && !Refused.among(before, source, reading).equals(before.refused())) {
            before = before.again();
        }
        if (!wasComplete()) {
            Lease held = lease.get();
            held.write(work -> {
                work.run(LoadStatements.BEGIN, LoadStatements.begin(id, source.name(), source.readBy()));
                return work.run(LoadStatements.ADVANCE, LoadStatements.advance(id, before));
            });
            try (RecordWriter writer = new RecordWriter(held, id, before, Erasures.in(database))) {
                Pass pass = new Pass(source, reading, writer);
                reading.start(source);
                long lines = reading.file().read(source, pass);
                after = writer.finish(lines, pass.refused);
                reading.at(source);
            }
        } else if (before.rejected() > 0 || reading.provesQuotes()) {
            Pass pass = new Pass(source, reading, null);
            reading.file().read(source, pass);
            again = Counts.again(pass.accepted, pass.refused.number());
        }
    }

    SourceReport report(long pending) {
        Counts counts = again != null
                ? again
                : wasComplete()
                        ? Counts.again(before.accepted() + before.duplicate(), before.rejected())
                        : Counts.of(after, pending);
        return new SourceReport(source.name(), id, wasComplete(), wasComplete() ? 0 : before.lines(), counts);
    }

    /** Finds which lines are refused by now of those that were read before. */
    private static final class Refused implements FactFile.Sink {
        private final Progress before;
        private RefusedLines all = RefusedLines.NONE;
        private RefusedLines untilMark = RefusedLines.NONE;

        private Refused(Progress before) {
            this.before = before;
        }

        static RefusedLines among(Progress before, Source source, Reading reading) {
            Refused refused = new Refused(before);
            reading.readUntold(source, refused);
            return before.complete() ? refused.all : refused.untilMark;
        }

        @Override
        public void accept(long number, long line, ReadLine.Accepted record) {
            if (number <= before.lines()) {
                untilMark = all;
            }
        }

        @Override
        public void reject(long line, List<Rejection> rejections) {
            all = all.and(line);
        }

        @Override
        public void note(Rejection note) {
            // the reading that follows tells it
        }
    }

    /** One reading of the file. */
    private static final class Pass implements FactFile.Sink {
        private static final int TOLD_EVERY = 200;

        private final Source source;
        private final Reading reading;
        private final @Nullable RecordWriter writer;
        private RefusedLines refused = RefusedLines.NONE;
        private long accepted;

        Pass(Source source, Reading reading, @Nullable RecordWriter writer) {
            this.source = source;
            this.reading = reading;
            this.writer = writer;
        }

        @Override
        public void accept(long number, long line, ReadLine.Accepted record) {
            accepted++;
            if (writer != null) {
                writer.add(number, record, refused);
                if (accepted % TOLD_EVERY == 1) {
                    reading.at(source);
                }
            }
        }

        @Override
        public void reject(long line, List<Rejection> rejections) {
            refused = refused.and(line);
            reading.reject(rejections);
        }

        @Override
        public void note(Rejection note) {
            reading.note(note);
        }
    }
}
