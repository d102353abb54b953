/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.entity;

import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Kind;
import org.entente.model.name.MatchingKey;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Cursor;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.ParameterType;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.language.Languages;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Entities by name in any script, or one after another. */
public final class Entities implements Query<Page<Found>> {

    private static final String Q = "q";
    private static final String TYPE = "type";
    private static final String LANG = "lang";
    private static final List<String> KINDS = Arrays.stream(Kind.values())
            .filter(Kind::isEntity)
            .map(Kind::segment)
            .toList();
    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.optional(
                    Q,
                    ParameterType.TEXT,
                    "توكاييف",
                    "Words of a name in any script; vowel marks, hamza forms, case and punctuation (but a plus sign after a word)"
                            + " do not matter, and the last word may be the beginning of one."),
            Parameter.choice(TYPE, KINDS, null, "Only entities of this kind."),
            Parameter.optional(
                    LANG,
                    ParameterType.TEXT,
                    null,
                    "Of names searched for, only those in one of these languages, or of which the language is not known."),
            Parameter.validAt(),
            Parameter.knownAt(),
            Parameter.limit(),
            Parameter.after());
    private static final Prepared LIST = list();

    private static Prepared list() {
        Node entity = Dsl.node(NodeKind.ENTITY, "e");
        var id = Dsl.get(entity, Property.ID);
        return Prepared.of(Cypher.match(entity)
                .usingIndexSeek(id)
                .where(id.gt(parameter("id")))
                .and(id.lt(parameter("until")))
                .with(entity)
                .orderBy(id)
                .limit(parameter("limit"))
                .returning(
                        Dsl.map(entity, Property.ID, Property.KIND, Property.CAPTION)
                                .as(NameSearch.ENTITY),
                        Offices.of(entity).as(Offices.COLUMN))
                .orderBy(id)
                .build());
    }

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public String description() {
        return "Entities by name in any script, each with the name that matched and how, and the offices it holds or held.";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Class<?> item() {
        return Found.class;
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        Optional<Cursor> after = arguments.after();
        int limit = arguments.limit() + 1;
        Optional<String> searched = searched(arguments);
        Map<String, @Nullable Object> values = new HashMap<>(
                searched.map(text -> NameSearch.values(text, arguments.text(TYPE), languages(arguments), after, limit))
                        .orElseGet(() -> everything(arguments.text(TYPE), after, limit)));
        Offices.bind(arguments, values);
        return List.of(new Bound(searched.isPresent() ? NameSearch.STATEMENT : LIST, values));
    }

    /** A text without any visible character searches for nothing. */
    private static Optional<String> searched(Arguments arguments) {
        return arguments.text(Q).filter(text -> !MatchingKey.of(text).isEmpty());
    }

    private static List<String> languages(Arguments arguments) {
        return arguments.text(LANG).map(Languages::named).orElse(List.of());
    }

    private static Map<String, @Nullable Object> everything(Optional<String> kind, Optional<Cursor> after, int limit) {
        String first = kind.map(segment -> segment + "/").orElse("");
        return Map.of(
                "id",
                after.map(Cursor::id).orElse(first),
                "until",
                kind.map(segment -> segment + "0").orElse("~"),
                "limit",
                limit);
    }

    @Override
    public Page<Found> ask(Reading reading, Arguments arguments) {
        List<Found> found = reading.rows(bind(arguments).getFirst()).stream()
                .map(row -> found(row, arguments.date(Parameter.VALID_AT)))
                .toList();
        return Page.of(found, arguments.limit(), last -> arguments.cursor(Integer.toString(rank(last)), last.id()));
    }

    private static int rank(Found found) {
        Found.Match match = found.match();
        return match == null ? 0 : NameSearch.rank(match.how());
    }

    private static Found found(Record row, Optional<LocalDate> validAt) {
        Value entity = row.get(NameSearch.ENTITY);
        return new Found(
                Rows.text(entity, Property.ID),
                Rows.text(entity, Property.KIND),
                Rows.text(entity, Property.CAPTION),
                Offices.in(row, validAt),
                row.containsKey(NameSearch.MATCH) ? match(row.get(NameSearch.MATCH)) : null);
    }

    private static Found.@Nullable Match match(Value match) {
        return new Found.Match(
                NameSearch.how(match.get(NameSearch.RANK).asLong()),
                Rows.text(match, Property.TEXT_OF),
                Rows.optionalText(match, Property.LANG),
                Rows.text(match, Property.SCRIPT),
                Rows.text(match, Property.KIND));
    }
}
