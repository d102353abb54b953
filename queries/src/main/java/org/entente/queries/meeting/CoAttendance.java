/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.Modality;
import org.entente.model.time.Days;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.ParameterType;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.catalogue.Standing;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactList;
import org.entente.queries.fact.Value;
import org.entente.queries.meeting.Acquaintance.Occasion;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** The network of those who were part of the same events: each pair once, with how often, first and last. */
public final class CoAttendance extends ListQuery<Acquaintance> {

    private static final String ENTITY = "entity";
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
                            null,
                            null,
                            "What both of a pair are; without it what `entity` is, or persons.")),
            Parameter.between(),
            Parameter.page());

    /** The question. */
    public CoAttendance() {
        super(
                "co-attendance",
                "Who was part of the same meetings, visits, summits, calls and signings: pairs, with how often, first and"
                        + " last. What a claim of its own says of who took part (`event-participation`) is among `relations`, and does not count.",
                PARAMETERS,
                Acquaintance.class);
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        String entity = arguments.optionalId(ENTITY).map(Id::toString).orElse(null);
        String kind = arguments
                .text(CoAttendanceStatements.KIND)
                .or(() -> arguments.optionalId(ENTITY).map(id -> id.kind().segment()))
                .filter(KINDS::contains)
                .orElse(Kind.PERSON.segment());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(Value.KNOWN_AT.key(), arguments.knownAtInStore());
        values.put(Value.VALID_AT.key(), arguments.date(Parameter.VALID_AT).orElse(null));
        values.put(Value.FROM.key(), arguments.date(Parameter.FROM).orElse(null));
        values.put(Value.TO.key(), arguments.date(Parameter.TO).orElse(null));
        values.put(Value.UNTIL.key(), FactList.until(arguments));
        values.put(Value.MODALITY.key(), Modality.ACTUAL.text());
        values.put(Value.CONTESTED.key(), null);
        values.put(Value.TYPES.key(), Presence.TYPES);
        values.put(Value.ROLES.key(), Presence.ROLES);
        values.put(Value.ENTITY.key(), entity);
        values.put(CoAttendanceStatements.KIND, kind);
        values.put(CoAttendanceStatements.A, arguments.after().map(Cursor::sort).orElse(kind + "/"));
        values.put(
                CoAttendanceStatements.B,
                arguments
                        .after()
                        .map(after -> after.id().equals(entity) ? after.sort() : after.id())
                        .orElse(""));
        values.put(Value.LIMIT.key(), arguments.limit() + 1);
        return List.of(
                Bound.used(entity == null ? CoAttendanceStatements.ALL : CoAttendanceStatements.OF_ENTITY, values));
    }

    @Override
    public Page<Acquaintance> ask(Reading reading, Arguments arguments) {
        arguments.optionalId(ENTITY).ifPresent(id -> Standing.require(reading, id));
        List<Acquaintance> pairs = reading.rows(bind(arguments).getFirst()).stream()
                .map(CoAttendance::pair)
                .toList();
        return Page.of(
                pairs,
                arguments.limit(),
                pair -> arguments.cursor(pair.a().id(), pair.b().id()));
    }

    private static Acquaintance pair(Record row) {
        EntityRef one = entity(row.get(CoAttendanceStatements.A));
        EntityRef other = entity(row.get(CoAttendanceStatements.B));
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        Map<String, List<String>> twins = new HashMap<>();
        Set<String> sureTwins = new HashSet<>();
        row.get(CoAttendanceStatements.TWINS).values().forEach(event -> {
            String id = Rows.text(event, Property.ID);
            twins.put(id, event.get(CoAttendanceStatements.SAME).asList(org.neo4j.driver.Value::asString));
            if (event.get(CoAttendanceStatements.SURE).asBoolean()) {
                sureTwins.add(id);
            }
        });
        long events = row.get(CoAttendanceStatements.EVENTS).asLong();
        return new Acquaintance(
                inOrder ? one : other,
                inOrder ? other : one,
                row.get(CoAttendanceStatements.SURE).asLong()
                        - sureTwins.size()
                        + Twins.groups(twins, sureTwins::contains),
                events,
                occasion(row.get(CoAttendanceStatements.FIRST)),
                occasion(row.get(CoAttendanceStatements.LAST)));
    }

    private static Occasion occasion(org.neo4j.driver.Value sortAndId) {
        String date = sortAndId.get(0).asString();
        return new Occasion(
                sortAndId.get(1).asString(),
                date.startsWith(CoAttendanceStatements.UNDATED)
                        ? ""
                        : Days.day(date).toString());
    }

    private static EntityRef entity(org.neo4j.driver.Value map) {
        return new EntityRef(Rows.text(map, Property.ID), Rows.text(map, Property.CAPTION));
    }
}
