/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.id.Hash;
import org.entente.model.record.Issue;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.Violation;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes records of the rows of one file. Each record goes through the reader of fact files as a line of its own, so it is
 * checked, and hashed, as any other record.
 */
final class Translation implements Rows.Taker {

    private static final int REMEMBERED = 10_000;
    private static final int MOST_HELD = 10_000;
    private static final long MOST_HELD_CHARACTERS = 64 << 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String file;
    private final Plan plan;
    private final MappingOutput output;
    private final Tally tally;
    private final RecordReader reader = new RecordReader(Registry.standard());
    private final Map<String, Boolean> found = new HashMap<>();
    private final List<Grouping.Member> held = new ArrayList<>();
    private long heldCharacters;
    private final LateClaims late = new LateClaims();
    private final GroupKeys keys = new GroupKeys();
    private @Nullable List<List<String>> run;

    /** By reason: the line of the first row passed over, and how many there are. */
    private final Map<String, long[]> passedOver = new LinkedHashMap<>();

    /** Hashes of records written lately that are written once only: entities and documents come back in most rows. */
    private final Map<String, Boolean> lately = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    Translation(String file, Plan plan, MappingOutput output, Tally tally) {
        this.file = file;
        this.plan = plan;
        this.output = output;
        this.tally = tally;
    }

    /** Writes what belongs to the file as a whole. */
    void begin() {
        write("document", plan.dataset().line(), null, 0, "");
        for (RecordTemplate template : plan.records()) {
            if (template.per() == RecordTemplate.Per.FILE) {
                make(template, Scope.NONE, 0, "", "");
            }
        }
    }

    @Override
    public void take(Row row) throws UnfitFile {
        tally.row();
        RowScope scope = new RowScope(plan.values(), row, found);
        try {
            for (Plan.Skip skip : plan.skips()) {
                if (skip.condition().holds(scope)) {
                    tally.passOver();
                    passedOver.computeIfAbsent(skip.because(), none -> new long[] {row.line(), 0})[1]++;
                    return;
                }
            }
        } catch (Misfit misfit) {
            reject(misfit, null, row.line(), row.excerpt());
            return;
        }
        count(scope);
        Grouping grouping = plan.grouping();
        if (grouping == null) {
            rowRecords(scope, false);
            return;
        }
        List<List<String>> now = grouping.run(scope);
        if (now == null || !now.equals(run)) {
            release();
        }
        run = now;
        Grouping.Member member = grouping.member(scope);
        if (member == null) {
            rowRecords(scope, false);
        } else {
            hold(member, grouping);
        }
    }

    private void hold(Grouping.Member member, Grouping grouping) throws UnfitFile {
        Row row = member.row().row();
        held.add(member);
        heldCharacters += row.length();
        if (held.size() > MOST_HELD || heldCharacters > MOST_HELD_CHARACTERS) {
            throw new UnfitFile(
                    "more than %,d %s up to line %d have the same %s; let group name under while what changes sooner"
                            .formatted(
                                    held.size() > MOST_HELD ? MOST_HELD : MOST_HELD_CHARACTERS,
                                    held.size() > MOST_HELD ? "rows" : "characters of rows",
                                    row.line(),
                                    String.join(", ", grouping.whilst())));
        }
    }

    private void count(RowScope scope) {
        for (String name : plan.expectation().filled().keySet()) {
            try {
                if (Scope.isPresent(scope.get(name))) {
                    tally.filled(name);
                }
            } catch (Misfit misfit) {
                // not filled; the records that need it say why
                continue;
            }
        }
    }

    @Override
    public void unreadable(long line, Issue issue, String message, String excerpt) {
        tally.row();
        tally.reject();
        output.reject(line, excerpt, List.of(new Violation("", issue, message)));
    }

    @Override
    public void note(long line, Issue issue, String message) {
        output.note(line, "", new Violation("", issue, message));
    }

    /** Writes what is still held, and says what is odd in the file as a whole. */
    void finish() {
        release();
        plan.values().values().forEach(this::noteIfNeverFilled);
        passedOver.forEach((because, counted) -> note(
                counted[0],
                Issue.NOTE_ROW_PASSED_OVER,
                "rows passed over, from this one on: %,d, because: %s".formatted(counted[1], because)));
        keys.note(this);
        late.note(this);
    }

    /** A column that is not there stops the reading of a table; a path that leads nowhere can only be remarked upon. */
    private void noteIfNeverFilled(Value value) {
        if (!plan.rows().checksNames() && !found.getOrDefault(value.name(), true)) {
            note(
                    0,
                    Issue.NOTE_NEVER_FILLED,
                    "no row has anything for the value '%s' at %s (%s line %d)"
                            .formatted(
                                    value.name(),
                                    value.columns(),
                                    file,
                                    value.place().line()));
        }
    }

    private void release() {
        Grouping grouping = plan.grouping();
        if (grouping == null || held.isEmpty()) {
            return;
        }
        List<Grouping.Group> groups = grouping.groups(held);
        Set<RowScope> grouped = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Grouping.Group group : groups) {
            grouped.addAll(group.rows());
            keys.next();
            Row first = group.rows().getFirst().row();
            for (RecordTemplate template : plan.records()) {
                if (template.per() == RecordTemplate.Per.GROUP) {
                    make(template, group, first.line(), first.locator(), first.excerpt());
                }
            }
        }
        held.forEach(member -> rowRecords(member.row(), grouped.contains(member.row())));
        held.clear();
        heldCharacters = 0;
    }

    private void rowRecords(RowScope scope, boolean grouped) {
        Row row = scope.row();
        for (RecordTemplate template : plan.records()) {
            if (template.per() == RecordTemplate.Per.ROW
                    && (template.grouped() == null || template.grouped() == grouped)) {
                make(template, scope, row.line(), row.locator(), row.excerpt());
            }
        }
    }

    private void make(RecordTemplate template, Scope scope, long line, String locator, String excerpt) {
        try {
            String each = template.each();
            int size = each == null ? 1 : scope.get(each).size();
            for (int i = 0; i < size; i++) {
                Scope one = each == null ? scope : Scope.element(scope, i, size);
                if ((each == null || Scope.isPresent(one.get(each)))
                        && template.condition().holds(one)) {
                    if (each != null && template.per() == RecordTemplate.Per.ROW) {
                        Filling.keepStep(template.content(), each, size, scope);
                    }
                    ObjectNode record = template.line(one, plan.dataset().id(), locator);
                    write(template.kind(), record, template, line, excerpt);
                }
            }
        } catch (Misfit misfit) {
            reject(misfit, template, line, excerpt);
        }
    }

    private void write(String kind, ObjectNode record, @Nullable RecordTemplate template, long line, String excerpt) {
        byte[] bytes = JSON.writeValueAsBytes(record);
        boolean distinct = template == null || template.distinct();
        if (distinct && wasWritten(bytes)) {
            return;
        }
        switch (reader.read(bytes)) {
            case ReadLine.Header ignored -> throw new IllegalStateException("a record became a header");
            case ReadLine.Accepted accepted -> {
                tally.accept(kind);
                late.look(accepted.record(), line);
                plan.datasetOf(accepted.record()).ifPresent(named -> name(named, line, excerpt));
                if (template != null && template.per() == RecordTemplate.Per.GROUP) {
                    keys.look(accepted.record(), line);
                }
                output.accept(line, excerpt, accepted);
            }
            case ReadLine.Rejected rejected -> {
                tally.reject();
                output.reject(
                        line,
                        excerpt,
                        rejected.violations().stream()
                                .map(violation -> explained(violation, template))
                                .toList());
            }
        }
    }

    private boolean wasWritten(byte[] bytes) {
        return lately.put(Hash.id(new String(bytes, StandardCharsets.UTF_8)), true) != null;
    }

    /** Writes which data set tells what a document says: no template made that, so no expectation counts it. */
    private void name(ObjectNode named, long line, String excerpt) {
        byte[] bytes = JSON.writeValueAsBytes(named);
        if (!wasWritten(bytes) && reader.read(bytes) instanceof ReadLine.Accepted accepted) {
            output.accept(line, excerpt, accepted);
        }
    }

    private void reject(Misfit misfit, @Nullable RecordTemplate template, long line, String excerpt) {
        tally.reject();
        Value value = misfit.value();
        Place place = value == null
                ? template == null ? new Place(1, 1) : template.content().place()
                : value.place();
        String columns = value == null ? "" : value.columns();
        String pointer = template == null ? "" : "/" + template.kind();
        output.reject(
                line,
                excerpt,
                List.of(new Violation(pointer, misfit.issue(), misfit.what() + origin(columns, value, place))));
    }

    /** Adds where the rejected text came from: the columns, and the line of the mapping. */
    private Violation explained(Violation violation, @Nullable RecordTemplate template) {
        if (template == null) {
            return violation;
        }
        String prefix = "/" + template.kind();
        String pointer =
                violation.pointer().startsWith(prefix) ? violation.pointer().substring(prefix.length()) : "";
        Template part = template.content().at(pointer);
        List<String> columns = new ArrayList<>();
        for (String name : part.uses()) {
            Value value = plan.values().get(name);
            if (value != null && !value.columns().isEmpty() && columns.size() < 4) {
                columns.add(value.columns());
            }
        }
        return new Violation(
                violation.pointer(),
                violation.issue(),
                violation.message() + origin(String.join(", ", columns), null, part.place()));
    }

    private String origin(String columns, @Nullable Value value, Place place) {
        String from =
                !columns.isEmpty() ? "column " + columns + ", " : value == null ? "" : "value " + value.name() + ", ";
        return " (%s%s line %d)".formatted(from, file, place.line());
    }
}
