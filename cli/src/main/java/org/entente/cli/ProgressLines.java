/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One plain line for each ten seconds, so that a log stays short and a quick load says nothing. */
final class ProgressLines implements LoadProgress {

    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final PrintStream out;
    private final Clock clock;
    private String step = "";
    private Instant begun;
    private Instant told;

    ProgressLines(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.begun = clock.instant();
        this.told = begun;
    }

    @Override
    public void at(Step current, String what, long done, long all) {
        Instant now = clock.instant();
        String name = what.isEmpty() ? current.text() : current.text() + " " + what;
        if (!name.equals(step)) {
            step = name;
            begun = now;
        }
        if (Duration.between(told, now).compareTo(BETWEEN) < 0) {
            return;
        }
        told = now;
        out.println(name + (done > 0 && all > 0 ? share(current, done, all, Duration.between(begun, now)) : ""));
    }

    private static String share(Step step, long done, long all, Duration taken) {
        double perSecond = done * 1000.0 / Math.max(1, taken.toMillis());
        long left = Math.round((all - done) / Math.max(perSecond, 1e-9));
        String rate = step.isInBytes() ? "%.1f MiB".formatted(perSecond / (1 << 20)) : "%,.0f".formatted(perSecond);
        return ": %d %%, %s a second, %d:%02d left".formatted(100 * done / all, rate, left / 60, left % 60);
    }

    @Override
    public void close() {
        out.flush();
    }
}
