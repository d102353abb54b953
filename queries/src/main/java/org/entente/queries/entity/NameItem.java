/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.entity;

import org.jspecify.annotations.Nullable;

/** One name of an entity, as written. */
public record NameItem(
        String text,
        @Nullable String lang,
        String script,
        String kind,
        String dir,
        @Nullable String source) {}
