/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes back a claim, a document, a load or a judgement; it stays until a {@link Restore} names it. One that covers the
 * words of a quote erases them wherever they are quoted, for good: there is nothing left to restore.
 *
 * @param covers what is taken back
 * @param at when, as an instant with offset
 */
public record Retraction(Id covers, String reason, String by, String at) implements SourceRecord {

    /** What can be taken back. */
    public static final Set<Kind> COVERED =
            Collections.unmodifiableSet(EnumSet.of(Kind.CLAIM, Kind.DOCUMENT, Kind.LOAD, Kind.JUDGEMENT, Kind.QUOTE));

    /** {@return whether this erases words rather than taking back what was said} */
    public boolean erases() {
        return covers.kind() == Kind.QUOTE;
    }

    @Override
    public String recordName() {
        return "retraction";
    }

    @Override
    public ObjectNode toJson() {
        return decision("covers", covers, reason, by, at);
    }

    static ObjectNode decision(String field, Id on, String reason, String by, String at) {
        ObjectNode node = CanonicalJson.object();
        CanonicalJson.put(node, field, on);
        CanonicalJson.put(node, "reason", reason);
        CanonicalJson.put(node, "by", by);
        CanonicalJson.put(node, "at", at);
        return node;
    }

    @Override
    public Kind recordKind() {
        return Kind.RETRACTION;
    }
}
