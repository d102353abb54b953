/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A person's decision that two things are the same, or are not.
 *
 * @param same the verdict
 * @param a one side
 * @param b the other side
 * @param by who decided
 * @param at when, as an instant with offset
 * @param why the reason
 */
public record Judgement(boolean same, Side a, Side b, String by, String at, String why) implements SourceRecord {

    /** One side of a judgement. */
    public sealed interface Side {

        /** An entity, a fact, or the fact that a claim is about. */
        record Thing(Id id) implements Side {}

        /** A name as texts write it; with a document, only there. */
        record Named(
                String name,
                @Nullable String lang,
                @Nullable Id document) implements Side {}
    }

    @Override
    public String recordName() {
        return "judgement";
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = CanonicalJson.object();
        CanonicalJson.put(node, "verdict", same ? "same" : "different");
        CanonicalJson.put(node, "a", side(a));
        CanonicalJson.put(node, "b", side(b));
        CanonicalJson.put(node, "by", by);
        CanonicalJson.put(node, "at", at);
        CanonicalJson.put(node, "why", why);
        return node;
    }

    @Override
    public Kind recordKind() {
        return Kind.JUDGEMENT;
    }

    private static JsonNode side(Side side) {
        return switch (side) {
            case Side.Thing(Id id) -> StringNode.valueOf(id.toString());
            case Side.Named named -> {
                ObjectNode node = CanonicalJson.object();
                CanonicalJson.put(node, "name", named.name());
                CanonicalJson.put(node, "lang", named.lang());
                CanonicalJson.put(node, "document", named.document());
                yield node;
            }
        };
    }
}
