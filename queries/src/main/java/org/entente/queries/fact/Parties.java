/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Status;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Who is a party to an agreement, who has signed it, and who is said to be about to. */
public final class Parties extends Participations<Party> {

    private static final String PROVISIONALLY = "provisional-application";

    /** The question. */
    public Parties() {
        super(
                "parties",
                "The parties of an agreement, with act, modality and standing of each, candidates included.",
                List.of(),
                Party.class);
    }

    @Override
    protected FactList list(Arguments arguments) {
        FactList list = super.list(arguments);
        return day(arguments).isPresent() ? list.sifted() : list;
    }

    @Override
    protected @Nullable Party item(Record row, FactItem fact, Arguments arguments) {
        Optional<LocalDate> day = day(arguments);
        List<Acts.Done> done = done(row, arguments);
        List<Party.ReportedAct> acts = done.stream()
                .filter(act -> act.act() != null)
                .map(act -> new Party.ReportedAct(Objects.requireNonNull(act.act()), act.when()))
                .distinct()
                .toList();
        Segment latest = latest(fact, day);
        boolean over = latest != null && isOver(latest, day);
        boolean signed = done.stream().anyMatch(act -> warrants("SIGNATORY_TO", act));
        Segment last = fact.segments().getLast(); // all are as real as each other
        if (day.isPresent() && acts.isEmpty() && (latest == null || over && !isActual(last))) {
            return null;
        }
        return new Party(
                party(fact),
                (isActual(last) ? standing(binding(fact, latest, done, day), over, done, signed) : standing(last))
                        .text(),
                last.modality(),
                act(latest, acts),
                signed ? "signature recorded" : "no signature recorded",
                acts,
                fact.segments().stream().anyMatch(Segment::contested),
                fact);
    }

    private static boolean isActual(Segment segment) {
        return segment.status().equals(Status.ACTUAL.text());
    }

    private static PartyStanding standing(Binding binding, boolean over, List<Acts.Done> done, boolean signed) {
        if (over) {
            return formerly(binding, done, signed);
        }
        return switch (binding) {
            case CERTAIN -> PartyStanding.PARTY;
            case POSSIBLE -> PartyStanding.POSSIBLY_PARTY;
            case NONE -> signed ? PartyStanding.SIGNATORY : takingPart(done);
        };
    }

    private static PartyStanding takingPart(List<Acts.Done> done) {
        if (done.stream().anyMatch(act -> PROVISIONALLY.equals(act.act()))) {
            return PartyStanding.APPLIES_PROVISIONALLY;
        }
        return isActStated(done) ? PartyStanding.TAKING_PART : PartyStanding.TAKING_PART_WITHOUT_ACT;
    }

    private static boolean isActStated(List<Acts.Done> done) {
        return done.stream().anyMatch(act -> act.act() != null);
    }

    private static PartyStanding formerly(Binding binding, List<Acts.Done> done, boolean signed) {
        if (binding != Binding.NONE) {
            return PartyStanding.FORMER_PARTY;
        }
        if (done.stream().anyMatch(Parties::isSignatureTakenBack)) {
            return PartyStanding.FORMER_SIGNATORY;
        }
        if (done.stream().anyMatch(act -> TYPE.acts().closes().contains(act.act()))) {
            return PartyStanding.FORMER_PARTY;
        }
        if (signed) {
            return PartyStanding.FORMER_SIGNATORY;
        }
        return isActStated(done) ? PartyStanding.TOOK_PART : PartyStanding.TOOK_PART_WITHOUT_ACT;
    }

    private static PartyStanding standing(Segment segment) {
        return Modality.of(segment.modality()).filter(Modality::isCandidacy).isPresent()
                        && segment.status().equals(Status.PROSPECTIVE.text())
                ? PartyStanding.CANDIDATE
                : PartyStanding.of(segment);
    }

    /** {@return the act that the period rests on, if it was done by then, else the last one that was} */
    private static @Nullable String act(@Nullable Segment latest, List<Party.ReportedAct> acts) {
        if (latest != null
                && (!isActual(latest) || acts.stream().anyMatch(act -> act.act().equals(latest.act())))) {
            return latest.act();
        }
        return acts.isEmpty() ? null : acts.getLast().act();
    }

    private static boolean isSignatureTakenBack(Acts.Done act) {
        return act.act() != null
                && edges("SIGNATORY_TO").anyMatch(edge -> edge.undone().contains(act.act()));
    }

    @Override
    public Map<String, Bound> pictures(Arguments arguments) {
        return Map.of(
                "Who takes part in " + arguments.id(AGREEMENT),
                Pictures.ofEntity(arguments.id(AGREEMENT).toString(), TYPE.name()));
    }
}
