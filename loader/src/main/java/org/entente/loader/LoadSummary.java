/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.time.Instant;
import java.util.Optional;
import org.entente.model.id.Id;

/**
 * A load the store knows.
 *
 * @param source name of the file; empty when only a backup names the load
 * @param mapping how the file was read
 * @param at when it began
 * @param complete whether the whole file was written
 */
public record LoadSummary(Id id, String source, String mapping, Optional<Instant> at, boolean complete, Counts counts) {

    /** {@return one line for people} */
    public String prettyPrint() {
        if (at.isEmpty()) {
            return id + "  known from a backup";
        }
        return "%s  %s  %s  %s%s"
                .formatted(
                        id, at.get(), source, counts.prettyPrint(), complete ? "" : "  (not finished: load it again)");
    }
}
