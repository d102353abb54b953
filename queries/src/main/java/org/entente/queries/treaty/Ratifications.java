/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.treaty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.Status;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactList;
import org.entente.queries.fact.Participations;
import org.entente.queries.fact.Segment;
import org.entente.queries.treaty.Ratification.Days;
import org.entente.queries.treaty.Ratification.TreatyAct;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Who has signed an agreement and not ratified it, how long ratification took, and who withdrew. */
public final class Ratifications extends Participations<Ratification> {

    static final String SIGNED = "signed-not-ratified";
    static final String BOUND = "bound";
    static final String WITHDRAWN = "withdrawn";

    private static final String STANDING = "standing";
    private static final Set<String> SIGNATURES = actsOf("SIGNATORY_TO");

    /** Those by which somebody is a party: consent, and that it is in force for a state, which tells not how it consented. */
    private static final Set<String> BINDING = actsOf("PARTY_TO");

    /** The question. */
    public Ratifications() {
        super(
                "ratifications",
                "How far each has come with an agreement: signed and not ratified, bound, or withdrawn, with the time from"
                        + " signature to consent.",
                List.of(Parameter.choice(
                        STANDING, List.of(SIGNED, BOUND, WITHDRAWN), null, "Only those who stand so.")),
                Ratification.class);
    }

    private static Set<String> actsOf(String edgeType) {
        return TYPE.edges().stream()
                .filter(edge -> edge.type().equals(edgeType))
                .map(DerivedEdge::acts)
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected FactList list(Arguments arguments) {
        return super.list(arguments).sifted();
    }

    @Override
    protected @Nullable Ratification item(Record row, FactItem fact, Arguments arguments) {
        List<TreatyAct> done = done(row, arguments).stream()
                .filter(act -> act.act() != null)
                .map(act -> new TreatyAct(Objects.requireNonNull(act.act()), act.when()))
                .distinct()
                .toList();
        Optional<LocalDate> day = day(arguments);
        @Nullable Segment latest = latest(fact, day);
        Ratification found = of(fact, done, latest != null && isEnded(latest, day));
        return found == null
                        || arguments
                                .text(STANDING)
                                .filter(asked -> !asked.equals(found.standing()))
                                .isPresent()
                ? null
                : found;
    }

    /** {@return how a party has come on by what was done, in order; null where nothing was} */
    private static @Nullable Ratification of(FactItem fact, List<TreatyAct> done, boolean ended) {
        @Nullable TreatyAct signature = first(done, SIGNATURES);
        @Nullable TreatyAct consent = first(done, TYPE.acts().opens());
        @Nullable TreatyAct withdrawal = ended ? last(done, TYPE.acts().closes()) : null;
        boolean bound = first(done, BINDING) != null;
        if (signature == null && !bound && withdrawal == null) {
            return null;
        }
        return new Ratification(
                party(fact),
                withdrawal != null ? WITHDRAWN : bound ? BOUND : SIGNED,
                signature,
                consent,
                withdrawal,
                signature == null || consent == null ? null : Days.between(signature.when(), consent.when()),
                fact.segments().stream().anyMatch(Segment::contested),
                fact);
    }

    /** Whoever has come back after a withdrawal has a later period. */
    private static boolean isEnded(Segment latest, Optional<LocalDate> day) {
        return latest.status().equals(Status.ACTUAL.text()) && isOver(latest, day);
    }

    private static @Nullable TreatyAct first(List<TreatyAct> done, Collection<String> acts) {
        return done.stream().filter(act -> acts.contains(act.act())).findFirst().orElse(null);
    }

    private static @Nullable TreatyAct last(List<TreatyAct> done, Collection<String> acts) {
        return first(done.reversed(), acts);
    }
}
