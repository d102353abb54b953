/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.Locale;

/** The three ways a fact relates to time and truth; code that handles families does so in an exhaustive switch. */
public enum Family {
    /** Something that happens once, with a place in time. */
    EVENT("Event"),
    /** Something that holds over periods, opened and closed by acts. */
    RELATION("Relation"),
    /** What somebody thinks, wants or is said to be, in words; one fact per claim. */
    STANCE("Stance");

    private final String label;

    Family(String label) {
        this.label = label;
    }

    /** {@return the node label of facts of this family, such as {@code Event}} */
    public String label() {
        return label;
    }

    /** {@return the name used in data files, such as {@code event}} */
    public String text() {
        return label.toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the family with this name}
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Family of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
