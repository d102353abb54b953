/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.entity;

import static org.neo4j.cypherdsl.core.Cypher.collect;
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
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.catalogue.Standing;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.Words;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** One entity under all its names and scripts. */
public final class Entity implements Query<EntityCard> {

    private static final String ENTITY = "entity";
    private static final String NAMES = "names";
    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.id(ENTITY, "person/kassym-jomart-tokayev", "The entity."),
            Parameter.validAt(),
            Parameter.knownAt());
    private static final Node E = Dsl.node(NodeKind.ENTITY, "e");
    private static final Prepared STATEMENT = statement();

    private static Prepared statement() {
        return Prepared.of(Dsl.matchId(E, parameter(ENTITY))
                .returning(
                        Dsl.map(
                                        E,
                                        Property.ID,
                                        Property.KIND,
                                        Property.CAPTION,
                                        Property.DECLARED,
                                        Property.IDENTIFIERS,
                                        Property.CLASS,
                                        Property.BORN,
                                        Property.DIED,
                                        Property.BEGAN,
                                        Property.ENDED,
                                        Property.FUNCTION,
                                        Property.TEXT_OF,
                                        Property.LANG,
                                        Property.QUANTIFIER,
                                        Property.DOCUMENT,
                                        Property.CONFLICTS)
                                .as(ENTITY),
                        names().as(NAMES),
                        Offices.of(E).as(Offices.COLUMN),
                        neighbour(EdgeType.OF).as(Property.OF.key()),
                        neighbour(EdgeType.IN).as(Property.IN.key()))
                .build());
    }

    private static Expression names() {
        Node name = Dsl.node(NodeKind.NAME, "n");
        return collect(match(Dsl.edge(E, EdgeType.HAS_NAME, name))
                .returning(
                        Dsl.map(name, Property.TEXT_OF, Property.LANG, Property.SCRIPT, Property.KIND, Property.SOURCE))
                .orderBy(
                        Cypher.sort(Dsl.get(name, Property.LANG)),
                        Cypher.sort(Dsl.get(name, Property.KIND)),
                        Cypher.sort(Dsl.get(name, Property.TEXT_OF)),
                        Cypher.sort(Dsl.get(name, Property.ID)))
                .build());
    }

    private static Expression neighbour(EdgeType type) {
        Node other = Dsl.node(NodeKind.ENTITY, "o");
        return collect(match(Dsl.edge(E, type, other))
                .returning(Dsl.map(other, Property.ID, Property.CAPTION))
                .orderBy(Dsl.get(other, Property.ID))
                .build());
    }

    @Override
    public String name() {
        return "entity";
    }

    @Override
    public String description() {
        return "One entity with its names in every script, the offices it holds or held, and what other registers call it.";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<?> item() {
        return EntityCard.class;
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(ENTITY, arguments.id(ENTITY).toString());
        Offices.bind(arguments, values);
        return List.of(new Bound(STATEMENT, values));
    }

    @Override
    public EntityCard ask(Reading reading, Arguments arguments) {
        Id id = arguments.id(ENTITY);
        List<Record> rows = reading.rows(bind(arguments).getFirst());
        if (rows.isEmpty()) {
            Standing.require(reading, id);
        }
        return card(rows.getFirst(), arguments.date(Parameter.VALID_AT));
    }

    private static EntityCard card(Record row, Optional<LocalDate> validAt) {
        Value entity = row.get(ENTITY);
        String text = Rows.optionalText(entity, Property.TEXT_OF);
        return new EntityCard(
                Rows.text(entity, Property.ID),
                Rows.text(entity, Property.KIND),
                Rows.text(entity, Property.CAPTION),
                Rows.flag(entity, Property.DECLARED),
                row.get(NAMES).asList(Entity::name),
                Offices.in(row, validAt),
                identifiers(Rows.texts(entity, Property.IDENTIFIERS)),
                Rows.optionalText(entity, Property.CLASS),
                Rows.optionalText(entity, Property.BORN),
                Rows.optionalText(entity, Property.DIED),
                Rows.optionalText(entity, Property.BEGAN),
                Rows.optionalText(entity, Property.ENDED),
                Rows.optionalText(entity, Property.FUNCTION),
                first(row.get(Property.OF.key())),
                first(row.get(Property.IN.key())),
                text == null ? null : Words.of(text, Rows.optionalText(entity, Property.LANG)),
                Rows.optionalText(entity, Property.QUANTIFIER),
                Rows.optionalText(entity, Property.DOCUMENT),
                Rows.texts(entity, Property.CONFLICTS));
    }

    private static NameItem name(Value name) {
        String text = Rows.text(name, Property.TEXT_OF);
        String lang = Rows.optionalText(name, Property.LANG);
        return new NameItem(
                text,
                lang,
                Rows.text(name, Property.SCRIPT),
                Rows.text(name, Property.KIND),
                Words.of(text, lang).dir(),
                Rows.optionalText(name, Property.SOURCE));
    }

    private static @Nullable EntityRef first(Value neighbours) {
        List<EntityRef> all = neighbours.asList(
                other -> new EntityRef(Rows.text(other, Property.ID), Rows.text(other, Property.CAPTION)));
        return all.isEmpty() ? null : all.getFirst();
    }

    private static SortedMap<String, List<String>> identifiers(List<String> stored) {
        SortedMap<String, List<String>> byRegister = new TreeMap<>();
        for (String identifier : stored) {
            int separator = identifier.indexOf('=');
            byRegister
                    .computeIfAbsent(identifier.substring(0, separator), none -> new ArrayList<>())
                    .add(identifier.substring(separator + 1));
        }
        return byRegister;
    }
}
