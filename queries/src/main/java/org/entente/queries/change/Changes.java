/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.ParameterType;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.catalogue.Standing;
import org.entente.queries.evidence.QuotedRows;
import org.entente.queries.evidence.Reported.FactRef;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Segment;
import org.entente.queries.fact.Value;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** What became known between two moments: of everything, of one entity, or of what two share. */
public final class Changes extends ListQuery<Change> {

    private static final String ENTITY = "entity";

    /** The question. */
    public Changes() {
        super(
                "changes",
                "What became known after one moment and up to another: how each fact stood before and after, and what was"
                        + " published about it then. The two moments are of knowledge, so there is no `knownAt`.",
                List.of(
                        new Parameter(
                                ChangeStatements.SINCE,
                                ParameterType.MOMENT,
                                true,
                                List.of(),
                                null,
                                "2025-11-06",
                                "What was known by then is left out; a date is the end of that day in UTC."),
                        Parameter.optional(
                                ChangeStatements.UNTIL,
                                ParameterType.MOMENT,
                                "2025-11-08",
                                "Up to and with this moment; without it, to the present."),
                        Parameter.optionalId(ENTITY, "country/KAZ", "Only facts in which it takes part."),
                        Parameter.optionalId(
                                ChangeStatements.WITH, null, "Only facts in which it takes part too; needs 'entity'."),
                        Parameter.validAt(
                                "Only of what, as it stood then, may touch this day; each actual period then says `holds`"
                                        + " yes, presumed or unknown, or no of how it stood before."),
                        Parameter.limit(),
                        Parameter.after()),
                Change.class);
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        return List.of(bind(arguments, arguments.after()));
    }

    private static Bound bind(Arguments arguments, Optional<Cursor> after) {
        Optional<Id> entity = arguments.optionalId(ENTITY);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(Value.ENTITY.key(), entity.map(Id::toString).orElse(null));
        values.put(
                ChangeStatements.WITH,
                arguments.optionalId(ChangeStatements.WITH).map(Id::toString).orElse(null));
        values.put(
                ChangeStatements.SINCE,
                arguments.moment(ChangeStatements.SINCE).orElseThrow().atZone(ZoneOffset.UTC));
        values.put(
                ChangeStatements.UNTIL,
                arguments
                        .moment(ChangeStatements.UNTIL)
                        .orElse(Arguments.LATEST)
                        .atZone(ZoneOffset.UTC));
        values.put(Parameter.VALID_AT, arguments.date(Parameter.VALID_AT).orElse(null));
        values.put(
                ChangeStatements.AT,
                after.map(place -> Instant.parse(place.sort()).atZone(ZoneOffset.UTC))
                        .orElse(null));
        values.put(ChangeStatements.ID, after.map(Cursor::id).orElse(""));
        values.put(ChangeStatements.LIMIT, arguments.limit() + 1);
        return Bound.used(entity.isPresent() ? ChangeStatements.OF_ENTITY : ChangeStatements.ALL, values);
    }

    @Override
    public Page<Change> ask(Reading reading, Arguments arguments) {
        Optional<Id> with = arguments.optionalId(ChangeStatements.WITH);
        if (with.isPresent() && arguments.optionalId(ENTITY).isEmpty()) {
            throw new QueryFailure(
                    QueryFailure.Reason.PARAMETER_MISSING,
                    "'%s' needs 'entity': name one of the two there.".formatted(ChangeStatements.WITH));
        }
        arguments.optionalId(ENTITY).ifPresent(id -> Standing.require(reading, id));
        with.ifPresent(id -> Standing.require(reading, id));
        return Page.sifted(
                arguments.limit(),
                arguments.limit(),
                last -> reading.rows(bind(arguments, last.map(Changes::place).or(arguments::after))),
                (Record row) -> change(row, arguments.date(Parameter.VALID_AT)),
                row -> arguments.cursor(place(row).sort(), place(row).id()));
    }

    private static Cursor place(Record row) {
        return new Cursor(
                moment(row).toString(), row.get(ChangeStatements.STATE_ID).asString());
    }

    private static Instant moment(Record row) {
        return row.get(ChangeStatements.MOMENT).asZonedDateTime().toInstant();
    }

    /** {@return what changed; null where the period only has another number, since an earlier one became known} */
    private static @Nullable Change change(Record row, Optional<LocalDate> validAt) {
        var fact = row.get(ChangeStatements.FACT);
        String type = Rows.text(fact, Property.TYPE);
        Segment after = FactParts.segment(row.get(ChangeStatements.AFTER), type, validAt);
        Segment before = Continued.by(
                after,
                segments(row, ChangeStatements.ENDED, type, validAt),
                segments(row, ChangeStatements.BEGUN, type, validAt));
        if (before != null && before.ordinal() != after.ordinal() && Continued.isSame(before, after)) {
            return null;
        }
        return new Change(
                moment(row),
                new FactRef(Rows.text(fact, Property.ID), type, FactParts.who(fact)),
                before,
                after,
                row.get(ChangeStatements.CLAIMS).asList(QuotedRows::read));
    }

    private static List<Segment> segments(Record row, String column, String type, Optional<LocalDate> validAt) {
        return row.get(column).asList(state -> FactParts.segment(state, type, validAt));
    }
}
