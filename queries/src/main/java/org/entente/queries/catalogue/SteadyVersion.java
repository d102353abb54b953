/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The version of the graph, and whether it is one that stays for a while. Safe for many threads. */
final class SteadyVersion {

    /** For so long each reading must have found the same version, and the last of them may be so long ago. */
    static final Duration WHILE = Duration.ofSeconds(10);

    private record Seen(String version, long first, long last) {}

    private final SharedRead<String> reading;
    private final LongSupplier nanos;
    private @Nullable Seen seen;

    /**
     * Knows no version yet.
     *
     * @param read asks the store
     * @param nanos a clock that never goes back
     */
    SteadyVersion(Supplier<String> read, LongSupplier nanos) {
        this.reading = new SharedRead<>(() -> seen(read.get()));
        this.nanos = nanos;
    }

    /** {@return the version, as it is now} */
    String read() {
        return reading.get();
    }

    private synchronized String seen(String version) {
        long now = nanos.getAsLong();
        seen = new Seen(version, seen != null && seen.version.equals(version) ? seen.first : now, now);
        return version;
    }

    /** {@return the version that was read last, if it will most likely be read again; else none} */
    synchronized Optional<String> expected() {
        return Optional.ofNullable(seen)
                .filter(found -> found.last - found.first >= WHILE.toNanos()
                        && nanos.getAsLong() - found.last <= WHILE.toNanos())
                .map(Seen::version);
    }
}
