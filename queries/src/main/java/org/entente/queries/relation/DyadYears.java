/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Given;
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
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;

/** How a country stood to others, year by year: a table that merges with those of political science. */
public final class DyadYears extends ListQuery<DyadYear> {

    /** Enough for a page of most countries; however many there are, all are read in the end. */
    private static final int FACTS_AT_ONCE = 500;

    private static final String COUNTRY = "country";
    private static final String WITH = "with";
    private static final String PARTNER = "partner";
    private static final String MOST = "most";
    private static final int MOST_YEARS = 10_000;
    private static final String CODES = "codes";
    private static final Prepared STATEMENT = statement();

    private final int factsAtOnce;

    /** The question. */
    public DyadYears() {
        this(FACTS_AT_ONCE);
    }

    /** The question, of which so many facts are read in one step at first. */
    DyadYears(int factsAtOnce) {
        super(
                "dyad-years",
                "How a country stood to another, or to all others, year by year: diplomatic relations, missions and their level"
                        + " (consulates are no missions here), recognition, alliances, with ISO and COW codes to merge on. A cell"
                        + " says yes (on some day of the year), presumed, unknown (it may have) or no; an empty one is what no"
                        + " source speaks of. The years are its days, so there is no `validAt`. Rows end with the last year that a source names, unless `to` is given; level and"
                        + " contested are of the pair, not of the year.",
                Parameter.all(
                        List.of(
                                Parameter.id(COUNTRY, "country/KAZ", "The country.", Kind.COUNTRY),
                                Parameter.optionalId(
                                        WITH, "country/ISR", "The other country; without it, all.", Kind.COUNTRY)),
                        Parameter.between(),
                        List.of(Parameter.knownAt(), Parameter.limit(), Parameter.after())),
                DyadYear.class);
        this.factsAtOnce = factsAtOnce;
    }

    /** The facts of one other country after the other, so that no more of them are read than a page takes. */
    private static Prepared statement() {
        Node fact = FactParts.fact();
        Node country = Dsl.node(NodeKind.ENTITY, "y");
        Node any = Dsl.node(NodeKind.ENTITY, "z");
        var partner = Dsl.get(country, Property.ID);
        return Seats.prepared(Seats.allOfEntity()
                .and(Dsl.get(fact, Property.TYPE).in(Value.TYPES.parameter()))
                .and(FactParts.stands())
                .withDistinct(fact.getRequiredSymbolicName())
                .match(Dsl.edge(fact, EdgeType.HAS_PARTICIPANT, country))
                .where(Dsl.get(country, Property.KIND).eq(literalOf(Kind.COUNTRY.segment())))
                .and(partner.ne(Value.ENTITY.parameter()))
                .and(partner.gte(Value.ID.parameter()))
                .and(Given.ifGiven(WITH, partner::eq))
                .withDistinct(fact.getRequiredSymbolicName(), partner.as(PARTNER))
                .orderBy(Cypher.name(PARTNER))
                .limit(parameter(MOST))
                .returning(Stream.concat(
                                Stream.of(FactParts.columns()),
                                Stream.of(
                                        Cypher.name(PARTNER),
                                        Acts.column(),
                                        collect(match(Dsl.edge(fact, EdgeType.HAS_PARTICIPANT, any))
                                                        .returning(Dsl.map(any, Property.ID, Property.IDENTIFIERS))
                                                        .build())
                                                .as(CODES)))
                        .toArray(org.neo4j.cypherdsl.core.Expression[]::new))
                .orderBy(Cypher.name(PARTNER))
                .build());
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        return List.of(bind(arguments, arguments.after().map(Cursor::sort).orElse(""), factsAtOnce));
    }

    private static Bound bind(Arguments arguments, String partner, int facts) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Value value : Value.values()) {
            values.put(value.key(), null);
        }
        values.put(Value.ENTITY.key(), arguments.id(COUNTRY).toString());
        values.put(WITH, arguments.optionalId(WITH).map(Id::toString).orElse(null));
        values.put(Value.TYPES.key(), Dyad.TYPES);
        values.put(Value.KNOWN_AT.key(), arguments.knownAtInStore());
        values.put(Value.ID.key(), partner);
        values.put(MOST, facts + 1);
        return Bound.used(STATEMENT, values);
    }

    @Override
    public Page<DyadYear> ask(Reading reading, Arguments arguments) {
        Id country = arguments.id(COUNTRY);
        Standing.require(reading, country);
        arguments.optionalId(WITH).ifPresent(id -> Standing.require(reading, id));
        List<DyadYear> found = new ArrayList<>();
        String partner = arguments.after().map(Cursor::sort).orElse("");
        boolean more = true;
        for (int facts = factsAtOnce; more && found.size() <= arguments.limit(); ) {
            List<Record> rows = reading.rows(bind(arguments, partner, facts));
            SortedMap<String, Dyad> dyads = dyads(country.toString(), rows);
            more = rows.size() > facts;
            if (more) {
                // the last one may have more facts than were read; if it is the only one, it takes a larger step
                partner = dyads.lastKey();
                dyads.remove(partner);
                facts = dyads.isEmpty() ? 2 * facts : facts;
            }
            for (Dyad dyad : dyads.values().stream().filter(Dyad::isBound).toList()) {
                years(dyad, arguments)
                        .limit(arguments.limit() + 1L - found.size())
                        .forEach(year -> found.add(dyad.in(new Year(year))));
            }
        }
        return Page.of(found, arguments.limit(), last -> arguments.cursor(last.b(), Integer.toString(last.year())));
    }

    private static SortedMap<String, Dyad> dyads(String country, List<Record> rows) {
        SortedMap<String, Dyad> dyads = new TreeMap<>();
        for (Record row : rows) {
            Map<String, List<String>> identifiers = new HashMap<>();
            row.get(CODES)
                    .values()
                    .forEach(entity ->
                            identifiers.put(Rows.text(entity, Property.ID), Rows.texts(entity, Property.IDENTIFIERS)));
            FactItem fact = FactParts.item(row, Optional.empty());
            dyads.computeIfAbsent(row.get(PARTNER).asString(), other -> new Dyad(country, other, identifiers))
                    .add(fact, Acts.done(type(fact), row.get(Acts.COLUMN)));
        }
        return dyads;
    }

    private static FactType type(FactItem fact) {
        return Registry.standard().type(fact.type()).orElseThrow();
    }

    private static IntStream years(Dyad dyad, Arguments arguments) {
        Optional<Integer> from =
                arguments.date(Parameter.FROM).map(LocalDate::getYear).or(dyad::firstYear);
        Optional<Integer> to =
                arguments.date(Parameter.TO).map(LocalDate::getYear).or(dyad::lastYear);
        if (from.isEmpty() || to.isEmpty()) {
            return IntStream.empty();
        }
        int first = from.get();
        int last = to.get();
        if ((long) last - first >= MOST_YEARS) {
            throw new QueryFailure(
                    QueryFailure.Reason.QUESTION_TOO_BROAD,
                    "From %d to %d are more than %,d years: bring 'from' and 'to' nearer to each other."
                            .formatted(first, last, MOST_YEARS));
        }
        return IntStream.rangeClosed(Math.max(first, next(dyad, arguments)), last);
    }

    /** {@return the year after that of the cursor, in which alone a country has years that were told before} */
    private static int next(Dyad dyad, Arguments arguments) {
        return arguments
                .after()
                .filter(after -> after.sort().equals(dyad.b()))
                .map(after -> Integer.parseInt(after.id()) + 1)
                .orElse(Integer.MIN_VALUE);
    }
}
