/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.model.record.SpanKind;
import org.entente.model.time.Span;
import org.entente.queries.evidence.FactCard.Conflict;
import org.entente.queries.evidence.FactCard.Side;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;

/** Tells what the claims about a contested fact contradict each other about. */
final class Conflicts {

    private static final Bounds OPEN = new Bounds(null, null);

    private Conflicts() {}

    static List<Conflict> of(String type, List<Segment> segments, List<ClaimCard> claims) {
        if (segments.stream().noneMatch(Segment::contested)) {
            return List.of();
        }
        List<ClaimCard> heard = SpanKind.heard(
                claims,
                claim -> SpanKind.HEADLINE.text().equals(claim.span()),
                claim -> claim.document().id());
        List<Conflict> conflicts = new ArrayList<>();
        add(
                "standing",
                Standpoint.opposed(
                        segments.getLast().status(),
                        segments.stream().map(Segment::span).toList(),
                        heard,
                        claim -> standpoint(claim, type)),
                claim -> standpoint(claim, type).text(),
                conflicts);
        if (conflicts.isEmpty()) {
            add(
                    "dates",
                    heard.stream()
                            .filter(claim -> !bounds(claim.when()).isEmpty())
                            .toList(),
                    claim -> bounds(claim.when()),
                    conflicts);
        }
        return conflicts;
    }

    private static void add(
            String about, List<ClaimCard> claims, Function<ClaimCard, String> says, List<Conflict> conflicts) {
        Map<String, List<String>> sides = new TreeMap<>();
        claims.forEach(claim -> sides.computeIfAbsent(says.apply(claim), none -> new ArrayList<>())
                .add(claim.id()));
        if (sides.size() > 1) {
            conflicts.add(new Conflict(
                    about,
                    sides.entrySet().stream()
                            .map(side -> new Side(side.getKey(), List.copyOf(side.getValue())))
                            .toList()));
        }
    }

    private static Standpoint standpoint(ClaimCard claim, String type) {
        return Standpoint.of(
                type,
                claim.act(),
                claim.modality(),
                claim.polarity(),
                Objects.requireNonNull(claim.knownFrom()),
                span(claim.when()));
    }

    /** Two sources may give one day in different words. */
    private static String bounds(ClaimCard.@Nullable When when) {
        return when == null ? "" : Bounds.text(when.start(), when.end());
    }

    private static Span span(ClaimCard.@Nullable When when) {
        if (when == null) {
            return Span.UNKNOWN;
        }
        Bounds start = Objects.requireNonNullElse(when.start(), OPEN);
        Bounds end = Objects.requireNonNullElse(when.end(), OPEN);
        return new Span(start.notBefore(), start.notAfter(), end.notBefore(), end.notAfter(), null);
    }
}
