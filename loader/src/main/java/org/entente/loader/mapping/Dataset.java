/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The data set as a document: title, licence, citation and version, which every claim reaches through it. */
record Dataset(String id, ObjectNode line) {

    private static final String KIND = "kind";

    static Dataset read(@Nullable Node node) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put(KIND, "dataset");
        if (node != null) {
            node.entriesOrNone().forEach((key, value) -> {
                if (value instanceof Node.Entries publisher) {
                    ObjectNode named = document.putObject(key);
                    publisher.entries().forEach((field, text) -> named.put(field, text.textOrEmpty()));
                } else {
                    document.put(key, value.textOrEmpty());
                }
            });
        }
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set("document", document);
        return new Dataset(document.path("id").asString(""), line);
    }
}
