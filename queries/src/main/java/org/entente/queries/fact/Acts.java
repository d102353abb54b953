/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.record.SpanKind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Rows;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** The acts that sources report of a fact, as done. */
public final class Acts {

    /** The column that has them. */
    public static final String COLUMN = "acts";

    private static final Comparator<Done> BY_DATE =
            Comparator.comparing(Acts::earliest).thenComparing(Done::toString);

    private Acts() {}

    /** {@return the claims about the fact {@code f} that were known by then} */
    public static Expression column() {
        Node claim = Dsl.node(NodeKind.CLAIM, "c");
        return collect(match(Dsl.edge(claim, EdgeType.ABOUT, Shape.F))
                        .where(Dsl.get(claim, Property.KNOWN_FROM).lte(Value.KNOWN_AT.parameter()))
                        .returning(Dsl.map(
                                claim,
                                Property.DOCUMENT,
                                Property.KNOWN_FROM,
                                Property.ACT,
                                Property.SPAN,
                                Property.MODALITY,
                                Property.POLARITY,
                                Property.START_MIN,
                                Property.START_MAX,
                                Property.END_MIN,
                                Property.END_MAX))
                        .build())
                .as(COLUMN);
    }

    /**
     * One claim that something was done.
     *
     * @param span where in its document it stands
     * @param reported the day since which that was known
     */
    public record Done(
            @Nullable String act, String span, @Nullable Bounds when, LocalDate reported) {

        /** {@return whether it was certainly done by the day} What had been reported by then had been done. */
        boolean isDoneBy(LocalDate day) {
            return !reported.isAfter(day) || when != null && when.isOverBy(day);
        }
    }

    /** {@return what the claims in the column say was done by the day, or at all without one, in order of its date} */
    static List<Done> done(FactType type, org.neo4j.driver.Value column, Optional<LocalDate> day) {
        return done(type, column).stream()
                .filter(act ->
                        act.when() == null || day.filter(act.when()::isAfter).isEmpty())
                .sorted(BY_DATE)
                .toList();
    }

    /** {@return what the claims in the column say was done} */
    public static List<Done> done(FactType type, org.neo4j.driver.Value column) {
        List<org.neo4j.driver.Value> heard = SpanKind.heard(
                column.asList(value -> value),
                claim -> SpanKind.HEADLINE.text().equals(Rows.text(claim, Property.SPAN)),
                claim -> Rows.text(claim, Property.DOCUMENT));
        return heard.stream()
                .filter(claim -> Modality.ACTUAL.text().equals(Rows.text(claim, Property.MODALITY))
                        && Polarity.POSITIVE.text().equals(Rows.text(claim, Property.POLARITY)))
                .map(claim -> new Done(
                        Rows.optionalText(claim, Property.ACT),
                        Rows.text(claim, Property.SPAN),
                        when(type, claim),
                        LocalDate.ofInstant(
                                Objects.requireNonNull(Rows.moment(claim, Property.KNOWN_FROM)), ZoneOffset.UTC)))
                .sorted(Comparator.comparing(Done::toString))
                .toList();
    }

    private static LocalDate earliest(Done act) {
        Bounds when = act.when();
        if (when == null) {
            return LocalDate.MAX;
        }
        return Objects.requireNonNull(when.notBefore() != null ? when.notBefore() : when.notAfter());
    }

    /** Of what a claim says it lasted from one day to another, an act that ends it was done on the other one. */
    private static @Nullable Bounds when(FactType type, org.neo4j.driver.Value claim) {
        Bounds start = Bounds.of(Rows.date(claim, Property.START_MIN), Rows.date(claim, Property.START_MAX));
        Bounds end = Bounds.of(Rows.date(claim, Property.END_MIN), Rows.date(claim, Property.END_MAX));
        boolean closes = type.acts().closes().contains(String.valueOf(Rows.optionalText(claim, Property.ACT)));
        return closes ? end != null ? end : start : start != null ? start : end;
    }
}
