/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.record.Issue;
import tools.jackson.databind.JsonNode;

/**
 * Finds texts in a JSON tree by a path such as {@code source/*}{@code /code}: keys, and * for every element of a list. An
 * object where a list is asked for is the one element.
 */
final class JsonPath {

    private JsonPath() {}

    /**
     * {@return the texts at the path, an empty one for an element that has nothing there}
     *
     * @throws Misfit when an element of a list has several texts where paths into it go in step by having one each
     */
    static List<String> texts(JsonNode root, String path) throws Misfit {
        List<String> texts = new ArrayList<>();
        collect(root, path.split("/", -1), 0, false, texts);
        return texts;
    }

    private static void collect(JsonNode node, String[] keys, int depth, boolean inList, List<String> texts)
            throws Misfit {
        if (depth == keys.length) {
            if (!node.isArray()) {
                texts.add(text(node));
            } else if (inList) {
                texts.add(onlyText(node, String.join("/", keys)));
            } else {
                node.forEach(element -> texts.add(text(element)));
            }
        } else if (!keys[depth].equals("*")) {
            collect(node.path(keys[depth].replace("~1", "/").replace("~0", "~")), keys, depth + 1, inList, texts);
        } else if (node.isObject()) {
            // the one object that some data sets write instead of a list of one
            collect(node, keys, depth + 1, true, texts);
        } else if (!node.isEmpty()) {
            for (JsonNode element : node) {
                collect(element, keys, depth + 1, true, texts);
            }
        } else if (!node.isArray() && !text(node).isEmpty()) {
            throw new Misfit(
                    Issue.INVALID_VALUE,
                    "what stands at '%s' is no list; leave out the * after it"
                            .formatted(String.join("/", List.of(keys).subList(0, depth))));
        } else if (inList) {
            texts.add("");
        }
    }

    /** An array of one is read as that one, which is how some data sets write a value. */
    private static String onlyText(JsonNode array, String path) throws Misfit {
        if (array.size() > 1) {
            throw new Misfit(
                    Issue.INVALID_VALUE,
                    "an element of a list has %d texts at '%s'; use * on them: %s/*"
                            .formatted(array.size(), path, path));
        }
        return array.isEmpty() ? "" : text(array.get(0));
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        return Texts.strip(node.isString() ? node.stringValue() : node.toString());
    }
}
