/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.MatchingKey;
import org.entente.model.registry.Modality;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who or what fills a role of a claim: known by id, by name, by description, or as another claim's fact. */
public sealed interface Filler {

    /** {@return the filler as it stands in the fact file} */
    JsonNode toJson();

    /** A thing known by its id. */
    record Known(Id id) implements Filler {
        @Override
        public JsonNode toJson() {
            return tools.jackson.databind.node.StringNode.valueOf(id.toString());
        }
    }

    /**
     * A name as the text writes it, to be resolved.
     *
     * @param lang BCP 47 language of the name, if the text tells
     */
    record Mention(String name, @Nullable String lang) implements Filler {

        /** {@return the id that the same words have wherever they stand} */
        public Id id() {
            return CanonicalJson.id(
                    Kind.MENTION,
                    CanonicalJson.object().put("key", MatchingKey.of(name)).put("lang", lang));
        }

        @Override
        public JsonNode toJson() {
            ObjectNode node = CanonicalJson.object();
            CanonicalJson.put(node, "name", name);
            CanonicalJson.put(node, "lang", lang);
            return node;
        }
    }

    /**
     * A group that the text describes without naming its members. It is a thing of its own document.
     *
     * @param quantifier a number ({@link Long}) or a word such as "many"
     * @param of the country or body that the group belongs to
     * @param expands members that the description implies; they take part as inferred
     * @param by rule behind {@code expands}
     */
    record Described(
            String text,
            @Nullable String lang,
            @Nullable Object quantifier,
            @Nullable Id of,
            SortedSet<Id> expands,
            @Nullable String by)
            implements Filler {

        /** Keeps its own copy of the members. */
        public Described {
            expands = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(expands));
        }

        /** {@return the id of the group where this document describes it} */
        public Id id(Id document) {
            return CanonicalJson.id(
                    Kind.DESCRIBED_GROUP,
                    CanonicalJson.object().put("document", document.toString()).set("group", toJson()));
        }

        @Override
        public JsonNode toJson() {
            ObjectNode group = CanonicalJson.object();
            CanonicalJson.put(group, "text", text);
            CanonicalJson.put(group, "lang", lang);
            CanonicalJson.put(group, "quantifier", quantifier);
            CanonicalJson.put(group, "of", of);
            CanonicalJson.put(group, "expands", CanonicalJson.texts(expands));
            CanonicalJson.put(group, "by", by);
            return CanonicalJson.object().set("group", group);
        }
    }

    /**
     * The fact that another claim of the same document is about.
     *
     * @param key that claim's key, without the leading {@code #}
     * @param as how real the containing claim takes that fact to be
     */
    record Ref(String key, @Nullable Modality as) implements Filler {
        @Override
        public JsonNode toJson() {
            ObjectNode node = CanonicalJson.object();
            CanonicalJson.put(node, "ref", "#" + key);
            CanonicalJson.put(node, "as", as == null ? null : as.text());
            return node;
        }
    }
}
