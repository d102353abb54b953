/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar for each step, with rate and time left; for what is not counted, the time it has taken. */
final class ProgressBars implements LoadProgress {

    private static final int REDRAWN_MILLIS = 250;
    private static final int WIDTH = 100;
    private static final int NAME = 40;

    private final PrintStream out;
    private @Nullable ProgressBar bar;
    private String shown = "";

    ProgressBars(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(Step step, String what, long done, long all) {
        String name = name(step, what);
        if (!name.equals(shown)) {
            close();
            bar = bar(step, name, all);
            shown = name;
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    private static String name(Step step, String what) {
        String end = what.length() > NAME ? "…" + what.substring(what.length() - NAME) : what;
        return end.isEmpty() ? step.text() : step.text() + " " + end;
    }

    private ProgressBar bar(Step step, String name, long all) {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAWN_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH));
        if (all <= 0) {
            return builder.continuousUpdate()
                    .setRenderer((state, width) -> taken(name, state.getElapsedAfterStart()))
                    .build();
        }
        builder.showSpeed();
        if (step.isInBytes()) {
            builder.setUnit(" KiB", 1L << 10);
        }
        return builder.build();
    }

    private static String taken(String name, Duration time) {
        return "%s ... %d:%02d".formatted(name, time.toMinutes(), time.toSecondsPart());
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
