/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.catalogue.Standing;
import org.entente.queries.fact.Acts;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Seats;
import org.entente.queries.fact.Value;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Record;

/** How a country stood to others, year by year: a table that merges with those of political science. */
public final class DyadYears extends ListQuery<DyadYear> {

    /** So many facts are read for one answer and no more. */
    static final int MOST_FACTS = 10_000;

    private static final String COUNTRY = "country";
    private static final String WITH = "with";
    private static final String MOST = "most";
    private static final String CODES = "codes";
    private static final Prepared STATEMENT = statement();

    /** The question. */
    public DyadYears() {
        super(
                "dyad-years",
                "How a country stood to another, or to all others, year by year: diplomatic relations, missions, recognition,"
                        + " alliances, with ISO and COW codes to merge on.",
                Parameter.all(
                        List.of(
                                Parameter.id(COUNTRY, "country/KAZ", "The country.", Kind.COUNTRY),
                                Parameter.optionalId(
                                        WITH, "country/ISR", "The other country; without it, all.", Kind.COUNTRY)),
                        Parameter.between(),
                        List.of(Parameter.knownAt(), Parameter.limit(), Parameter.after())),
                DyadYear.class);
    }

    private static Prepared statement() {
        Node fact = FactParts.fact();
        Node country = Dsl.node(NodeKind.ENTITY, "y");
        Relationship seat = Dsl.edge(fact, EdgeType.HAS_PARTICIPANT, country).named("q");
        Relationship other = Dsl.edge(fact, EdgeType.HAS_PARTICIPANT, anyNode()).named("w");
        return Seats.prepared(Seats.allOfEntity()
                .and(Dsl.get(fact, Property.TYPE).in(Value.TYPES.parameter()))
                .and(parameter(WITH)
                        .isNull()
                        .or(exists(match(other)
                                .where(Dsl.get(other, Property.ENTITY).eq(parameter(WITH)))
                                .returning(other)
                                .build())))
                .and(FactParts.stands())
                .withDistinct(fact.getRequiredSymbolicName())
                .limit(parameter(MOST))
                .returning(Stream.concat(
                                Stream.of(FactParts.columns()),
                                Stream.of(
                                        Acts.column(),
                                        collect(match(seat)
                                                        .returning(Dsl.map(country, Property.ID, Property.IDENTIFIERS))
                                                        .build())
                                                .as(CODES)))
                        .toArray(org.neo4j.cypherdsl.core.Expression[]::new))
                .build());
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Value value : Value.values()) {
            values.put(value.key(), null);
        }
        values.put(Value.ENTITY.key(), arguments.id(COUNTRY).toString());
        values.put(WITH, arguments.optionalId(WITH).map(Id::toString).orElse(null));
        values.put(Value.TYPES.key(), Dyad.TYPES);
        values.put(Value.KNOWN_AT.key(), arguments.knownAtInStore());
        values.put(MOST, MOST_FACTS + 1);
        return List.of(Bound.used(STATEMENT, values));
    }

    @Override
    public Page<DyadYear> ask(Reading reading, Arguments arguments) {
        Id country = arguments.id(COUNTRY);
        Standing.require(reading, country);
        arguments.optionalId(WITH).ifPresent(id -> Standing.require(reading, id));
        List<Record> rows = reading.rows(bind(arguments).getFirst());
        if (rows.size() > MOST_FACTS) {
            throw new QueryFailure(
                    QueryFailure.Reason.QUESTION_TOO_BROAD,
                    "More than %d facts would have to be read; name the other country in 'with'."
                            .formatted(MOST_FACTS));
        }
        SortedMap<String, Dyad> dyads = dyads(country.toString(), rows);
        List<DyadYear> found = new ArrayList<>();
        for (Dyad dyad : dyads.values()) {
            years(dyad, arguments)
                    .filter(year -> isAfter(arguments, dyad, year))
                    .limit(arguments.limit() + 1L - found.size())
                    .forEach(year -> found.add(dyad.in(new Year(year))));
        }
        return Page.of(found, arguments.limit(), last -> arguments.cursor(last.b(), Integer.toString(last.year())));
    }

    private static SortedMap<String, Dyad> dyads(String country, List<Record> rows) {
        SortedMap<String, Dyad> dyads = new TreeMap<>();
        for (Record row : rows) {
            FactItem fact = FactParts.item(row, java.util.Optional.empty());
            Map<String, List<String>> identifiers = new HashMap<>();
            row.get(CODES)
                    .values()
                    .forEach(entity ->
                            identifiers.put(Rows.text(entity, Property.ID), Rows.texts(entity, Property.IDENTIFIERS)));
            fact.participants().stream()
                    .map(seat -> Id.parse(seat.id()))
                    .filter(id -> id.kind() == Kind.COUNTRY && !id.toString().equals(country))
                    .distinct()
                    .forEach(other -> dyads.computeIfAbsent(
                                    other.toString(), none -> new Dyad(country, other.toString(), identifiers))
                            .add(fact, Acts.done(row.get(Acts.COLUMN))));
        }
        return dyads;
    }

    private static IntStream years(Dyad dyad, Arguments arguments) {
        int first = arguments.date(Parameter.FROM).map(LocalDate::getYear).orElseGet(dyad::firstYear);
        int last = arguments.date(Parameter.TO).map(LocalDate::getYear).orElseGet(dyad::lastYear);
        return IntStream.rangeClosed(first, last);
    }

    private static boolean isAfter(Arguments arguments, Dyad dyad, int year) {
        return arguments
                .after()
                .map((Cursor after) -> dyad.b().compareTo(after.sort()) > 0
                        || dyad.b().equals(after.sort()) && year > Integer.parseInt(after.id()))
                .orElse(true);
    }
}
