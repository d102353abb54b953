/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it bears on its fact.
 *
 * @param knownFrom when its document became known
 * @param span bounds that it puts on the fact
 * @param mark whether its date marks something inside the fact and neither opens nor closes it
 * @param origin independent origin (rule R7)
 * @param holder whose wish or intention it is
 */
record Said(
        Id id,
        Claim claim,
        Instant knownFrom,
        Span span,
        boolean mark,
        Origins.Origin origin,
        @Nullable Participant holder) {}
