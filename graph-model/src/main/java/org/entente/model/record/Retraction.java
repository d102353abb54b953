/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes back a claim, a document, a load or a judgement; it stays until a {@link Restore} names it.
 *
 * @param covers what is taken back
 * @param at when, as an instant with offset
 */
public record Retraction(Id covers, String reason, String by, String at) implements SourceRecord {

    @Override
    public String recordName() {
        return "retraction";
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = CanonicalJson.object();
        CanonicalJson.put(node, "covers", covers);
        CanonicalJson.put(node, "reason", reason);
        CanonicalJson.put(node, "by", by);
        CanonicalJson.put(node, "at", at);
        return node;
    }

    @Override
    public Id recordId() {
        return CanonicalJson.id(Kind.RETRACTION, toJson());
    }
}
