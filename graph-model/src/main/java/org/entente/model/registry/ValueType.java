/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.List;
import java.util.Optional;

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

    /** {@return what is wrong with this value, a text or a whole number, and what to write; empty when it fits} */
    public Optional<String> problemWith(Object value) {
        boolean fits = switch (form) {
            case TEXT -> value instanceof String text && !text.isBlank();
            case INTEGER -> value instanceof Long || value instanceof Integer;
            case CODE -> value instanceof String text && codes.contains(text);
        };
        return fits ? Optional.empty() : Optional.of("'%s' does not fit; write %s".formatted(value, expectation()));
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
