/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.IOException;
import java.io.InputStream;
import org.entente.model.record.Issue;

/** Reads a file of one format row by row; only one row is held at a time. */
interface Rows {

    /** Reads to the end. */
    void read(InputStream content, Taker taker) throws IOException;

    /** {@return whether a row can have something at this path, as far as that is known before reading} */
    default boolean knows(String path) {
        return true;
    }

    /** {@return whether a path that leads nowhere is noticed, or is no sign of a mistake} */
    default boolean checksNames() {
        return false;
    }

    /** Receives rows. */
    interface Taker {

        /**
         * A row.
         *
         * @throws UnfitFile when the file cannot be read on
         */
        void take(Row row) throws UnfitFile;

        /** Something that should have been a row. */
        void unreadable(long line, Issue issue, String message, String excerpt);

        /** Something odd that was read nevertheless. */
        void note(long line, Issue issue, String message);
    }
}
