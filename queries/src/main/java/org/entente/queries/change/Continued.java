/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Which of the periods known until a moment each of those known from then on continues. Their numbers do not tell: when
 * an earlier period becomes known, the later ones get others.
 */
final class Continued {

    private static final List<BiPredicate<Segment, Segment>> CLOSEST_FIRST = List.of(
            Continued::isSame,
            (before, after) -> mayBegin(before, after) && mayAgree(before.end(), after.end()),
            Continued::mayBegin,
            (before, after) -> before.ordinal() == after.ordinal());

    private Continued() {}

    /**
     * {@return the period that another one continues; null for a new one}
     *
     * @param ended what was known until the moment and no longer
     * @param begun what was known from the moment on and not before
     */
    static @Nullable Segment by(Segment after, List<Segment> ended, List<Segment> begun) {
        List<Segment> left = new ArrayList<>(ended);
        Map<Long, Segment> continued = new HashMap<>();
        for (BiPredicate<Segment, Segment> match : CLOSEST_FIRST) {
            begun.stream()
                    .filter(next -> !continued.containsKey(next.ordinal()))
                    .forEach(next -> left.stream()
                            .filter(before -> match.test(before, next))
                            .findFirst()
                            .ifPresent(before -> {
                                left.remove(before);
                                continued.put(next.ordinal(), before);
                            }));
        }
        return continued.get(after.ordinal());
    }

    /** {@return whether both say the same, whatever their numbers} */
    static boolean isSame(Segment before, Segment after) {
        return before.modality().equals(after.modality())
                && before.polarity().equals(after.polarity())
                && Objects.equals(before.act(), after.act())
                && Objects.equals(before.lifecycle(), after.lifecycle())
                && before.contested() == after.contested()
                && before.sources() == after.sources()
                && Objects.equals(before.start(), after.start())
                && Objects.equals(before.end(), after.end());
    }

    private static boolean mayBegin(Segment before, Segment after) {
        return mayAgree(before.start(), after.start());
    }

    private static boolean mayAgree(@Nullable Bounds one, @Nullable Bounds other) {
        return one == null || other == null || one.mayAgree(other);
    }
}
