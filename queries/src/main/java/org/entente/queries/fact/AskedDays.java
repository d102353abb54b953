/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.entente.model.graph.Property;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.model.time.Answer;
import org.entente.model.time.Span;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Rows;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * The days that are asked for, and what can be said of a period on them.
 *
 * @param on the day on which it is asked what held
 * @param from the first of the days between which it is asked what was
 * @param to the last of them
 */
public record AskedDays(Optional<LocalDate> on, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** {@return the days of a question that calls them {@code validAt}, {@code from} and {@code to}} */
    static AskedDays of(Arguments arguments) {
        return new AskedDays(
                arguments.date(Parameter.VALID_AT), arguments.date(Parameter.FROM), arguments.date(Parameter.TO));
    }

    /** {@return one day, or none} */
    static AskedDays on(Optional<LocalDate> day) {
        return new AskedDays(day, Optional.empty(), Optional.empty());
    }

    /** {@return whether something of this type whose bounds a state has held on the day: yes, presumed, unknown or no} */
    public @Nullable String holds(Value state, String type) {
        boolean persistent =
                Registry.standard().type(type).map(FactType::persistent).orElse(false);
        return on.map(day -> text(span(state).holdsAt(day, persistent))).orElse(null);
    }

    /** {@return whether something whose bounds a state has was between the days: yes, unknown or no} */
    public @Nullable String within(Value state) {
        return from.isEmpty() && to.isEmpty()
                ? null
                : text(span(state).occurredWithin(from.orElse(null), to.orElse(null)));
    }

    private static String text(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    static Span span(Value state) {
        return new Span(
                Rows.date(state, Property.START_MIN),
                Rows.date(state, Property.START_MAX),
                Rows.date(state, Property.END_MIN),
                Rows.date(state, Property.END_MAX),
                null);
    }
}
