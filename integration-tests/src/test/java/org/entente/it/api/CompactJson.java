/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** JSON for pages that people read: whatever fits stands on one line. */
final class CompactJson {

    private static final int WIDTH = 130;
    private static final String STEP = "  ";

    private CompactJson() {}

    static String of(JsonNode node) {
        return of(node, "");
    }

    private static String of(JsonNode node, String indent) {
        String line = line(node);
        if (indent.length() + line.length() <= WIDTH || node.isValueNode()) {
            return line;
        }
        String deeper = indent + STEP;
        if (node.isArray()) {
            return node.values().stream()
                    .map(element -> deeper + of(element, deeper))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        }
        return node.properties().stream()
                .map(entry -> "%s\"%s\": %s".formatted(deeper, entry.getKey(), of(entry.getValue(), deeper)))
                .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }

    private static String line(JsonNode node) {
        if (node.isArray()) {
            return node.values().stream().map(CompactJson::line).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(entry -> "\"%s\": %s".formatted(entry.getKey(), line(entry.getValue())))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return node.toString();
    }
}
