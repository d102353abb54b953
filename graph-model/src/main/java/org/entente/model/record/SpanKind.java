/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The part of a document that a claim stands in; a headline never outvotes the body. */
public enum SpanKind {
    BODY,
    HEADLINE,
    CAPTION,
    TABLE;

    /** {@return the spelling in the fact file} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return those of the claims about one fact that are heard, by rule R4: not the headline of a document that says more in its
     * body}
     *
     * @param document which document a claim is from
     */
    public static <C> List<C> heard(
            Collection<C> claims, Predicate<C> isHeadline, Function<C, ? extends Object> document) {
        Set<Object> withBody =
                claims.stream().filter(isHeadline.negate()).map(document).collect(Collectors.toSet());
        return claims.stream()
                .filter(claim -> !isHeadline.test(claim) || !withBody.contains(document.apply(claim)))
                .toList();
    }

    static Optional<SpanKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
