/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.List;

/**
 * What may stand as one typed value of a fact, such as the level of relations.
 *
 * @param form text, a whole number, or one of a closed list
 * @param codes the closed list, empty for the other forms
 * @param required whether a claim without it is incomplete
 */
public record ValueType(Form form, List<String> codes, boolean required) {

    /** The shape of a value. */
    public enum Form {
        TEXT,
        INTEGER,
        CODE
    }

    /** Copies the codes, and holds that exactly the closed list has some. */
    public ValueType {
        codes = List.copyOf(codes);
        if ((form == Form.CODE) == codes.isEmpty()) {
            throw new IllegalArgumentException("a value type has codes if and only if its form is CODE");
        }
    }

    /** {@return whether this value, as text, may stand here} */
    public boolean accepts(String value) {
        return switch (form) {
            case TEXT -> !value.isBlank();
            case INTEGER -> value.matches("-?(0|[1-9][0-9]{0,17})");
            case CODE -> codes.contains(value);
        };
    }

    /** {@return what a claim may say here, for messages: {@code one of full, embassy} or {@code a whole number}} */
    public String expectation() {
        return switch (form) {
            case TEXT -> "some text";
            case INTEGER -> "a whole number";
            case CODE -> "one of " + String.join(", ", codes);
        };
    }
}
