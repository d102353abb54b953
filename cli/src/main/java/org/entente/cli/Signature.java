/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.entente.loader.Signed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who decides, when and why, for every command that writes a decision. */
final class Signature {

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "The reason; it is kept for good.")
    private String why = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides (default: the login name).")
    private @Nullable String by;

    @Option(names = "--at", paramLabel = "INSTANT", description = "When, such as 2026-01-31T10:00:00Z (default: now).")
    private @Nullable String at;

    Signed signed() {
        return signed(by, at, why);
    }

    static Signed signed(@Nullable String by, @Nullable String at, String why) {
        return new Signed(
                by == null ? System.getProperty("user.name", "") : by,
                at == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS).toString() : at,
                why);
    }
}
