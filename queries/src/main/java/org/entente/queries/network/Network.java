/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.network;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Status;
import org.entente.model.time.Answer;
import org.entente.queries.change.Change;
import org.entente.queries.conflict.Conflict;
import org.entente.queries.coverage.SourceMonth;
import org.entente.queries.entity.EntityCard;
import org.entente.queries.entity.Found;
import org.entente.queries.entity.HeldOffice;
import org.entente.queries.evidence.ClaimCard;
import org.entente.queries.evidence.Expanded;
import org.entente.queries.evidence.FactCard;
import org.entente.queries.evidence.Hearsay;
import org.entente.queries.evidence.Inferred;
import org.entente.queries.evidence.Quoted;
import org.entente.queries.evidence.Reported;
import org.entente.queries.evidence.Reported.FactRef;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.OfficeHolder;
import org.entente.queries.fact.Party;
import org.entente.queries.forecast.ForecastItem;
import org.entente.queries.meeting.Acquaintance;
import org.entente.queries.meeting.OfficeVisit;
import org.entente.queries.path.Connections;
import org.entente.queries.path.Connections.Hop;
import org.entente.queries.relation.DyadYear;
import org.entente.queries.relation.RelationChange;
import org.entente.queries.treaty.Ratification;
import org.jspecify.annotations.Nullable;

/**
 * Answers as one network: facts and those who take part in them, documents and what they say, pairs. Whatever stands in
 * several items comes once; of what was written only the ids are kept.
 */
final class Network {

    /** Where a network goes. What a tie connects may come after it. */
    interface Sink {

        /** One thing. */
        void vertex(Vertex vertex) throws IOException;

        /** One connection. */
        void tie(Tie tie) throws IOException;
    }

    /** Of what did not hold. */
    private static final String NO = Answer.NO.name().toLowerCase(Locale.ROOT);

    private final Sink sink;
    private final Set<String> vertices = new HashSet<>();
    private final Set<Tie> ties = new HashSet<>();
    private final Map<String, Vertex> mentioned = new LinkedHashMap<>();

    Network(Sink sink) {
        this.sink = sink;
    }

    /** Adds what was mentioned by the way and never told in full. */
    void end() throws IOException {
        for (Vertex vertex : mentioned.values()) {
            vertex(vertex);
        }
    }

    /** Adds one item of a list, or an answer that is no list. */
    void add(Object item) throws IOException {
        switch (item) {
            case FactItem fact -> fact(fact);
            case Party party -> fact(party.fact());
            case Ratification ratification -> fact(ratification.fact());
            case OfficeHolder holder -> fact(holder.fact());
            case OfficeVisit visit -> fact(visit.visit());
            case Inferred inferred -> fact(inferred.fact());
            case Expanded expanded -> {
                fact(expanded.fact());
                said(expanded.claims(), expanded.fact().id());
            }
            case SourceMonth month -> source(month);
            case Hearsay hearsay -> {
                fact(hearsay.fact());
                for (Hearsay.Rumour rumour : hearsay.claims()) {
                    says(rumour.claim(), hearsay.fact().id());
                }
            }
            case ForecastItem forecast -> {
                fact(forecast.fact());
                for (ForecastItem.Other other : forecast.others()) {
                    related(forecast.fact().id(), Vertex.of(other.fact(), other.caption()), "became", other.why());
                }
            }
            case Conflict conflict -> conflict(conflict);
            case FactCard card -> card(card);
            case Change change -> {
                fact(change.fact());
                said(change.claims(), change.fact().id());
            }
            case Reported reported -> reported(reported.claim(), reported.fact());
            case ClaimCard claim -> document(claim);
            case RelationChange change -> reported(change.claim(), change.fact());
            case Connections connections -> {
                for (Connections.Path path : connections.paths()) {
                    for (Hop hop : path.links()) {
                        hop(hop);
                    }
                }
            }
            case Acquaintance pair -> pair(pair);
            case DyadYear year -> {
                vertex(Vertex.of(year.a(), year.a()));
                vertex(Vertex.of(year.b(), year.b()));
                String relations = year.diplomaticRelations();
                if (relations != null && !relations.equals(NO)) {
                    tie(Tie.inYear(year.a(), year.b(), year.year(), relations));
                }
            }
            case Found found -> {
                vertex(Vertex.of(found.id(), found.caption()));
                offices(found.id(), found.offices());
            }
            case EntityCard card -> {
                vertex(Vertex.of(card.id(), card.caption()));
                offices(card.id(), card.offices());
                about(card.id(), card.of(), "of");
                about(card.id(), card.in(), "in");
            }
            default -> throw new IllegalArgumentException("%s is no network".formatted(item.getClass()));
        }
    }

    private void fact(FactItem fact) throws IOException {
        if (!vertices.add(fact.id())) {
            return;
        }
        sink.vertex(Vertex.of(fact));
        for (var seat : fact.participants()) {
            vertex(Vertex.of(seat.id(), seat.caption()));
            sink.tie(Tie.participant(fact.id(), seat.id(), seat.role(), seat.inferred(), seat.rule()));
        }
        for (var concern : fact.concerns()) {
            mention(Vertex.of(concern.fact(), concern.caption()));
            sink.tie(Tie.of(fact.id(), concern.fact(), "concerns", concern.role(), concern.as()));
        }
    }

    private void fact(FactRef fact) throws IOException {
        mention(Vertex.fact(fact.id(), fact.caption(), fact.type()));
    }

    private void conflict(Conflict conflict) throws IOException {
        String fact = conflict.fact().id();
        fact(conflict.fact());
        for (Conflict.Side side : conflict.sides()) {
            if (side.fact() == null) {
                said(side.claims(), fact);
            } else {
                related(fact, Vertex.of(side.fact(), side.says()), "conflicts", conflict.rule());
                said(side.claims(), side.fact());
            }
        }
    }

    private void card(FactCard card) throws IOException {
        fact(card.fact());
        for (var claim : card.claims()) {
            said(claim, card.fact().id());
        }
        for (var other : card.links()) {
            related(card.fact().id(), other);
        }
        for (var other : card.possiblySame()) {
            related(card.fact().id(), other);
        }
    }

    private void related(String fact, FactCard.LinkedFact other) throws IOException {
        mention(Vertex.of(other.id(), other.caption()));
        String from = other.inverse() ? other.id() : fact;
        tie(Tie.of(from, other.inverse() ? fact : other.id(), other.relation(), other.why(), null));
    }

    private void related(String fact, Vertex other, String relation, @Nullable String why) throws IOException {
        mention(other);
        tie(Tie.of(fact, other.id(), relation, why, null));
    }

    private void reported(ClaimCard claim, @Nullable FactRef fact) throws IOException {
        if (fact != null) {
            fact(fact);
            said(claim, fact.id());
        }
    }

    private void said(ClaimCard claim, String fact) throws IOException {
        document(claim);
        says(claim.document().id(), fact, status(claim));
    }

    /** {@return how a claim puts its fact: who denies something does not say it} */
    private static String status(ClaimCard claim) {
        return Polarity.NEGATIVE.text().equals(claim.polarity()) ? Status.DENIED.text() : claim.modality();
    }

    private void said(List<Quoted> claims, String fact) throws IOException {
        for (Quoted claim : claims) {
            says(claim, fact);
        }
    }

    private void says(Quoted claim, String fact) throws IOException {
        vertex(Vertex.of(claim.document().id(), claim.document().caption()));
        says(claim.document().id(), fact, null);
    }

    private void says(String document, String fact, @Nullable String status) throws IOException {
        tie(Tie.of(document, fact, "says", null, status));
    }

    private void hop(Hop hop) throws IOException {
        fact(hop.fact());
        for (EntityRef end : List.of(hop.from(), hop.to())) {
            vertex(Vertex.of(end.id(), end.caption()));
            tie(Tie.of(hop.fact().id(), end.id(), "participant", null, hop.modality()));
        }
    }

    private void pair(Acquaintance pair) throws IOException {
        vertex(Vertex.of(pair.a().id(), pair.a().caption()));
        vertex(Vertex.of(pair.b().id(), pair.b().caption()));
        tie(Tie.together(
                pair.a().id(), pair.b().id(), pair.first().date(), pair.last().date(), pair.atLeast(), pair.atMost()));
    }

    /** Months are not things, so only the sources are there. */
    private void source(SourceMonth month) throws IOException {
        EntityRef source = month.source();
        if (source != null) {
            vertex(Vertex.of(source.id(), source.caption()));
        }
    }

    /** Claims of a list about one fact do not name it, so only their documents are there. */
    private void document(ClaimCard claim) throws IOException {
        String title = claim.document().title();
        String id = claim.document().id();
        vertex(Vertex.of(id, title == null ? id : title));
    }

    private void offices(String holder, List<HeldOffice> offices) throws IOException {
        for (HeldOffice held : offices) {
            vertex(Vertex.of(held.office().id(), held.office().caption()));
            tie(Tie.of(holder, held.office().id(), "holds", null, held.period().status()));
        }
    }

    private void about(String id, @Nullable EntityRef other, String relation) throws IOException {
        if (other != null) {
            related(id, Vertex.of(other.id(), other.caption()), relation, null);
        }
    }

    private void vertex(Vertex vertex) throws IOException {
        if (vertices.add(vertex.id())) {
            sink.vertex(vertex);
        }
    }

    private void mention(Vertex vertex) {
        mentioned.merge(vertex.id(), vertex, (before, now) -> before.type() == null ? now : before);
    }

    private void tie(Tie tie) throws IOException {
        if (ties.add(tie)) {
            sink.tie(tie);
        }
    }
}
