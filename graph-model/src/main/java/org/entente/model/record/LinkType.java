/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.Arrays;
import java.util.Optional;

/** The relations that a claim may state between its fact and another; each is an edge type of the graph. */
public enum LinkType {
    PART_OF("partOf"),
    DURING("during"),
    BEFORE("before"),
    AFTER("after"),
    SAID_IN("saidIn"),
    RESCHEDULED_TO("rescheduledTo");

    private final String text;

    LinkType(String text) {
        this.text = text;
    }

    /** {@return the spelling in the fact file} */
    public String text() {
        return text;
    }

    static Optional<LinkType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }
}
