/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.path;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.ParameterType;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Standing;
import org.entente.queries.fact.AskedDays;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.Value;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** How two entities are connected: the shortest ways along facts that fulfil what is asked of their evidence. */
public final class Paths implements Query<Connections> {

    private static final String TYPE = "type";
    private static final String FAMILY = "family";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String MODALITY = "modality";
    private static final String MAX_HOPS = "maxHops";
    private static final String MIN_SOURCES = "minSources";
    private static final int MOST_FACTS_OF_ONE = 1000;
    private static final int MOST_FACTS = 10_000;
    private static final int MOST_LOOKED_AT = 50_000;
    private static final int MOST_ENTITIES = 500;
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.id(Parameter.FROM, "country/KAZ", "Where the paths start."),
            Parameter.id(Parameter.TO, "country/MAR", "Where they end."),
            number(MAX_HOPS, 6, "4", "How many facts a path may have."),
            number(MIN_SOURCES, 9, "1", "How many independent sources each fact must have."),
            Parameter.choice(
                    TYPE,
                    Registry.standard().types().stream()
                            .filter(type -> type.family() != Family.STANCE)
                            .map(FactType::name)
                            .toList(),
                    null,
                    "Only along facts of this type."),
            Parameter.choice(
                    FAMILY,
                    Stream.of(Family.EVENT, Family.RELATION).map(Family::text).toList(),
                    null,
                    "Only along facts of this family."),
            Parameter.optional(
                    SINCE,
                    ParameterType.DATE,
                    null,
                    "Only along what may reach into this day or later; `within` says if so."),
            Parameter.optional(
                    UNTIL,
                    ParameterType.DATE,
                    null,
                    "Only along what may begin on this day or earlier; `within` says if so."),
            new Parameter(
                    MODALITY,
                    ParameterType.CODE,
                    false,
                    Arrays.stream(Modality.values()).map(Modality::text).toList(),
                    Modality.ACTUAL.text(),
                    null,
                    "Only along facts that stood so."),
            Parameter.validAt(),
            Parameter.knownAt(),
            new Parameter(
                    Parameter.LIMIT, ParameterType.LIMIT, false, List.of(), "10", null, "How many paths at most."));

    private static Parameter number(String name, int most, String byDefault, String description) {
        return new Parameter(
                name,
                ParameterType.CODE,
                false,
                IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toList(),
                byDefault,
                null,
                description);
    }

    @Override
    public String name() {
        return "paths";
    }

    @Override
    public String description() {
        return "How two entities are connected: the shortest ways along facts, the weakest link of each, and which bounds the"
                + " search hit.";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<?> item() {
        return Connections.class;
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        List<String> start = List.of(arguments.id(Parameter.FROM).toString());
        return List.of(
                bound(Expansion.DIRECT, arguments, start, MOST_FACTS_OF_ONE, MOST_LOOKED_AT),
                bound(Expansion.STATEMENT, arguments, start, MOST_FACTS_OF_ONE, MOST_LOOKED_AT));
    }

    private static Bound bound(Prepared statement, Arguments arguments, List<String> entities, int each, int lookedAt) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Value value : Value.values()) {
            values.put(value.key(), null);
        }
        values.put(Expansion.ENTITIES, entities);
        values.put(Expansion.TYPES, types(arguments));
        values.put(Expansion.MIN_SOURCES, number(arguments, MIN_SOURCES));
        values.put(Expansion.EACH, each);
        values.put(Expansion.LOOKED_AT, lookedAt);
        List<String> ends = Stream.of(arguments.id(Parameter.FROM), arguments.id(Parameter.TO))
                .map(Id::toString)
                .sorted()
                .toList();
        values.put(Expansion.PAIR, String.join("~", ends));
        values.put(Expansion.ENDS, ends);
        values.put(Value.MODALITY.key(), arguments.text(MODALITY).orElse(null));
        values.put(Value.KNOWN_AT.key(), arguments.knownAtInStore());
        values.put(Value.VALID_AT.key(), arguments.date(Parameter.VALID_AT).orElse(null));
        values.put(Value.FROM.key(), arguments.date(SINCE).orElse(null));
        values.put(Value.TO.key(), arguments.date(UNTIL).orElse(null));
        return Bound.used(statement, values);
    }

    private static @Nullable List<String> types(Arguments arguments) {
        Optional<String> type = arguments.text(TYPE);
        Optional<String> family = arguments.text(FAMILY);
        return type.isEmpty() && family.isEmpty()
                ? null
                : Registry.standard().types().stream()
                        .filter(each ->
                                type.filter(asked -> !asked.equals(each.name())).isEmpty())
                        .filter(each -> family.filter(
                                        asked -> !asked.equals(each.family().text()))
                                .isEmpty())
                        .map(FactType::name)
                        .toList();
    }

    private static int number(Arguments arguments, String name) {
        return Integer.parseInt(arguments.text(name).orElseThrow());
    }

    @Override
    public Connections ask(Reading reading, Arguments arguments) {
        Id from = arguments.id(Parameter.FROM);
        Id to = arguments.id(Parameter.TO);
        EntityRef start = entity(reading, from);
        EntityRef end = entity(reading, to);
        if (from.equals(to)) {
            return new Connections(List.of(), 0, true, List.of(), 0, 0);
        }
        Search.Limits limits = new Search.Limits(
                number(arguments, MAX_HOPS),
                MOST_FACTS_OF_ONE,
                MOST_FACTS,
                MOST_LOOKED_AT,
                MOST_ENTITIES,
                LONGEST.toNanos());
        AskedDays days =
                new AskedDays(arguments.date(Parameter.VALID_AT), arguments.date(SINCE), arguments.date(UNTIL));
        return new Search(limits, store(reading, arguments), days, System::nanoTime)
                .between(start, end, arguments.limit());
    }

    private static Search.Store store(Reading reading, Arguments arguments) {
        List<String> ends = List.of(arguments.id(Parameter.FROM).toString());
        return new Search.Store() {
            @Override
            public List<Record> direct(int each, int lookedAt) {
                return reading.rows(bound(Expansion.DIRECT, arguments, ends, each, lookedAt));
            }

            @Override
            public boolean shareMore(int lookedAt) {
                return !reading.rows(bound(Expansion.BEYOND_DIRECT, arguments, ends, 0, lookedAt))
                        .isEmpty();
            }

            @Override
            public List<Record> connections(List<String> entities, int each, int lookedAt) {
                return reading.rows(bound(Expansion.STATEMENT, arguments, entities, each, lookedAt));
            }

            @Override
            public List<String> haveMore(List<String> entities, int lookedAt) {
                return reading.rows(bound(Expansion.BEYOND, arguments, entities, 0, lookedAt)).stream()
                        .map(Expansion::entity)
                        .toList();
            }
        };
    }

    private static EntityRef entity(Reading reading, Id id) {
        Standing.require(reading, id);
        String caption = reading.rows(new Bound(Expansion.CAPTION, Map.of(Expansion.ENTITY, id.toString())))
                .getFirst()
                .get(Expansion.CALLED)
                .asString();
        return new EntityRef(id.toString(), caption);
    }
}
