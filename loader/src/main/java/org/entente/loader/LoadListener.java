/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

/** Is told how far a load has come: often, and on the thread that loads, so it should be quick. */
@FunctionalInterface
public interface LoadListener {

    /** Listens to nothing. */
    LoadListener NONE = (step, what, done, all) -> {};

    /** What a load, a plan or a check does one after the other. */
    enum Step {
        /** Reads data sets to see whether they are what their mapping expects; counted in bytes of each file. */
        EXPECT("looking through"),
        /** Reads a file and writes its records; counted in bytes of the file. */
        READ("reading"),
        /** Finds what records are about; counted in records. */
        PROJECT("projecting"),
        /** Writes the facts that they are about, or that depend on them; counted in facts. */
        WRITE("writing"),
        /** Compares events with others of their time, counted in events; or the store with what it should hold. */
        COMPARE("comparing"),
        /** Writes the files of a bulk load; not counted. */
        FILES("writing the importer's files"),
        /** Imports them; not counted. */
        IMPORT("importing"),
        /** Makes the constraints and indexes of what was imported; not counted. */
        INDEX("making indexes"),
        /** Reads the records of the store; not counted. */
        STORED("reading the store");

        private final String text;

        Step(String text) {
            this.text = text;
        }

        /** {@return what it is called for people} */
        public String text() {
            return text;
        }

        /** {@return whether it is counted in bytes} */
        public boolean isInBytes() {
            return this == EXPECT || this == READ;
        }
    }

    /**
     * Something was done.
     *
     * @param what the file, or nothing
     * @param all how much there is to do; 0 if nobody knows
     */
    void at(Step step, String what, long done, long all);
}
