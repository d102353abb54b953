/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is made on several threads is used in order, and no processor waits while something is used. */
class AheadTests {

    private static final int MANY = 200;

    @Test
    void thingsAreUsedInTheOrderInWhichTheyWereAskedFor() {
        List<Integer> used = new ArrayList<>();
        Ahead.each(
                MANY,
                part -> {
                    // the later ones of two are often made sooner
                    spend(part % 2 == 0 ? 200_000 : 0);
                    return part % 5 == 0 ? null : part;
                },
                used::add);
        assertThat(used)
                .isEqualTo(IntStream.range(0, MANY)
                        .filter(part -> part % 5 != 0)
                        .boxed()
                        .toList());
    }

    private static void spend(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whileOneIsUsedAsManyAreMadeAsThereAreProcessors() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(Ahead.PARTS);
        List<Boolean> all = new ArrayList<>();
        Ahead.each(
                Ahead.PARTS,
                part -> {
                    begun.countDown();
                    return part;
                },
                part -> {
                    if (part == 0) {
                        all.add(await(begun));
                    }
                });
        assertThat(all).containsExactly(true);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noMoreIsMadeThanThereIsRoomForAndWhatNeedsAllOfItIsMadeAlone() {
        int room = 10;
        AtomicLong weight = new AtomicLong();
        AtomicLong most = new AtomicLong();
        try (Ahead<Integer> ahead = new Ahead<>(room, heavy -> {})) {
            for (int i = 0; i < MANY; i++) {
                int heavy = i % 7 == 6 ? 4 * room : 3;
                ahead.add(heavy, () -> {
                    long now = weight.addAndGet(heavy);
                    most.accumulateAndGet(heavy > room ? now - heavy + room : now, Math::max);
                    spend(50_000);
                    weight.addAndGet(-heavy);
                    return heavy;
                });
            }
            ahead.finish();
        }
        assertThat(most.get()).isPositive().isLessThanOrEqualTo(room);
    }

    @Test
    void whatCannotBeMadeIsToldToWhoeverAsked() {
        assertThatExceptionOfType(LoaderException.UnusableFile.class)
                .isThrownBy(() -> Ahead.each(
                        MANY,
                        part -> {
                            throw new LoaderException.UnusableFile("broken");
                        },
                        part -> {}));
    }
}
