/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.Instant;

/** The moment of knowledge that a question is asked for. */
public final class KnownAt {

    private KnownAt() {}

    /**
     * {@return the last second that counts as known} An instant is that second; a date is the end of its day (month,
     * year), in its offset or else in UTC.
     *
     * @throws InvalidMoment when the text is neither; a clock time without offset is not accepted
     */
    public static Instant parse(String knownAt) {
        return Moments.parse(knownAt);
    }
}
