/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import java.util.Map;

/** Why nothing could be done at all; the message is one line that says what, where, and what to do. */
@SuppressWarnings("serial")
public abstract sealed class LoaderException extends RuntimeException {

    LoaderException(String message) {
        super(message);
    }

    /** The database holds something that is not ours, or a store of another version. */
    public static final class WrongStore extends LoaderException {
        WrongStore(String message) {
            super(message);
        }
    }

    /** Another process is writing the store, or a file that this one would. */
    public static final class StoreInUse extends LoaderException {
        StoreInUse(String message) {
            super(message);
        }
    }

    /** A stored record was changed by hand. */
    public static final class DamagedStore extends LoaderException {
        DamagedStore(String message) {
            super(message);
        }
    }

    /** Records are stored that the graph does not show yet. */
    public static final class Unprojected extends LoaderException {
        Unprojected(String message) {
            super(message);
        }
    }

    /** A decision about something that is not in the store, or that cannot be taken. */
    public static final class Refused extends LoaderException {
        Refused(String message) {
            super(message);
        }
    }

    /** A data set is not what its mapping expects of it. */
    public static final class Unexpected extends LoaderException {
        private final transient List<String> unmet;

        Unexpected(List<String> unmet) {
            super("%s%nNothing was loaded. Look at the file, change expect in the mapping, or load with --unexpected."
                    .formatted(String.join(System.lineSeparator(), unmet)));
            this.unmet = List.copyOf(unmet);
        }

        /** {@return the report of a load that did nothing, with what is not as expected} */
        public LoadReport report() {
            return new LoadReport(List.of(), unmet, Map.of(), List.of(), List.of());
        }
    }

    /** A file cannot be read or written. */
    public static final class UnusableFile extends LoaderException {
        UnusableFile(String message) {
            super(message);
        }
    }
}
