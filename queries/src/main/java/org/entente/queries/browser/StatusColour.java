/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.browser;

import org.entente.model.registry.Status;

/** How facts of one status are filled; chosen so that the words on it can be read (contrast 4.5 to 1 or more). */
record StatusColour(String fill, String text, String meaning) {

    /** The ring around a fact whose sources contradict each other. */
    static final String CONTESTED = "#d6006c";

    static StatusColour of(Status status) {
        return switch (status) {
            case ACTUAL -> new StatusColour("#2e7d32", "#ffffff", "it happened, or it holds");
            case PROSPECTIVE -> new StatusColour("#1565c0", "#ffffff", "announced, expected or possible");
            case WISHED -> new StatusColour("#f2a900", "#2a2c34", "somebody wants it");
            case DENIED -> new StatusColour("#c62828", "#ffffff", "said not to be so");
            case CALLED_OFF -> new StatusColour("#6f6f6f", "#ffffff", "cancelled, postponed, failed");
        };
    }
}
