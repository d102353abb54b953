/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.forecast;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.listOf;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.mapOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.sort;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.project.Forecast;
import org.entente.model.project.Forecast.Outcome;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.fact.AnyFacts;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactList;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.FactsQuestion;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The ledger of forecasts: what was said to come, and what became of it by what was known (rule R6). */
public final class Forecasts extends FactsQuestion<ForecastItem> {

    private static final String OUTCOME = "outcome";
    private static final String FORESEEN = "foreseen";
    private static final String POSSIBLY_SAME = "possiblySame";
    private static final String RESCHEDULED = "rescheduled";
    private static final String STATE = "state";
    private static final String DONE = "done";

    /** From proposed to announced; a wish or a thought foresees nothing. */
    private static final List<Modality> FORESEEING = Arrays.stream(Modality.values())
            .filter(Modality::isCandidacy)
            .sorted(Comparator.comparing(Modality::strength).reversed())
            .toList();

    private static final AnyFacts STATEMENTS = new AnyFacts(wasForeseen(), foreseen(), possiblySame(), rescheduled());

    /** The question. */
    public Forecasts() {
        super(
                "forecasts",
                "What was proposed, intended, expected, scheduled or announced, and what became of it: confirmed, moved,"
                        + " called off, or still open. Probably confirmed is what exactly one reported happening may be the same as,"
                        + " ambiguous what several may be; open means that nothing is reported of it here yet.",
                AnyFacts.parameters(
                        null,
                        null,
                        Parameter.choice(
                                OUTCOME,
                                Arrays.stream(Outcome.values())
                                        .map(Outcome::text)
                                        .toList(),
                                null,
                                "Only those of which this became.")),
                ForecastItem.class);
    }

    private static Node state() {
        return Dsl.node(NodeKind.STATE, "e");
    }

    private static Condition isForeseeing(Node state) {
        return Dsl.get(state, Property.KNOWN_FROM)
                .lte(org.entente.queries.fact.Value.KNOWN_AT.parameter())
                .and(Dsl.get(state, Property.POLARITY).eq(literalOf(Polarity.POSITIVE.text())))
                .and(Dsl.get(state, Property.MODALITY)
                        .in(listOf(FORESEEING.stream()
                                .map(modality -> literalOf(modality.text()))
                                .toArray(Expression[]::new))));
    }

    private static Condition wasForeseen() {
        Node state = state();
        return exists(match(Dsl.edge(FactParts.fact(), EdgeType.STATE, state))
                .where(isForeseeing(state))
                .returning(state)
                .build());
    }

    private static Expression foreseen() {
        Node state = state();
        return collect(match(Dsl.edge(FactParts.fact(), EdgeType.STATE, state))
                        .where(isForeseeing(state))
                        .returning(mapOf(
                                Property.MODALITY.key(),
                                Dsl.get(state, Property.MODALITY),
                                Property.KNOWN_FROM.key(),
                                Dsl.get(state, Property.KNOWN_FROM),
                                Property.ACT.key(),
                                Dsl.get(state, Property.ACT),
                                DONE,
                                isDone(Dsl.get(state, Property.ACT))))
                        .orderBy(Dsl.get(state, Property.KNOWN_FROM))
                        .build())
                .as(FORESEEN);
    }

    /** {@return whether a claim reports this very act} */
    private static Condition isDone(Expression act) {
        Node claim = Dsl.node(NodeKind.CLAIM, "c");
        return exists(match(Dsl.edge(claim, EdgeType.ABOUT, FactParts.fact()))
                .where(Dsl.get(claim, Property.ACT).eq(act))
                .and(Dsl.get(claim, Property.MODALITY).eq(literalOf(Modality.ACTUAL.text())))
                .and(Dsl.get(claim, Property.POLARITY).eq(literalOf(Polarity.POSITIVE.text())))
                .and(Dsl.get(claim, Property.KNOWN_FROM).lte(org.entente.queries.fact.Value.KNOWN_AT.parameter()))
                .returning(claim)
                .build());
    }

    private static Expression possiblySame() {
        Node other = anyNode("g");
        Relationship link = FactParts.fact()
                .relationshipBetween(other, EdgeType.POSSIBLY_SAME.name())
                .named("l");
        return others(other, link, Dsl.get(link, Property.WHY)).as(POSSIBLY_SAME);
    }

    private static Expression rescheduled() {
        Node other = anyNode("g");
        Relationship link =
                Dsl.edge(FactParts.fact(), EdgeType.RESCHEDULED_TO, other).named("l");
        return others(other, link, literalOf(RESCHEDULED)).as(RESCHEDULED);
    }

    private static Expression others(Node other, Relationship link, Expression why) {
        Node state = state();
        return collect(match(link)
                .match(Dsl.edge(other, EdgeType.STATE, state))
                .where(FactParts.isKnown(state))
                .returning(mapOf(
                        Property.ID.key(),
                        Dsl.get(other, Property.ID),
                        Property.CAPTION.key(),
                        Dsl.get(other, Property.CAPTION),
                        Property.WHY.key(),
                        why,
                        STATE,
                        Dsl.map(state, Property.MODALITY, Property.POLARITY),
                        FactParts.NOW,
                        FactParts.standing(other)))
                .orderBy(sort(Dsl.get(other, Property.ID)), sort(Dsl.get(state, Property.ORDINAL)))
                .build());
    }

    @Override
    protected List<Id> about(Arguments arguments) {
        return AnyFacts.about(arguments);
    }

    @Override
    protected FactList list(Arguments arguments) {
        FactList list = STATEMENTS.list(arguments).of(Family.EVENT, Family.RELATION);
        return arguments.text(OUTCOME).isPresent() ? list.sifted() : list;
    }

    @Override
    protected @Nullable ForecastItem item(Record row, FactItem fact, Arguments arguments) {
        ForecastItem item = of(row, fact);
        return arguments
                        .text(OUTCOME)
                        .filter(asked -> !asked.equals(item.outcome()))
                        .isPresent()
                ? null
                : item;
    }

    private static ForecastItem of(Record row, FactItem fact) {
        List<Value> foreseen = row.get(FORESEEN).asList(state -> state);
        Modality strongest = FORESEEING.stream()
                .filter(modality -> foreseen.stream()
                        .anyMatch(state -> modality.text().equals(Rows.text(state, Property.MODALITY))))
                .findFirst()
                .orElseThrow();
        Segment latest = fact.segments().getLast();
        Map<Id, String> captions = new HashMap<>();
        Forecast forecast = Forecast.of(
                modality(latest.modality()),
                polarity(latest.polarity()),
                isAsForeseen(fact, latest, foreseen.getLast()),
                row.get(POSSIBLY_SAME).asList(other -> other(other, captions)),
                row.get(RESCHEDULED).asList(other -> other(other, captions)));
        return new ForecastItem(
                strongest.text(),
                foreseenFrom(foreseen),
                forecast.outcome().text(),
                forecast.others().stream()
                        .map(other -> new ForecastItem.Other(
                                other.fact().toString(),
                                Objects.requireNonNull(captions.get(other.fact())),
                                other.why()))
                        .toList(),
                fact);
    }

    private static boolean isAsForeseen(FactItem fact, Segment latest, Value foreseen) {
        return Forecast.isAsForeseen(
                Registry.standard().type(fact.type()).orElseThrow(),
                Rows.optionalText(foreseen, Property.ACT),
                latest.act(),
                latest.end() != null && latest.end().notAfter() != null,
                foreseen.get(DONE).asBoolean());
    }

    private static Instant foreseenFrom(List<Value> foreseen) {
        return Objects.requireNonNull(Rows.moment(foreseen.getFirst(), Property.KNOWN_FROM));
    }

    private static Forecast.Other other(Value map, Map<Id, String> captions) {
        Id id = Id.parse(Rows.text(map, Property.ID));
        captions.put(id, FactParts.captionThen(map));
        Value state = map.get(STATE);
        return new Forecast.Other(
                id,
                modality(Rows.text(state, Property.MODALITY)),
                polarity(Rows.text(state, Property.POLARITY)),
                Optional.ofNullable(Rows.optionalText(map, Property.WHY)).orElse(""));
    }

    private static Modality modality(String text) {
        return Modality.of(text).orElseThrow();
    }

    private static Polarity polarity(String text) {
        return Polarity.NEGATIVE.text().equals(text) ? Polarity.NEGATIVE : Polarity.POSITIVE;
    }
}
