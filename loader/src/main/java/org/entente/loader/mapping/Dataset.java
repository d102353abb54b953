/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.nio.charset.StandardCharsets;
import org.entente.model.id.Id;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.Violation;
import org.entente.model.registry.Registry;
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

    /** {@return the line that says of a document no more than that the data set tells what it says} */
    ObjectNode naming(Id document) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        named.putObject("document").put("id", document.toString()).put("datasets", id);
        return named;
    }

    /** Notes what a reader of fact files would refuse; every claim would wait for such a document for good. */
    void check(@Nullable Node node, Problems problems) {
        ReadLine read =
                new RecordReader(Registry.standard()).read(line.toString().getBytes(StandardCharsets.UTF_8));
        if (node != null && read instanceof ReadLine.Rejected rejected) {
            for (Violation violation : rejected.violations()) {
                String[] keys = violation.pointer().split("/", -1);
                Node at = keys.length > 2 ? node.get(keys[2]) : null;
                problems.add(at == null ? node.place() : at.place(), violation.message());
            }
        }
    }
}
