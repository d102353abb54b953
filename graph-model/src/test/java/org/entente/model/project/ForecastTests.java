/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.junit.jupiter.api.Test;

/** Rule R6: what became of what was expected. */
class ForecastTests {

    private static final Lines.ClaimLine PLAN =
            meeting("plan", "d").on("2025-11-06").modality("scheduled");

    private static Lines.ClaimLine meeting(String key, String document) {
        return Lines.claim(key, document, "meeting").role("participant", "person/a", "person/b");
    }

    private static Forecast of(Lines.ClaimLine expected, Lines.ClaimLine... others) {
        List<String> lines = new ArrayList<>(
                List.of(Lines.document("d", "2025-11-01"), Lines.document("e", "2025-11-10"), expected.line()));
        for (Lines.ClaimLine other : others) {
            lines.add(other.line());
        }
        Graph graph = Projector.project(Records.of(lines));
        GraphNode fact = java.util.Objects.requireNonNull(Graphs.factOf(graph, expected.id()));
        return Forecast.of(
                modality(fact),
                polarity(fact),
                true,
                linked(graph, fact, "POSSIBLY_SAME"),
                linked(graph, fact, "RESCHEDULED_TO"));
    }

    private static Modality modality(GraphNode fact) {
        return Modality.of(String.valueOf(fact.properties().get(Property.MODALITY)))
                .orElseThrow();
    }

    private static Polarity polarity(GraphNode fact) {
        return Polarity.of(String.valueOf(fact.properties().get(Property.POLARITY)))
                .orElseThrow();
    }

    private static List<Forecast.Other> linked(Graph graph, GraphNode fact, String type) {
        List<Forecast.Other> others = new ArrayList<>();
        for (GraphEdge edge : Graphs.edges(graph, type)) {
            NodeRef end = edge.from().equals(fact.ref()) ? edge.to() : edge.from();
            if (edge.from().equals(fact.ref()) || edge.to().equals(fact.ref()) && type.equals("POSSIBLY_SAME")) {
                GraphNode other = java.util.Objects.requireNonNull(graph.nodes().get(end));
                others.add(new Forecast.Other(
                        Id.parse(other.id()),
                        modality(other),
                        polarity(other),
                        String.valueOf(edge.properties().get(Property.WHY))));
            }
        }
        return others;
    }

    @Test
    void whatNobodyReportsIsOpen() {
        assertThat(of(PLAN)).isEqualTo(new Forecast(Forecast.Outcome.OPEN, List.of()));
    }

    @Test
    void itsOwnReportConfirmsIt() {
        assertThat(of(PLAN, meeting("held", "e").on("2025-11-06")))
                .isEqualTo(new Forecast(Forecast.Outcome.CONFIRMED, List.of()));
    }

    @Test
    void oneReportOfADayLaterProbablyConfirmsItAndSaysWhy() {
        Forecast forecast = of(PLAN, meeting("held", "e").on("2025-11-07"));
        assertThat(forecast.outcome()).isEqualTo(Forecast.Outcome.PROBABLY_CONFIRMED);
        assertThat(forecast.others())
                .singleElement()
                .satisfies(other ->
                        assertThat(other.why()).contains("both meeting").contains("person/a, person/b"));
    }

    @Test
    void twoReportsThatMayBeItAreAmbiguous() {
        Forecast forecast = of(
                PLAN, meeting("one", "e").on("2025-11-07"), meeting("two", "e").on("2025-11-05"));
        assertThat(forecast.outcome()).isEqualTo(Forecast.Outcome.AMBIGUOUS);
        assertThat(forecast.others()).hasSize(2);
    }

    @Test
    void anotherExpectationOrADenialConfirmsNothing() {
        assertThat(of(PLAN, meeting("plan", "e").on("2025-11-07").modality("announced"))
                        .outcome())
                .isEqualTo(Forecast.Outcome.OPEN);
        assertThat(of(PLAN, meeting("no", "e").on("2025-11-07").denied()).outcome())
                .isEqualTo(Forecast.Outcome.OPEN);
    }

    @Test
    void whatIsMovedPointsAtTheNewFact() {
        Lines.ClaimLine off =
                meeting("off", "e").on("2025-11-06").modality("postponed").link("rescheduledTo", "#new");
        Lines.ClaimLine later = meeting("new", "e").on("2025-12-01").modality("scheduled");
        Forecast forecast = of(PLAN, off, later);
        assertThat(forecast.outcome()).isEqualTo(Forecast.Outcome.RESCHEDULED);
        assertThat(forecast.others())
                .singleElement()
                .satisfies(other -> assertThat(other.modality()).isEqualTo(Modality.SCHEDULED));
        assertThat(of(later).outcome()).isEqualTo(Forecast.Outcome.OPEN);
    }

    @Test
    void whatIsCalledOffSaysHow() {
        for (String cut : List.of("cancelled", "postponed", "failed")) {
            assertThat(of(PLAN, meeting("off", "e").on("2025-11-06").modality(cut))
                            .outcome()
                            .text())
                    .isEqualTo(cut);
        }
    }

    @Test
    void aReportOnTheNextDayDoesNotReviveWhatWasCancelled() {
        assertThat(of(
                                PLAN,
                                meeting("off", "e").on("2025-11-06").modality("cancelled"),
                                meeting("held", "e").on("2025-11-07"))
                        .outcome())
                .isEqualTo(Forecast.Outcome.CANCELLED);
    }

    @Test
    void whatIsOnlyDeniedIsDenied() {
        assertThat(of(meeting("no", "e").on("2025-11-06").modality("expected").denied())
                        .outcome())
                .isEqualTo(Forecast.Outcome.DENIED);
    }

    @Test
    void severalLinksToOneFactAreOne() {
        Forecast.Other other = new Forecast.Other(Id.parse("fact/00"), Modality.ACTUAL, Polarity.POSITIVE, "b");
        Forecast.Other again = new Forecast.Other(Id.parse("fact/00"), Modality.ACTUAL, Polarity.POSITIVE, "a");
        assertThat(Forecast.of(Modality.EXPECTED, Polarity.POSITIVE, true, List.of(other, again), List.of()))
                .isEqualTo(new Forecast(Forecast.Outcome.PROBABLY_CONFIRMED, List.of(again)));
    }
}
