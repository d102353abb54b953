/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.forecast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.project.Forecast;
import org.entente.model.project.Forecast.Outcome;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.fact.AnyFacts;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactList;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.FactsQuestion;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The ledger of forecasts: what was said to come, and what became of it by what was known (rule R6). */
public final class Forecasts extends FactsQuestion<ForecastItem> {

    private static final String OUTCOME = "outcome";

    private static final AnyFacts STATEMENTS = AnyFacts.flagged(
            Property.FORESEEN,
            ForecastParts.wasForeseen(),
            ForecastParts.foreseen(),
            ForecastParts.told(),
            ForecastParts.done(),
            ForecastParts.latest(),
            ForecastParts.possiblySame(),
            ForecastParts.rescheduled());

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
        FactType type = Registry.standard().type(fact.type()).orElseThrow();
        Foreseen foreseen = Foreseen.of(type, row);
        Segment latest = FactParts.segment(row.get(ForecastParts.LATEST), fact.type(), Optional.empty());
        Modality modality = modality(latest.modality());
        Polarity polarity = polarity(latest.polarity());
        boolean isThere = modality.isActual() && polarity == Polarity.POSITIVE;
        boolean asForeseen = Forecast.isAsForeseen(
                type,
                foreseen.act(),
                foreseen.from(),
                latest.act(),
                latest.end() == null ? null : latest.end().notAfter(),
                foreseen.done());
        Map<Id, String> captions = new HashMap<>();
        Forecast forecast = Forecast.of(
                isThere && !asForeseen ? foreseen.last() : modality,
                polarity,
                asForeseen,
                row.get(ForecastParts.POSSIBLY_SAME).asList(other -> other(other, captions)),
                row.get(ForecastParts.RESCHEDULED).asList(other -> other(other, captions)));
        return new ForecastItem(
                foreseen.strongest().text(),
                foreseen.act(),
                foreseen.knownFrom(),
                forecast.outcome().text(),
                forecast.others().stream()
                        .map(other -> new ForecastItem.Other(
                                other.fact().toString(),
                                Objects.requireNonNull(captions.get(other.fact())),
                                other.why()))
                        .toList(),
                fact);
    }

    private static Forecast.Other other(Value map, Map<Id, String> captions) {
        Id id = Id.parse(Rows.text(map, Property.ID));
        captions.put(id, FactParts.captionThen(map));
        Value state = map.get(ForecastParts.STATE);
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
