/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import org.jspecify.annotations.Nullable;

/**
 * Who or what takes part in a fact, and as what.
 *
 * @param rule by which rule it takes part, when no source says so
 */
public record Participant(
        String role,
        String id,
        String caption,
        boolean inferred,
        @Nullable String rule) {}
