/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.ParameterType;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Standing;
import org.entente.queries.fact.EntityRef;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * How much of which source there is, month by month. Each month that has documents is read for itself, so that a page
 * costs what is on it, wherever in the list it lies.
 */
public final class Coverage extends ListQuery<SourceMonth> {

    /** Where clocks are ahead of UTC, the year 1 begins in the year before. */
    private static final YearMonth FIRST = YearMonth.of(0, 12);

    private static final YearMonth LAST = YearMonth.of(9999, 12);

    private static final String SOURCE = "source";

    /** The question. */
    public Coverage() {
        super(
                "coverage",
                "How many documents and claims there are of each source in each month of publication, so that silence in the"
                        + " graph can be told from silence in the world. It counts what was published, whatever days that is of, so"
                        + " there is no `validAt`.",
                List.of(
                        Parameter.optionalId(
                                SOURCE,
                                null,
                                "Only of this publisher.",
                                Kind.ORGANIZATION,
                                Kind.PERSON,
                                Kind.OFFICE,
                                Kind.COUNTRY),
                        Parameter.optional(
                                Parameter.FROM, ParameterType.DATE, null, "Only from the month of this day on."),
                        Parameter.optional(Parameter.TO, ParameterType.DATE, null, "Only up to the month of this day."),
                        Parameter.knownAt(),
                        Parameter.limit(),
                        Parameter.after()),
                SourceMonth.class);
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        YearMonth first = YearMonth.of(2025, 11);
        return List.of(next(arguments, first), month(arguments, first, "", arguments.limit() + 1));
    }

    /** Finds the first document of a month or later. */
    private static Bound next(Arguments arguments, YearMonth from) {
        return Bound.used(
                arguments.optionalId(SOURCE).isPresent() ? CoverageStatements.NEXT_OF_SOURCE : CoverageStatements.NEXT,
                values(arguments, from, last(arguments), "", 1));
    }

    /** Counts one month. */
    private static Bound month(Arguments arguments, YearMonth month, String after, int limit) {
        return Bound.used(
                arguments.optionalId(SOURCE).isPresent()
                        ? CoverageStatements.MONTH_OF_SOURCE
                        : CoverageStatements.MONTH,
                values(arguments, month, Optional.of(month), after, limit));
    }

    private static Map<String, @Nullable Object> values(
            Arguments arguments, YearMonth first, Optional<YearMonth> last, String after, int limit) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(SOURCE, arguments.optionalId(SOURCE).map(Id::toString).orElse(null));
        values.put(CoverageStatements.FIRST, start(first));
        values.put(
                CoverageStatements.END,
                last.map(month -> start(month.plusMonths(1))).orElseGet(() -> Arguments.LATEST.atZone(ZoneOffset.UTC)));
        values.put(Parameter.KNOWN_AT, arguments.knownAtInStore());
        values.put(CoverageStatements.KEY, after);
        values.put(Parameter.LIMIT, limit);
        return values;
    }

    private static ZonedDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC);
    }

    /** {@return the month of a day, or the first or last that a document can be of} */
    private static YearMonth monthOf(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return month.isBefore(FIRST) ? FIRST : month.isAfter(LAST) ? LAST : month;
    }

    private static Optional<YearMonth> last(Arguments arguments) {
        return arguments.date(Parameter.TO).map(Coverage::monthOf);
    }

    @Override
    public Page<SourceMonth> ask(Reading reading, Arguments arguments) {
        arguments.optionalId(SOURCE).ifPresent(id -> Standing.require(reading, id));
        Optional<Cursor> place = arguments.after();
        YearMonth from = place.map(after -> YearMonth.parse(after.sort()))
                .orElseGet(() ->
                        arguments.date(Parameter.FROM).map(Coverage::monthOf).orElse(FIRST));
        String key = place.map(Cursor::id).orElse("");
        List<Counted> found = new ArrayList<>();
        for (Optional<YearMonth> month = monthFrom(reading, arguments, from);
                month.isPresent() && found.size() <= arguments.limit();
                month = monthFrom(reading, arguments, month.get().plusMonths(1))) {
            YearMonth counted = month.get();
            reading.rows(month(
                            arguments, counted, counted.equals(from) ? key : "", arguments.limit() + 1 - found.size()))
                    .forEach(row -> found.add(Counted.of(counted, row)));
        }
        return Page.of(
                        found,
                        arguments.limit(),
                        last -> arguments.cursor(last.item().month(), last.key()))
                .map(Counted::item);
    }

    private static Optional<YearMonth> monthFrom(Reading reading, Arguments arguments, YearMonth from) {
        return reading.rows(next(arguments, from)).stream()
                .findFirst()
                .map(row -> YearMonth.from(
                        row.get(CoverageStatements.KNOWN).asZonedDateTime().withZoneSameInstant(ZoneOffset.UTC)));
    }

    /** An item, and its place among those of its month. */
    private record Counted(SourceMonth item, String key) {

        static Counted of(YearMonth month, Record row) {
            String source = row.get(CoverageStatements.SOURCE_ID).asString(null);
            String name = row.get(CoverageStatements.NAME).asString(null);
            return new Counted(
                    new SourceMonth(
                            month.toString(),
                            source == null ? null : new EntityRef(source, String.valueOf(name)),
                            source == null ? name : null,
                            row.get(CoverageStatements.DOCUMENTS).asLong(),
                            row.get(CoverageStatements.CLAIMS).asLong(),
                            row.get(CoverageStatements.PENDING).asLong()),
                    row.get(CoverageStatements.PLACE).asString());
        }
    }
}
