/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.Instant;

/** When a document became known, from its date of publication. */
public final class Published {

    private Published() {}

    /**
     * {@return the second from which what a document says counts as known} An instant is that second; a date is the
     * last second of its day, month or year, in its offset or else in UTC.
     *
     * @throws InvalidMoment when the text is neither; a clock time without offset is not accepted
     */
    public static Instant knownFrom(String published) {
        return Moments.parse(published);
    }
}
