/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import org.entente.model.id.Id;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one file.
 *
 * @param source name of the file
 * @param load its load
 * @param loadedBefore whether the very same file was loaded before, so that nothing was written
 * @param resumedAfter line after which an interrupted load went on, 0 for one from the start
 */
public record SourceReport(String source, Id load, boolean loadedBefore, long resumedAfter, Counts counts) {

    /** {@return one line for people} */
    public String prettyPrint() {
        String remark = loadedBefore
                ? " (loaded before)"
                : resumedAfter > 0 ? " (resumed after line %d)".formatted(resumedAfter) : "";
        return source + ": " + counts.prettyPrint() + remark;
    }

    ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("source", source).put("load", load.toString());
        node.put("loadedBefore", loadedBefore).put("resumedAfter", resumedAfter);
        return node.setAll(counts.toJson());
    }
}
