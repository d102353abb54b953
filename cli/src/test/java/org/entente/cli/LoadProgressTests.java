/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.entente.loader.LoadListener.Step;
import org.junit.jupiter.api.Test;

/** What a user sees while a load runs. */
class LoadProgressTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private Instant now = Instant.EPOCH;

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLogGetsAPlainLineEveryTenSecondsWithRateAndTimeLeft() {
        InstantSource moments = () -> now;
        Clock clock = moments.withZone(ZoneOffset.UTC);
        try (LoadProgress progress = new ProgressLines(out, clock)) {
            progress.at(Step.READ, "facts.jsonl", 0, 100 << 20);
            now = now.plus(Duration.ofSeconds(9));
            progress.at(Step.READ, "facts.jsonl", 9 << 20, 100 << 20);
            assertThat(shown()).isEmpty();
            now = now.plus(Duration.ofSeconds(1));
            progress.at(Step.READ, "facts.jsonl", 10 << 20, 100 << 20);
            assertThat(shown().strip()).isEqualTo("reading facts.jsonl: 10 %, 1.0 MiB a second, 1:30 left");
            progress.at(Step.PROJECT, "", 0, 0);
            now = now.plus(Duration.ofSeconds(30));
            progress.at(Step.WRITE, "", 0, 90_000);
            now = now.plus(Duration.ofSeconds(15));
            progress.at(Step.WRITE, "", 30_000, 90_000);
        }
        assertThat(shown().lines().skip(1)).containsExactly("writing", "writing: 33 %, 2,000 a second, 0:30 left");
    }

    @Test
    void aTerminalGetsABarForEachStep() {
        try (LoadProgress progress = new ProgressBars(out)) {
            progress.at(Step.READ, "facts.jsonl", 0, 2 << 20);
            progress.at(Step.READ, "facts.jsonl", 2 << 20, 2 << 20);
            progress.at(Step.PROJECT, "", 0, 0);
            progress.at(Step.WRITE, "", 90, 90);
        }
        assertThat(shown())
                .contains("reading facts.jsonl 100%", "2048/2048 KiB", "projecting ... 0:00", "writing", "90/90", "/s");
    }
}
