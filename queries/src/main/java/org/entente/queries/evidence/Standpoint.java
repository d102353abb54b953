/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.model.project.Bearing;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Status;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says of whether something is so.
 *
 * @param bearing what it says of its fact
 */
public record Standpoint(Bearing bearing) {

    /**
     * {@return the standpoint that these tell, as a store has them}
     *
     * @param type the name of the fact's type
     */
    public static Standpoint of(
            String type, @Nullable String act, String modality, String polarity, Instant knownFrom, Span span) {
        return new Standpoint(Bearing.of(
                Registry.standard().type(type).orElseThrow(),
                act,
                Modality.of(modality).orElseThrow(),
                Polarity.of(polarity).orElseThrow(),
                knownFrom,
                span));
    }

    /**
     * {@return those of the claims about a contested fact that contradict each other on whether it is so} What is
     * so is contradicted by what says that it is not, or that it failed; what is off, by what became known at the same
     * moment and says that it lies ahead. Anything else is contested for its dates.
     *
     * @param stands the status of the fact
     * @param periods when it was so
     */
    public static <C> List<C> opposed(
            String stands, List<Span> periods, List<C> claims, Function<C, Standpoint> standpoint) {
        List<Bearing> all =
                claims.stream().map(claim -> standpoint.apply(claim).bearing()).toList();
        Predicate<Bearing> opposed = switch (status(stands)) {
            case ACTUAL -> contradicted(all, periods);
            case CALLED_OFF -> levelWithWhatIsOff(all);
            case PROSPECTIVE, WISHED, DENIED -> none -> false;
        };
        return claims.stream()
                .filter(claim -> opposed.test(standpoint.apply(claim).bearing()))
                .toList();
    }

    private static Status status(String text) {
        return Stream.of(Status.values())
                .filter(status -> status.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Predicate<Bearing> contradicted(List<Bearing> all, List<Span> periods) {
        List<Bearing> denials = all.stream().filter(Bearing::isDenial).toList();
        List<Bearing> reports =
                all.stream().filter(bearing -> status(bearing) == Status.ACTUAL).toList();
        return bearing -> bearing.isDenial()
                ? reports.stream().anyMatch(report -> bearing.opposes(report, periods))
                : status(bearing) == Status.ACTUAL
                        && denials.stream().anyMatch(denial -> denial.opposes(bearing, periods));
    }

    private static Predicate<Bearing> levelWithWhatIsOff(List<Bearing> all) {
        Optional<Instant> off = all.stream()
                .filter(bearing -> status(bearing) == Status.CALLED_OFF)
                .map(Bearing::knownFrom)
                .max(Comparator.naturalOrder());
        return said -> off.filter(moment -> moment.equals(said.knownFrom())).isPresent()
                && (status(said) == Status.CALLED_OFF || liesAhead(said));
    }

    private static boolean liesAhead(Bearing bearing) {
        return status(bearing) == Status.PROSPECTIVE || status(bearing) == Status.WISHED;
    }

    private static Status status(Bearing bearing) {
        return bearing.modality().status(bearing.polarity());
    }

    /** {@return a name that those share who say the same} */
    public String text() {
        Status status = status(bearing);
        return status == Status.CALLED_OFF ? bearing.modality().text() : status.text();
    }
}
