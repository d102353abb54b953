/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a stance says, in words, with the language of the words. */
public record Content(String text, @Nullable String lang) {
    ObjectNode toJson() {
        ObjectNode node = CanonicalJson.object();
        CanonicalJson.put(node, "text", text);
        CanonicalJson.put(node, "lang", lang);
        return node;
    }
}
