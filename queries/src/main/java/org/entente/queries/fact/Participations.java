/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.model.time.Answer;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.driver.Record;

/**
 * A question about those who take part in an agreement, one by one.
 *
 * @param <T> what is told of each
 */
public abstract class Participations<T> extends FactsQuestion<T> {

    /** The type of facts that say who takes part in an agreement. */
    protected static final FactType TYPE =
            Registry.standard().type("agreement-participation").orElseThrow();

    /** The parameter and role of the agreement. */
    protected static final String AGREEMENT = "agreement";

    private static final String PARTY = "party";
    private static final String UNKNOWN = Answer.UNKNOWN.name().toLowerCase(Locale.ROOT);
    private static final Prepared STATEMENT = FactPages.ofEntity(Cypher.noCondition(), Acts.column());

    /** Whether somebody is bound on a day. */
    protected enum Binding {
        /** By no act that had or may have been done. */
        NONE,
        /** By an act that may have been done later, or that may have been undone. */
        POSSIBLE,
        /** By what was known. */
        CERTAIN
    }

    /** A question with its parameters besides the agreement and the page. */
    protected Participations(String name, String description, List<Parameter> more, Class<T> item) {
        super(
                name,
                description,
                Parameter.all(
                        List.of(Parameter.id(AGREEMENT, "agreement/abraham-accords", "The agreement.", Kind.AGREEMENT)),
                        more,
                        List.of(
                                Parameter.validAt(
                                        "How each stood on this day, by what was done by then; each period says whether it held:"
                                                + " `holds` yes, no, presumed or unknown."),
                                Parameter.knownAt(),
                                Parameter.limit(),
                                Parameter.after())),
                item);
    }

    @Override
    protected final List<Id> about(Arguments arguments) {
        return List.of(arguments.id(AGREEMENT));
    }

    @Override
    protected FactList list(Arguments arguments) {
        return new FactList(STATEMENT, arguments)
                .with(Value.ENTITY, arguments.id(AGREEMENT).toString())
                .with(Value.TYPE, TYPE.name())
                .with(Value.ROLE, AGREEMENT)
                // the acts decide how somebody stood on the day, and a period that lasts from a later one hides none
                .with(Value.VALID_AT, null);
    }

    /** {@return the day as of which it is asked how each stood, if it is} */
    protected static Optional<LocalDate> day(Arguments arguments) {
        return arguments.date(Parameter.VALID_AT);
    }

    /** {@return what was done by the day, in order of dates} */
    protected static List<Acts.Done> done(Record row, Arguments arguments) {
        return Acts.done(TYPE, row.get(Acts.COLUMN), day(arguments));
    }

    /** {@return the last period that may have begun by the day; null where none had} */
    protected static @Nullable Segment latest(FactItem fact, Optional<LocalDate> day) {
        return fact.segments().reversed().stream()
                .filter(segment -> {
                    LocalDate earliest = earliest(fact, segment);
                    return earliest == null || day.filter(earliest::isAfter).isEmpty();
                })
                .findFirst()
                .orElse(null);
    }

    /** {@return the first day on which a period may have begun, if one is known: not before the one that came before it was over} */
    private static @Nullable LocalDate earliest(FactItem fact, Segment period) {
        Bounds start = period.start();
        if (start != null && start.notBefore() != null) {
            return start.notBefore();
        }
        int place = fact.segments().indexOf(period);
        Bounds ended = place == 0 ? null : fact.segments().get(place - 1).end();
        return ended == null || ended.notAfter() == null
                ? null
                : ended.notAfter().plusDays(1);
    }

    /**
     * {@return whether a period was over by the day}
     *
     * <p>Without a day, what has an end is over; whether that lies ahead, the store cannot tell.
     */
    protected static boolean isOver(Segment segment, Optional<LocalDate> day) {
        Bounds end = segment.end();
        return end != null && day.map(end::isBefore).orElse(end.notAfter() != null);
    }

    /** {@return whether an act is one of those that draw an edge: the registry says which, and in which part of a document} */
    protected static boolean warrants(String edgeType, Acts.Done act) {
        return edges(edgeType).anyMatch(edge -> edge.admitsAct(act.act()) && edge.admitsSpan(act.span()));
    }

    /** {@return the edges of a type that are drawn of what is so} */
    static Stream<DerivedEdge> edges(String type) {
        return TYPE.edges().stream()
                .filter(edge -> edge.type().equals(type))
                .filter(edge -> edge.standing() == DerivedEdge.Standing.ACTUAL);
    }

    /** {@return how somebody is bound by a period that may have begun by the day and was not over for certain} */
    protected static Binding binding(
            FactItem fact, @Nullable Segment latest, List<Acts.Done> done, Optional<LocalDate> day) {
        List<Acts.Done> acts =
                done.stream().filter(act -> warrants("PARTY_TO", act)).toList();
        if (latest == null || acts.isEmpty()) {
            return Binding.NONE;
        }
        return day.isEmpty()
                        || !UNKNOWN.equals(latest.holds())
                        || isDone(latest, earliest(fact, latest), acts, day.get())
                ? Binding.CERTAIN
                : Binding.POSSIBLE;
    }

    /** What an undated act began holds since it was reported, at the latest. */
    private static boolean isDone(Segment period, @Nullable LocalDate earliest, List<Acts.Done> acts, LocalDate day) {
        Bounds end = period.end();
        return (end == null || !end.mayBeBefore(day))
                && acts.stream()
                        .filter(act -> act.when() == null
                                || earliest == null
                                || !act.when().isBefore(earliest))
                        .anyMatch(act -> act.isDoneBy(day));
    }

    /** {@return who takes part} */
    protected static EntityRef party(FactItem fact) {
        return fact.filler(PARTY);
    }
}
