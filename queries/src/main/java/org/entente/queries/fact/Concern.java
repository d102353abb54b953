/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import org.jspecify.annotations.Nullable;

/**
 * Another fact that a fact is about.
 *
 * @param as how real the other fact is in what is said
 */
public record Concern(
        String role, String fact, String caption, @Nullable String as) {}
