/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity that a search found.
 *
 * @param offices those held, as known then, on the day asked about or ever
 * @param match why it was found; absent when nothing was searched for
 */
public record Found(
        String id,
        String kind,
        String caption,
        List<HeldOffice> offices,
        @Nullable Match match) {

    /**
     * Why an entity was found.
     *
     * @param how {@code exact}: the whole name; {@code word}: words of it; {@code prefix}: the last word searched for
     *     begins a word of it
     * @param name the name that matched, as written
     */
    public record Match(String how, String name, @Nullable String lang, String script, String kind) {}
}
