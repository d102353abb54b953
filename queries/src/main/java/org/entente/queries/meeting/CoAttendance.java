/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.Modality;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.ParameterType;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.catalogue.Standing;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.Value;
import org.entente.queries.meeting.Acquaintance.Occasion;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** The network of those who were part of the same events: each pair once, with how often, first and last. */
public final class CoAttendance extends ListQuery<Acquaintance> {

    /** So many events are read for one answer and no more. */
    static final int MOST_EVENTS = 10_000;

    private static final String ENTITY = "entity";
    private static final String UNDATED = "~";
    private static final List<String> KINDS =
            List.of(Kind.PERSON.segment(), Kind.COUNTRY.segment(), Kind.ORGANIZATION.segment());
    private static final List<Parameter> PARAMETERS = Parameter.all(
            List.of(
                    Parameter.optionalId(ENTITY, null, "Only pairs that it is one of."),
                    new Parameter(
                            CoAttendanceStatements.KIND,
                            ParameterType.CODE,
                            false,
                            KINDS,
                            Kind.PERSON.segment(),
                            null,
                            "What both of a pair are.")),
            Parameter.between(),
            Parameter.page());

    /** The question. */
    public CoAttendance() {
        super(
                "co-attendance",
                "Who was part of the same meetings, visits, summits, calls and signings: pairs, with how often, first and"
                        + " last.",
                PARAMETERS,
                Acquaintance.class);
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        boolean ofOne = arguments.optionalId(ENTITY).isPresent();
        return List.of(
                bind(ofOne ? CoAttendanceStatements.COUNT_OF_ENTITY : CoAttendanceStatements.COUNT_ALL, arguments),
                bind(ofOne ? CoAttendanceStatements.OF_ENTITY : CoAttendanceStatements.ALL, arguments));
    }

    private static Bound bind(Prepared statement, Arguments arguments) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(Value.KNOWN_AT.key(), arguments.knownAtInStore());
        values.put(Value.VALID_AT.key(), arguments.date(Parameter.VALID_AT).orElse(null));
        values.put(Value.FROM.key(), arguments.date(Parameter.FROM).orElse(null));
        values.put(Value.TO.key(), arguments.date(Parameter.TO).orElse(null));
        // An event of which only the year is known stands where its year begins.
        values.put(
                CoAttendanceStatements.EARLIEST,
                arguments
                        .date(Parameter.FROM)
                        .map(day -> day.minusYears(1).toString())
                        .orElse(""));
        values.put(
                Value.UNTIL.key(),
                arguments.date(Parameter.TO).map(Object::toString).orElse(UNDATED + UNDATED));
        values.put(Value.MODALITY.key(), Modality.ACTUAL.text());
        values.put(Value.CONTESTED.key(), null);
        values.put(Value.TYPES.key(), Presence.TYPES);
        values.put(Value.ROLES.key(), Presence.ROLES);
        values.put(
                Value.ENTITY.key(),
                arguments.optionalId(ENTITY).map(Id::toString).orElse(null));
        values.put(
                CoAttendanceStatements.KIND,
                arguments.text(CoAttendanceStatements.KIND).orElseThrow());
        values.put(CoAttendanceStatements.MOST, MOST_EVENTS + 1);
        values.put(CoAttendanceStatements.A, arguments.after().map(Cursor::sort).orElse(""));
        values.put(CoAttendanceStatements.B, arguments.after().map(Cursor::id).orElse(""));
        values.put(Value.LIMIT.key(), arguments.limit() + 1);
        return Bound.used(statement, values);
    }

    @Override
    public Page<Acquaintance> ask(Reading reading, Arguments arguments) {
        arguments.optionalId(ENTITY).ifPresent(id -> Standing.require(reading, id));
        List<Bound> statements = bind(arguments);
        long events = reading.rows(statements.getFirst())
                .getFirst()
                .get(CoAttendanceStatements.COUNT)
                .asLong();
        if (events > MOST_EVENTS) {
            throw new QueryFailure(
                    QueryFailure.Reason.QUESTION_TOO_BROAD,
                    "More than %d events would have to be read; ask for fewer days with 'from' and 'to', or about one 'entity'."
                            .formatted(MOST_EVENTS));
        }
        List<Acquaintance> pairs = reading.rows(statements.getLast()).stream()
                .map(CoAttendance::pair)
                .toList();
        return Page.of(
                pairs,
                arguments.limit(),
                pair -> arguments.cursor(pair.a().id(), pair.b().id()));
    }

    private static Acquaintance pair(Record row) {
        Map<String, List<String>> twins = new HashMap<>();
        List<Occasion> occasions = row
                .get(CoAttendanceStatements.EVENTS)
                .asList(event -> {
                    String id = Rows.text(event, Property.ID);
                    twins.put(id, event.get(CoAttendanceStatements.SAME).asList(org.neo4j.driver.Value::asString));
                    return new Occasion(id, Rows.text(event, Property.SORT));
                })
                .stream()
                .sorted(Comparator.comparing(Occasion::date).thenComparing(Occasion::fact))
                .toList();
        return new Acquaintance(
                entity(row.get(CoAttendanceStatements.A)),
                entity(row.get(CoAttendanceStatements.B)),
                Twins.groups(twins),
                occasions.size(),
                shown(occasions.getFirst()),
                shown(occasions.getLast()));
    }

    private static Occasion shown(Occasion occasion) {
        return occasion.date().startsWith(UNDATED) ? new Occasion(occasion.fact(), "") : occasion;
    }

    private static EntityRef entity(org.neo4j.driver.Value map) {
        return new EntityRef(Rows.text(map, Property.ID), Rows.text(map, Property.CAPTION));
    }
}
