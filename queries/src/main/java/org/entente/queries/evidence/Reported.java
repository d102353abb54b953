/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A claim with the fact that it is about.
 *
 * @param fact none where the claim waits for something before it can be placed
 * @param pending what it waits for
 */
public record Reported(
        ClaimCard claim, @Nullable FactRef fact, @Nullable String pending) {

    /** Points at a fact: its id, its type, and a line that says how it stood. */
    public record FactRef(String id, String type, String caption) {}
}
