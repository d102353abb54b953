/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.Locale;

/** Whether the date that a claim states is part of what its fact is. */
public enum TimeRule {
    /** The same roles mean the same fact, whenever: relations, and events that happen once per object. */
    NONE,
    /** The same roles on another stated date are another fact: meetings, visits, calls. */
    STATED;

    /** {@return the name used in data files, such as {@code stated}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
