/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import org.entente.queries.fact.EntityRef;

/**
 * Two who were part of the same events.
 *
 * @param a the one with the smaller id
 * @param atLeast how many events that were certainly on the days asked for, if all that may be the same happening are the same
 * @param atMost how many events that may have been, if none are
 * @param first the first event of theirs
 * @param last the last event of theirs; one without a date only where none has any
 */
public record Acquaintance(EntityRef a, EntityRef b, long atLeast, long atMost, Occasion first, Occasion last) {

    /**
     * One event.
     *
     * @param date the first day on which it may have been, or empty where none is known
     */
    public record Occasion(String fact, String date) {}
}
