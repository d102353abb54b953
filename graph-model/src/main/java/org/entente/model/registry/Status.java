/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

/** The five ways a fact can be shown to a reader at a glance; each fact carries exactly one as a label. */
public enum Status {
    /** It happened, or it holds. */
    ACTUAL("Actual", "actual"),
    /** It is announced, planned, expected, or said to be possible. */
    PROSPECTIVE("Prospective", "prospective"),
    /** Somebody wants it; nothing says that it will come. */
    WISHED("Wished", "wished"),
    /** Sources say only that it is not so. */
    DENIED("Denied", "denied"),
    /** It was to be, and was cancelled, postponed, or failed. */
    CALLED_OFF("CalledOff", "called-off");

    private final String label;
    private final String text;

    Status(String label, String text) {
        this.label = label;
        this.text = text;
    }

    /** {@return the node label, such as {@code CalledOff}} */
    public String label() {
        return label;
    }

    /** {@return the name used in data files, such as {@code called-off}} */
    public String text() {
        return text;
    }
}
