/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.coverage;

import org.entente.queries.fact.EntityRef;
import org.jspecify.annotations.Nullable;

/**
 * What one source published in one month, as far as it was loaded. A document with several publishers counts for each.
 *
 * @param month year and month in UTC, such as {@code 2025-11}
 * @param source who published; absent where documents name no publisher that is known
 * @param named the publisher as documents write it, where it is not known
 * @param documents how many documents
 * @param claims how many of their claims count: neither taken back nor superseded
 * @param pending how many of those wait for something before they can be placed
 */
public record SourceMonth(
        String month, @Nullable EntityRef source, @Nullable String named, long documents, long claims, long pending) {}
