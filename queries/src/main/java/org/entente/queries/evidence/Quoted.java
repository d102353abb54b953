/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.Words;
import org.jspecify.annotations.Nullable;

/**
 * A claim in its own words.
 *
 * @param quote the words quoted, where they may be given
 */
public record Quoted(
        String claim, EntityRef document, @Nullable Words quote) {}
