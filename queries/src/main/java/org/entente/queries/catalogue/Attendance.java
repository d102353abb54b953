/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

/**
 * Knows whether somebody still waits for an answer. A thread that asks is interrupted as soon as nobody does; its connection
 * to the store is then closed, and the store ends what it was doing for it.
 */
@FunctionalInterface
public interface Attendance {

    /** Somebody who stays until there is an answer. */
    Attendance STAYS = () -> () -> {};

    /** {@return the watch over who waits for the calling thread, which ends it itself} */
    Watch begin();

    /** One question's watch. */
    @FunctionalInterface
    interface Watch {

        /** Ends it; the thread is no longer interrupted afterwards, not even by what came just before. */
        void end();
    }
}
