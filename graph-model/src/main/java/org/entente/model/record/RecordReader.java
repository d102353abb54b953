/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns one line of a fact file into a valid record, or says everything that is wrong with it. */
public final class RecordReader {

    /** The format this reader reads. */
    public static final String FORMAT = "entente/1";

    /** What somebody was shown who decides; it stands beside a record and is no part of it. */
    public static final String REVIEW = "review";

    private static final String RECORDS = "claim, document, entity, judgement, retraction or restore";

    private final Registry registry;

    /** A reader that checks claims against this registry. */
    public RecordReader(Registry registry) {
        this.registry = registry;
    }

    /** {@return what one line of UTF-8 holds} */
    public ReadLine read(byte[] line) {
        try {
            return read(StrictJson.parse(line));
        } catch (StrictJson.BadJson e) {
            return new ReadLine.Rejected(List.of(e.violation()));
        }
    }

    /** {@return what one line, already parsed, holds} */
    public ReadLine read(JsonNode line) {
        List<Violation> wrong = new ArrayList<>();
        List<Violation> notes = new ArrayList<>();
        if (!line.isObject()) {
            return rejected(Issue.WRONG_JSON_TYPE, "a line is one JSON object holding a " + RECORDS);
        }
        Fields fields = new Fields(line, "", wrong);
        String format = fields.text("format");
        if (format != null && fields.names().size() == 1) {
            return FORMAT.equals(format)
                    ? new ReadLine.Header()
                    : rejected(
                            Issue.UNSUPPORTED_FORMAT, "format '%s' is not read here; use %s".formatted(format, FORMAT));
        }
        SortedSet<Id> loads = fields.ids("loads", kind -> kind == Kind.LOAD, "load/<hash>");
        List<String> names = new ArrayList<>(fields.names());
        names.remove("loads");
        boolean reviewed = names.remove(REVIEW);
        if (reviewed && isUndecided(line, names)) {
            return new ReadLine.Header();
        }
        if (names.size() != 1) {
            return rejected(Issue.UNKNOWN_RECORD, "a line holds exactly one " + RECORDS + ", found " + names);
        }
        String name = names.getFirst();
        Fields content = fields.object(name);
        if (content == null) {
            return rejected(Issue.EMPTY_VALUE, "the %s is null; remove the line".formatted(name));
        }
        QuoteReader quote = new QuoteReader(notes);
        SourceRecord record = record(name, content, quote);
        if (record == null) {
            if (!wrong.isEmpty()) {
                return new ReadLine.Rejected(wrong);
            }
            return rejected(Issue.UNKNOWN_RECORD, "unknown record '%s'; write %s".formatted(name, RECORDS));
        }
        content.finish();
        Remarks.add(line.get(name), StrictJson.child("", name), notes);
        return wrong.isEmpty()
                ? new ReadLine.Accepted(record, quote.text(), new TreeSet<>(loads), notes)
                : new ReadLine.Rejected(wrong);
    }

    /** A line of a review that nobody decided yet says nothing: its judgement has no second side. */
    private static boolean isUndecided(JsonNode line, List<String> records) {
        return records.isEmpty()
                || records.equals(List.of("judgement"))
                        && line.get("judgement").isObject()
                        && line.get("judgement").path("b").isNull();
    }

    /**
     * {@return the record whose canonical form this is}
     *
     * @param name the record's key in the fact file
     * @param canonical what {@link SourceRecord#canonical()} gave
     * @throws IllegalArgumentException when the text is no canonical record, so the store was changed by hand
     */
    public SourceRecord reread(String name, String canonical) {
        try {
            List<Violation> wrong = new ArrayList<>();
            Fields content = new Fields(StrictJson.parse(canonical), "", wrong);
            SourceRecord record = record(name, content, new QuoteReader(new ArrayList<>()));
            content.finish();
            if (record != null && wrong.isEmpty()) {
                return record;
            }
            throw new IllegalArgumentException("the stored %s is not valid any more: %s".formatted(name, wrong));
        } catch (StrictJson.BadJson e) {
            throw new IllegalArgumentException("the stored %s is damaged: %s".formatted(name, e.getMessage()), e);
        }
    }

    /**
     * {@return the record with this id, whose canonical form this is}
     *
     * @throws IllegalArgumentException when the text is no canonical record, or that of another id, so it was changed by hand
     */
    public SourceRecord reread(Id id, String canonical) {
        String name = switch (id.kind()) {
            case ENTITY_RECORD -> "entity";
            case DOCUMENT_RECORD -> "document";
            default -> id.kind().segment();
        };
        SourceRecord record = reread(name, canonical);
        Id written = record.recordId(canonical);
        if (!written.equals(id)) {
            throw new IllegalArgumentException("%s holds the record of %s".formatted(id, written));
        }
        return record;
    }

    private @Nullable SourceRecord record(String name, Fields content, QuoteReader quote) {
        return switch (name) {
            case "claim" -> new ClaimReader(registry, content, quote).read();
            case "document" -> ThingReader.document(content);
            case "entity" -> ThingReader.entity(content);
            case "judgement" -> DecisionReader.judgement(content);
            case "retraction" -> DecisionReader.retraction(content);
            case "restore" -> DecisionReader.restore(content);
            default -> null;
        };
    }

    private static ReadLine.Rejected rejected(Issue issue, String message) {
        return new ReadLine.Rejected(List.of(new Violation("", issue, message)));
    }
}
