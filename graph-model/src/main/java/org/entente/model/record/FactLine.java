/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.Collection;
import java.util.Objects;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes lines of a fact file, which {@link RecordReader} reads back as the same records. */
public final class FactLine {

    private FactLine() {}

    /** {@return the first line of a fact file, without its end} */
    public static String header() {
        return CanonicalJson.write(JsonNodeFactory.instance.objectNode().put("format", RecordReader.FORMAT));
    }

    /**
     * {@return the line of a record, without its end}
     *
     * @param words words of a claim's quote, if known
     * @param loads the loads that brought it; their order does not matter
     */
    public static String of(SourceRecord record, @Nullable String words, Collection<Id> loads) {
        ObjectNode content = record.toJson();
        if (words != null && content.get("quote") instanceof ObjectNode place) {
            place.put("text", words);
        }
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set(record.recordName(), content);
        if (!loads.isEmpty()) {
            ArrayNode by = line.putArray("loads");
            loads.stream().map(Objects::toString).sorted().forEach(by::add);
        }
        return CanonicalJson.write(line);
    }
}
