/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates lines of the fact file, in the order of their arrival, with what makes projection hard. */
public final class RecordSets {

    private RecordSets() {}

    /** {@return a few lines that were made to trouble each other; {@link Trait} tells with what} */
    public static Arbitrary<List<String>> lines() {
        return lines(3, 8);
    }

    /** {@return lines of so many episodes} */
    public static Arbitrary<List<String>> lines(int fewest, int most) {
        Arbitrary<List<Episode>> episodes =
                episodes().list().uniqueElements().ofMinSize(fewest).ofMaxSize(most);
        return Combinators.combine(episodes, Arbitraries.longs().withoutEdgeCases())
                .as(RecordSets::interleaved);
    }

    private static Arbitrary<Episode> episodes() {
        Arbitrary<Integer> variant = Arbitraries.integers().between(0, 2);
        return Combinators.combine(Arbitraries.of(Episode.Kind.class), variant, variant)
                .as(Episode::new)
                .withoutEdgeCases();
    }

    private static List<String> interleaved(List<Episode> episodes, long seed) {
        Random random = new Random(seed);
        List<Deque<String>> queues = new ArrayList<>();
        episodes.forEach(episode -> queues.add(new ArrayDeque<>(episode.lines())));
        List<String> lines = new ArrayList<>();
        while (!queues.isEmpty()) {
            Deque<String> queue = queues.get(random.nextInt(queues.size()));
            lines.add(queue.remove());
            queues.removeIf(Deque::isEmpty);
        }
        return lines;
    }

    /** {@return the lines in another order, some of them repeated} */
    public static List<String> shuffled(List<String> lines, Random random) {
        List<String> shuffled = new ArrayList<>(lines);
        for (int i = random.nextInt(4); i > 0 && !lines.isEmpty(); i--) {
            shuffled.add(lines.get(random.nextInt(lines.size())));
        }
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
