/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.Arrays;

/** How somebody can stand to an agreement. */
enum PartyStanding {
    PARTY("party"),
    /** The act may have been done after the day asked for, or undone by it. */
    POSSIBLY_PARTY("possibly party"),
    FORMER_PARTY("former party"),
    SIGNATORY("signatory"),
    FORMER_SIGNATORY("former signatory"),
    APPLIES_PROVISIONALLY("applies provisionally"),
    /** By no act that makes a party or signatory. */
    TAKING_PART("taking part"),
    TAKING_PART_WITHOUT_ACT("taking part, act not stated"),
    /** The same once it is over. */
    TOOK_PART("took part"),
    TOOK_PART_WITHOUT_ACT("took part, act not stated"),
    CANDIDATE("candidate"),
    /** No more than thought of, or on a condition. */
    PROSPECTIVE("prospective"),
    WISHED("wished"),
    DENIED("denied"),
    CALLED_OFF("called off");

    private final String text;

    PartyStanding(String text) {
        this.text = text;
    }

    /** {@return the standing in words, as answers have it} */
    String text() {
        return text;
    }

    /** {@return the standing by what is not, or not yet, so} */
    static PartyStanding of(Segment notActual) {
        String words = notActual.status().replace('-', ' ');
        return Arrays.stream(values())
                .filter(standing -> standing.text.equals(words))
                .findFirst()
                .orElseThrow();
    }
}
