/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.model.graph.Property;
import org.entente.model.registry.Acts;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Modality;
import org.entente.queries.catalogue.Rows;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What was last foreseen of a fact: one thing, such as that somebody will leave, with all that foresaw it.
 *
 * @param strongest the strongest modality with which it was foreseen
 * @param last how it was spoken of last, if it is off now
 * @param knownFrom since when it was known to be foreseen
 * @param act the act that was foreseen, if one was stated
 * @param from the first day on which it may have been meant to be done
 * @param done the last day on which the very act is reported as done
 */
record Foreseen(
        Modality strongest,
        Modality last,
        Instant knownFrom,
        @Nullable String act,
        LocalDate from,
        @Nullable LocalDate done) {

    private record Told(
            Modality modality, Instant knownFrom, @Nullable String act, Acts.Effect effect, LocalDate from) {}

    /** Of what became known at one moment the stronger counts as the later, and what is off as the last. */
    private static final Comparator<Told> INTO_THE_PRESENT = Comparator.comparing(Told::knownFrom)
            .thenComparing(told -> told.modality().isCut())
            .thenComparing(told -> told.modality().strength())
            .thenComparing(told -> told.modality().text())
            .thenComparing(Told::act, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Told::from);

    static Foreseen of(FactType type, Record row) {
        List<Told> all = Stream.of(ForecastParts.FORESEEN, ForecastParts.TOLD)
                .flatMap(column -> row.get(column).asList(told -> told(type, told)).stream())
                .sorted(INTO_THE_PRESENT)
                .toList();
        Told last = all.stream()
                .filter(told -> !told.modality().isCut())
                .reduce((one, next) -> next)
                .orElseThrow();
        List<Told> ofIt =
                all.stream().filter(told -> told.effect() == last.effect()).toList();
        List<Told> foreseeing =
                ofIt.stream().filter(told -> !told.modality().isCut()).toList();
        return new Foreseen(
                foreseeing.stream()
                        .map(Told::modality)
                        .max(Comparator.comparingInt(Modality::strength))
                        .orElseThrow(),
                ofIt.getLast().modality(),
                foreseeing.getFirst().knownFrom(),
                last.act(),
                last.from(),
                done(row, last.act()));
    }

    private static Told told(FactType type, Value told) {
        String act = Rows.optionalText(told, Property.ACT);
        Instant knownFrom = Objects.requireNonNull(Rows.moment(told, Property.KNOWN_FROM));
        LocalDate day = LocalDate.ofInstant(knownFrom, ZoneOffset.UTC);
        LocalDate planned = Rows.date(told, Property.START_MIN);
        return new Told(
                type.acts()
                        .bearing(
                                act,
                                Modality.of(Rows.text(told, Property.MODALITY)).orElseThrow()),
                knownFrom,
                act,
                type.acts().kindOf(act).orElse(Acts.Effect.OPENS),
                planned != null && planned.isBefore(day) ? planned : day);
    }

    private static @Nullable LocalDate done(Record row, @Nullable String act) {
        return row.get(ForecastParts.DONE).asList(done -> done).stream()
                .filter(done -> done.get(ForecastParts.ACT).asString().equals(act))
                .map(done -> done.get(ForecastParts.DAY).asLocalDate())
                .findFirst()
                .orElse(null);
    }
}
