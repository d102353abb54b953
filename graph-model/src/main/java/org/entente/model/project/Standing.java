/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.model.record.SpanKind;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Rule R4: how a fact stands, given what is known of it.
 *
 * @param modality how real it is
 * @param polarity negative when it is only denied
 * @param level whether claims stand level
 * @param deciding the claims that make it stand so
 * @param behind these, and all others by which it lies ahead as well
 * @param denials what says that it is not so, though it is, of some days or others
 */
record Standing(
        Modality modality,
        Polarity polarity,
        boolean level,
        List<Said> deciding,
        List<Said> behind,
        List<Bearing> denials) {

    /** Keeps its own copies. */
    Standing {
        deciding = List.copyOf(deciding);
        behind = List.copyOf(behind);
        denials = List.copyOf(denials);
    }

    private Standing(Modality modality, Polarity polarity, boolean level, List<Said> deciding) {
        this(modality, polarity, level, deciding, deciding, List.of());
    }

    /**
     * {@return whether claims speak against it, or stand level}
     *
     * @param periods when it was so, by those that say that it was
     */
    boolean isContested(Collection<Span> periods) {
        return level
                || !denials.isEmpty()
                        && different(deciding).stream()
                                .anyMatch(bearing ->
                                        denials.stream().anyMatch(denial -> denial.opposes(bearing, periods)));
    }

    /** {@return the claims without headlines of documents that say more in their body} */
    static List<Said> withoutLoudHeadlines(Collection<Said> known) {
        return SpanKind.heard(
                known,
                said -> said.claim().span() == SpanKind.HEADLINE,
                said -> said.claim().document());
    }

    /**
     * {@return the claims that say how the fact stands} Those of an act within a relation or at its end that is not reported as
     * done say so only where there are no others.
     */
    static Collection<Said> ofTheFact(Collection<Said> heard) {
        List<Said> ofTheFact =
                heard.stream().filter(said -> !said.isOfAnotherAct()).toList();
        return ofTheFact.isEmpty() ? heard : ofTheFact;
    }

    /** {@return when it last became known that it was called off, or {@link Instant#MIN} if never} */
    static Instant lastCut(Collection<Said> claims) {
        return claims.stream()
                .filter(said -> said.isPositive() && said.modality().isCut())
                .map(Said::knownFrom)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** {@return the standing that these claims, at least one, give to their fact} */
    static Standing of(Collection<Said> known) {
        List<Said> heard = withoutLoudHeadlines(known);
        Collection<Said> ofTheFact = ofTheFact(heard);
        List<Said> positive = ofTheFact.stream().filter(Said::isPositive).toList();
        List<Said> actual = with(positive, Modality::isActual);
        if (!actual.isEmpty()) {
            List<Bearing> denials =
                    heard.stream().map(Said::bearing).filter(Bearing::isDenial).toList();
            return new Standing(Modality.ACTUAL, Polarity.POSITIVE, false, actual, actual, denials);
        }
        Instant cut = lastCut(ofTheFact);
        List<Said> prospective = with(positive, Modality::isProspective);
        List<Said> live = prospective.stream()
                .filter(said -> said.knownFrom().isAfter(cut))
                .toList();
        if (!live.isEmpty()) {
            return strongest(live, Comparator.comparingInt(Modality::strength), false)
                    .amongOthers(with(live, Modality::isCandidacy));
        }
        List<Said> cuts = with(positive, Modality::isCut);
        if (!cuts.isEmpty()) {
            boolean tied =
                    prospective.stream().anyMatch(said -> said.knownFrom().equals(cut));
            return strongest(
                    cuts.stream().filter(said -> said.knownFrom().equals(cut)).toList(),
                    Comparator.comparing(Modality::text),
                    tied);
        }
        return strongest(
                        ofTheFact,
                        Comparator.comparing(Modality::isActual)
                                .thenComparing(Modality::strength)
                                .thenComparing(Modality::text),
                        false)
                .denied();
    }

    /** Of the claims that one denial meets alike, one: a hundred thousand may report the same. */
    private static Collection<Bearing> different(List<Said> claims) {
        Map<List<@Nullable Object>, Bearing> different = new HashMap<>();
        claims.stream()
                .map(Said::bearing)
                .forEach(bearing -> different.putIfAbsent(Arrays.asList(bearing.act(), bearing.span()), bearing));
        return different.values();
    }

    private Standing amongOthers(List<Said> live) {
        return modality.isCandidacy() ? new Standing(modality, polarity, level, deciding, live, denials) : this;
    }

    private Standing denied() {
        return new Standing(modality, Polarity.NEGATIVE, false, deciding);
    }

    private static Standing strongest(Collection<Said> claims, Comparator<Modality> order, boolean level) {
        Modality top = claims.stream().map(Said::modality).max(order).orElseThrow();
        return new Standing(top, Polarity.POSITIVE, level, with(claims, top::equals));
    }

    private static List<Said> with(Collection<Said> claims, Predicate<Modality> wanted) {
        return claims.stream().filter(said -> wanted.test(said.modality())).toList();
    }
}
