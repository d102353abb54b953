/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says of whether something is so.
 *
 * @param knownFrom since when it was known
 */
public record Standpoint(
        Modality modality, Polarity polarity, @Nullable Instant knownFrom) {

    /** {@return the standpoint that these names tell, as a store has them} */
    public static Standpoint of(String modality, String polarity, @Nullable Instant knownFrom) {
        return new Standpoint(
                Modality.of(modality).orElseThrow(), Polarity.of(polarity).orElseThrow(), knownFrom);
    }

    /**
     * {@return those of the claims about a contested fact that can contradict each other on whether it is so} What is
     * so is contradicted by what says that it is not, or that it failed; what is off, by what became known at the same
     * moment and says that it lies ahead. Anything else is contested for its dates.
     *
     * @param stands the status of the fact
     */
    public static <C> List<C> opposed(String stands, List<C> claims, Function<C, Standpoint> standpoint) {
        Predicate<Standpoint> opposed = switch (status(stands)) {
            case ACTUAL -> Standpoint::concernsWhatIsSo;
            case CALLED_OFF -> levelWithWhatIsOff(claims.stream().map(standpoint));
            case PROSPECTIVE, WISHED, DENIED -> none -> false;
        };
        return claims.stream()
                .filter(claim -> opposed.test(standpoint.apply(claim)))
                .toList();
    }

    private static Status status(String text) {
        return Stream.of(Status.values())
                .filter(status -> status.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private boolean concernsWhatIsSo() {
        return status() == Status.ACTUAL || status() == Status.DENIED || (isOff() && modality == Modality.FAILED);
    }

    private static Predicate<Standpoint> levelWithWhatIsOff(Stream<Standpoint> all) {
        Optional<Instant> off = all.filter(Standpoint::isOff)
                .map(Standpoint::knownFrom)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return said ->
                off.filter(moment -> moment.equals(said.knownFrom)).isPresent() && (said.isOff() || said.liesAhead());
    }

    private boolean isOff() {
        return status() == Status.CALLED_OFF;
    }

    private boolean liesAhead() {
        return status() == Status.PROSPECTIVE || status() == Status.WISHED;
    }

    private Status status() {
        return modality.status(polarity);
    }

    /** {@return a name that those share who say the same} */
    public String text() {
        return isOff() ? modality.text() : status().text();
    }
}
