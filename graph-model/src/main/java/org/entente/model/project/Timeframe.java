/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.entente.model.id.Kind;
import org.entente.model.record.Claim;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Role;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** The time that a claim speaks of: its own where it gives one, else that on which its document was published. */
record Timeframe(Registry registry, Documents documents) {

    /** Who can want or intend something. */
    static final Role HOLDER = new Role(
            "holder",
            EnumSet.of(Kind.COUNTRY, Kind.PERSON, Kind.ORGANIZATION, Kind.GROUP, Kind.OFFICE),
            false,
            false,
            false,
            false);

    /** {@return a role of the claim's type} */
    Role role(Claim claim, String name) {
        return type(claim).role(name).orElseThrow();
    }

    /** {@return the time spoken of; of an undated claim in a document that is not there, nothing is known} */
    Span spokenOf(Claim claim) {
        Span own = own(claim);
        return own.isUnknown() ? published(claim) : own;
    }

    /**
     * {@return the time in which whoever the claim names in a role must have existed} Bounded only as far as texts are: a
     * text may speak of the dead unless it says when they act; of what is yet to come; and a denial of what was not there.
     */
    Span lived(Claim claim, Role role) {
        Modality modality = claim.modality();
        if (claim.polarity() == Polarity.NEGATIVE
                || !modality.isActual() && !modality.isProspective()
                || isThought(modality)) {
            return Span.UNKNOWN;
        }
        Span own = own(claim);
        Span published = published(claim);
        LocalDate first = isTopic(claim, role) ? null : own.startMin();
        if (modality.isActual()) {
            LocalDate last = own.endMax() == null ? published.endMax() : own.endMax();
            return between(first, last);
        }
        // who is expected lives when that is said, and may die before the day
        LocalDate said = published.startMin();
        return between(first == null || said == null || first.isBefore(said) ? first : said, null);
    }

    /** What may be a fact is what is spoken of; nobody acts there. */
    private boolean isTopic(Claim claim, Role role) {
        return role.facts() || type(claim).family() == Family.STANCE;
    }

    private static boolean isThought(Modality modality) {
        return modality == Modality.HYPOTHETICAL || modality == Modality.CONDITIONAL;
    }

    /** A state that is only seen to hold gives two days, between which it held. */
    private Span own(Claim claim) {
        Span span = Timing.span(type(claim), claim);
        LocalDate a = span.startMax();
        LocalDate b = span.endMin();
        if (a == null || b == null) {
            return between(span.startMin(), span.endMax());
        }
        return between(
                span.startMin() != null ? span.startMin() : a.isBefore(b) ? a : b,
                span.endMax() != null ? span.endMax() : a.isBefore(b) ? b : a);
    }

    private static Span between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first != null && last != null && first.isAfter(last)
                ? new Span(first, null, null, null, null)
                : new Span(first, null, null, last, null);
    }

    FactType type(Claim claim) {
        return registry.type(claim.type()).orElseThrow();
    }

    /** Some day of what the document says of its date; nothing is known of one that is not there. */
    private Span published(Claim claim) {
        return documents
                .find(claim.document())
                .map(document ->
                        Span.point(document.publishedFrom(), LocalDate.ofInstant(document.knownFrom(), ZoneOffset.UTC)))
                .orElse(Span.UNKNOWN);
    }
}
