/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import org.entente.model.record.Violation;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing wrong with, or odd about, one line of input.
 *
 * @param source name of the file
 * @param line number of the line, from 1
 * @param violation what is wrong, where in the line, and what to do
 * @param excerpt the beginning of the line
 */
public record Rejection(String source, long line, Violation violation, String excerpt) {

    /** {@return one line for people} */
    public String prettyPrint() {
        String pointer = violation.pointer().isEmpty() ? "" : " " + violation.pointer();
        return "%s:%d%s: %s: %s".formatted(source, line, pointer, violation.issue(), violation.message());
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("source", source)
                .put("line", line)
                .put("pointer", violation.pointer())
                .put("issue", violation.issue().name())
                .put("message", violation.message())
                .put("text", excerpt);
    }
}
