/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.treaty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.Status;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.fact.Acts;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactList;
import org.entente.queries.fact.Participations;
import org.entente.queries.fact.Segment;
import org.entente.queries.fact.Value;
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
    private static final Set<String> SIGNATURES = TYPE.edges().stream()
            .filter(edge -> edge.type().equals("SIGNATORY_TO"))
            .map(DerivedEdge::acts)
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final Comparator<TreatyAct> BY_DATE = Comparator.comparing(Ratifications::earliest)
            .thenComparing(TreatyAct::act)
            .thenComparing(act -> String.valueOf(act.when()));

    /** The question. */
    public Ratifications() {
        super(
                "ratifications",
                "How far each has come with an agreement: signed and not ratified, bound, or withdrawn, with the time from"
                        + " signature to consent.",
                Parameter.all(
                        List.of(Parameter.choice(
                                STANDING, List.of(SIGNED, BOUND, WITHDRAWN), null, "Only those who stand so.")),
                        Parameter.page()),
                Ratification.class);
    }

    @Override
    protected FactList list(Arguments arguments) {
        // the acts decide how somebody stood on the day, and a period that lasts from a later one hides none
        return super.list(arguments).with(Value.VALID_AT, null).sifted();
    }

    @Override
    protected @Nullable Ratification item(Record row, FactItem fact, Arguments arguments) {
        Optional<LocalDate> day = arguments.date(Parameter.VALID_AT);
        List<TreatyAct> done = Acts.done(row.get(Acts.COLUMN)).stream()
                .filter(act -> act.act() != null && !isAfter(act.when(), day))
                .map(act -> new TreatyAct(Objects.requireNonNull(act.act()), act.when()))
                .distinct()
                .sorted(BY_DATE)
                .toList();
        Ratification found = of(fact, done);
        return found == null
                        || arguments
                                .text(STANDING)
                                .filter(asked -> !asked.equals(found.standing()))
                                .isPresent()
                ? null
                : found;
    }

    /** {@return how a party has come on by what was done, in order; null where nothing was} */
    static @Nullable Ratification of(FactItem fact, List<TreatyAct> done) {
        @Nullable TreatyAct signature = first(done, SIGNATURES);
        @Nullable TreatyAct consent = first(done, TYPE.acts().opens());
        @Nullable TreatyAct withdrawal = isEnded(fact) ? last(done, TYPE.acts().closes()) : null;
        if (signature == null && consent == null && withdrawal == null) {
            return null;
        }
        return new Ratification(
                party(fact),
                withdrawal != null ? WITHDRAWN : consent != null ? BOUND : SIGNED,
                signature,
                consent,
                withdrawal,
                signature == null || consent == null ? null : Days.between(signature.when(), consent.when()),
                fact.segments().stream().anyMatch(Segment::contested),
                fact);
    }

    /** Whoever has come back after a withdrawal has a later period. */
    private static boolean isEnded(FactItem fact) {
        Segment latest = fact.segments().getLast();
        return latest.status().equals(Status.ACTUAL.text())
                && latest.end() != null
                && latest.end().notAfter() != null;
    }

    private static @Nullable TreatyAct first(List<TreatyAct> done, Collection<String> acts) {
        return done.stream().filter(act -> acts.contains(act.act())).findFirst().orElse(null);
    }

    private static @Nullable TreatyAct last(List<TreatyAct> done, Collection<String> acts) {
        return first(done.reversed(), acts);
    }

    private static boolean isAfter(@Nullable Bounds when, Optional<LocalDate> day) {
        return when != null
                && when.notBefore() != null
                && day.filter(when.notBefore()::isAfter).isPresent();
    }

    private static LocalDate earliest(TreatyAct act) {
        Bounds when = act.when();
        if (when == null) {
            return LocalDate.MAX;
        }
        return Objects.requireNonNull(when.notBefore() != null ? when.notBefore() : when.notAfter());
    }
}
