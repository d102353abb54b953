/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds texts in a JSON tree by a path such as {@code source/*}{@code /code}: keys, and * for every element of a list. */
final class JsonPath {

    private JsonPath() {}

    /** {@return the texts at the path, an empty one for an element that has nothing there} */
    static List<String> texts(JsonNode root, String path) {
        List<String> texts = new ArrayList<>();
        collect(root, path.split("/", -1), 0, texts);
        return texts;
    }

    private static void collect(JsonNode node, String[] keys, int depth, List<String> texts) {
        if (depth == keys.length) {
            if (node.isArray()) {
                node.forEach(element -> texts.add(text(element)));
            } else {
                texts.add(text(node));
            }
        } else if (keys[depth].equals("*")) {
            node.forEach(element -> collect(element, keys, depth + 1, texts));
        } else {
            collect(node.path(keys[depth].replace("~1", "/").replace("~0", "~")), keys, depth + 1, texts);
        }
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        return Texts.strip(node.isString() ? node.stringValue() : node.toString());
    }
}
