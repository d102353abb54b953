/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

/** Is told how far a load has come: often, and on the thread that loads, so it should be quick. */
@FunctionalInterface
public interface LoadListener {

    /** Listens to nothing. */
    LoadListener NONE = (step, what, done, all) -> {};

    /** What a load does one after the other. */
    enum Step {
        /** Reads a file and writes its records; counted in bytes of the file. */
        READ("reading"),
        /** Finds what records are about; counted in records. */
        PROJECT("projecting"),
        /** Writes the facts that they are about, or that depend on them; counted in facts. */
        WRITE("writing"),
        /** Compares events with others of their time; counted in events. */
        COMPARE("comparing");

        private final String text;

        Step(String text) {
            this.text = text;
        }

        /** {@return what it is called for people} */
        public String text() {
            return text;
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
