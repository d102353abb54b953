/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import tools.jackson.databind.node.ObjectNode;

/**
 * How a claim's fact stands to another one.
 *
 * @param rel kind of relation
 * @param to {@code #key} of a claim in the same document, a fact id, or an entity id
 */
public record Link(LinkType rel, String to) {
    ObjectNode toJson() {
        ObjectNode node = CanonicalJson.object();
        CanonicalJson.put(node, "rel", rel.text());
        CanonicalJson.put(node, "to", to);
        return node;
    }
}
