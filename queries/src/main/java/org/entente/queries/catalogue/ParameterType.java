/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

/** What may be written for a parameter. */
public enum ParameterType {
    /** Any words. */
    TEXT("string", "1 to " + Parameter.LONGEST_TEXT + " characters"),
    /** An id of two segments. */
    ID("string", "an id such as country/KAZ"),
    /** One of a closed list. */
    CODE("string", "one of a list"),
    /** A day. */
    DATE("string", "a day such as 2025-11-06"),
    /** A moment of knowledge. */
    MOMENT("string", "an instant with offset, or a date that stands for its last second in UTC"),
    /** How many items a page has. */
    LIMIT("integer", "1 to " + Parameter.MOST_ITEMS),
    /** Where a page starts. */
    CURSOR("string", "the `next` of the page before");

    private final String json;
    private final String takes;

    ParameterType(String json, String takes) {
        this.json = json;
        this.takes = takes;
    }

    /** {@return the JSON type} */
    public String json() {
        return json;
    }

    /** {@return what it takes, in words} */
    public String takes() {
        return takes;
    }
}
