/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.id.Id;
import org.entente.model.record.SpanKind;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;

/**
 * Rule R4: how a fact stands, given what is known of it.
 *
 * @param modality how real it is
 * @param polarity negative when it is only denied
 * @param contested whether claims speak against it, or stand level
 * @param deciding the claims that make it stand so
 */
record Standing(Modality modality, Polarity polarity, boolean contested, List<Said> deciding) {

    /** Keeps its own copy. */
    Standing {
        deciding = List.copyOf(deciding);
    }

    /** {@return the claims without headlines of documents that say more in their body} */
    static List<Said> withoutLoudHeadlines(Collection<Said> known) {
        Set<Id> withBody = new HashSet<>();
        known.stream()
                .filter(said -> said.claim().span() != SpanKind.HEADLINE)
                .forEach(said -> withBody.add(said.claim().document()));
        return known.stream()
                .filter(said -> said.claim().span() != SpanKind.HEADLINE
                        || !withBody.contains(said.claim().document()))
                .toList();
    }

    /** {@return the standing that these claims, at least one, give to their fact} */
    static Standing of(Collection<Said> known) {
        List<Said> heard = withoutLoudHeadlines(known);
        List<Said> positive = heard.stream()
                .filter(said -> said.claim().polarity() == Polarity.POSITIVE)
                .toList();
        List<Said> denials = heard.stream()
                .filter(said -> said.claim().polarity() == Polarity.NEGATIVE)
                .toList();
        List<Said> actual = with(positive, Modality::isActual);
        List<Said> cuts = with(positive, Modality::isCut);
        if (!actual.isEmpty()) {
            boolean failed = cuts.stream().anyMatch(said -> said.claim().modality() == Modality.FAILED);
            return new Standing(Modality.ACTUAL, Polarity.POSITIVE, !denials.isEmpty() || failed, actual);
        }
        Instant cut = cuts.stream()
                .map(Said::knownFrom)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        List<Said> prospective = with(positive, Modality::isProspective);
        List<Said> live = prospective.stream()
                .filter(said -> said.knownFrom().isAfter(cut))
                .toList();
        if (!live.isEmpty()) {
            return strongest(live, Comparator.comparingInt(Modality::strength), false);
        }
        if (!cuts.isEmpty()) {
            boolean tied =
                    prospective.stream().anyMatch(said -> said.knownFrom().equals(cut));
            return strongest(
                    cuts.stream().filter(said -> said.knownFrom().equals(cut)).toList(),
                    Comparator.comparing(Modality::text),
                    tied);
        }
        return strongest(
                        denials,
                        Comparator.comparing(Modality::isActual)
                                .thenComparing(Modality::strength)
                                .thenComparing(Modality::text),
                        false)
                .denied();
    }

    private Standing denied() {
        return new Standing(modality, Polarity.NEGATIVE, false, deciding);
    }

    private static Standing strongest(List<Said> claims, Comparator<Modality> order, boolean contested) {
        Modality top =
                claims.stream().map(said -> said.claim().modality()).max(order).orElseThrow();
        return new Standing(top, Polarity.POSITIVE, contested, with(claims, top::equals));
    }

    private static List<Said> with(List<Said> claims, java.util.function.Predicate<Modality> wanted) {
        return claims.stream()
                .filter(said -> wanted.test(said.claim().modality()))
                .toList();
    }
}
