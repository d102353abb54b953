/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.treaty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.model.registry.Status;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.fact.Acts;
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
    static final String POSSIBLY_BOUND = "possibly-bound";
    static final String WITHDRAWN = "withdrawn";
    static final String ENDED = "ended";

    private static final String STANDING = "standing";

    /** The question. */
    public Ratifications() {
        super(
                "ratifications",
                "How far each has come with an agreement: signed and not ratified, bound, withdrawn, or ended without an act"
                        + " of withdrawal on record, with the time from signature to consent.",
                List.of(Parameter.choice(
                        STANDING,
                        List.of(SIGNED, BOUND, POSSIBLY_BOUND, WITHDRAWN, ENDED),
                        null,
                        "Only those who stand so.")),
                Ratification.class);
    }

    @Override
    protected FactList list(Arguments arguments) {
        return super.list(arguments).sifted();
    }

    @Override
    protected @Nullable Ratification item(Record row, FactItem fact, Arguments arguments) {
        if (!fact.segments().getLast().status().equals(Status.ACTUAL.text())) { // all are as real as each other
            return null;
        }
        Ratification found = of(fact, done(row, arguments), day(arguments));
        return found == null
                        || arguments
                                .text(STANDING)
                                .filter(asked -> !asked.equals(found.standing()))
                                .isPresent()
                ? null
                : found;
    }

    /** {@return how a party has come on by what was done, in order; null where nothing was} */
    private static @Nullable Ratification of(FactItem fact, List<Acts.Done> done, Optional<LocalDate> day) {
        @Nullable Segment latest = latest(fact, day);
        @Nullable TreatyAct signature = first(done, act -> warrants("SIGNATORY_TO", act));
        // that it is in force for a state makes it a party, and tells not how it consented
        @Nullable
        TreatyAct consent = first(done, act -> TYPE.acts().opens().contains(act.act()) && warrants("PARTY_TO", act));
        // whoever has come back after a withdrawal has a later period
        boolean over = latest != null && isOver(latest, day);
        @Nullable
        TreatyAct withdrawal =
                over ? first(done.reversed(), act -> TYPE.acts().closes().contains(act.act())) : null;
        Binding binding = binding(fact, latest, done, day);
        if (signature == null && binding == Binding.NONE && withdrawal == null) {
            return null;
        }
        return new Ratification(
                party(fact),
                withdrawal != null ? WITHDRAWN : over ? ENDED : standing(binding),
                signature,
                consent,
                withdrawal,
                signature == null || consent == null ? null : Days.between(signature.when(), consent.when()),
                fact.segments().stream().anyMatch(Segment::contested),
                fact);
    }

    private static String standing(Binding binding) {
        return switch (binding) {
            case CERTAIN -> BOUND;
            case POSSIBLE -> POSSIBLY_BOUND;
            case NONE -> SIGNED;
        };
    }

    private static @Nullable TreatyAct first(List<Acts.Done> done, Predicate<Acts.Done> which) {
        return done.stream()
                .filter(act -> act.act() != null && which.test(act))
                .findFirst()
                .map(act -> new TreatyAct(Objects.requireNonNull(act.act()), act.when()))
                .orElse(null);
    }
}
