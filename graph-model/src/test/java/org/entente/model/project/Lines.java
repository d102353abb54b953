/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.Locale;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Lines of the fact file, written shortly. Text that starts with a brace is JSON; it may use single quotes. */
public final class Lines {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String DAY = "2026-01-02T10:00:00Z";

    private Lines() {}

    static JsonNode json(String text) {
        return text.startsWith("{") || text.startsWith("[")
                ? MAPPER.readTree(text.replace('\'', '"'))
                : StringNode.valueOf(text);
    }

    /** {@return text as JSON} */
    static String text(String text) {
        return MAPPER.writeValueAsString(text);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String line(String record, ObjectNode content) {
        return MAPPER.writeValueAsString(object().set(record, content));
    }

    /** {@return a document} {@code more} holds further fields as JSON. */
    public static String document(String key, String published, String more) {
        ObjectNode node = (ObjectNode) json(more);
        node.put("id", "document/" + key).put("published", published);
        return line("document", node);
    }

    public static String document(String key, String published) {
        return document(key, published, "{}");
    }

    /** {@return an entity} Names are {@code en:Jane Roe} or {@code en-short:Roe}. */
    public static String entity(String id, String... names) {
        return entityWith(id, "{}", names);
    }

    public static String entityWith(String id, String more, String... names) {
        ObjectNode node = (ObjectNode) json(more);
        node.put("id", id);
        for (String name : names) {
            int colon = name.indexOf(':');
            int kind = name.substring(0, colon).matches(".+-(short|variant)") ? name.lastIndexOf('-', colon) : colon;
            ObjectNode added = node.withArray("names").addObject();
            added.put("lang", name.substring(0, kind)).put("text", name.substring(colon + 1));
            added.put("kind", kind == colon ? "preferred" : name.substring(kind + 1, colon));
        }
        return line("entity", node);
    }

    /** {@return the line with the load that brought it} */
    public static String loaded(String line, String load) {
        ObjectNode node = (ObjectNode) MAPPER.readTree(line);
        node.withArray("loads").add(load);
        return MAPPER.writeValueAsString(node);
    }

    public static String same(String a, String b) {
        return judgement("same", a, b, DAY);
    }

    public static String different(String a, String b) {
        return judgement("different", a, b, DAY);
    }

    public static String judgement(String verdict, String a, String b, String at) {
        ObjectNode node = object().put("verdict", verdict).put("by", "tester").put("at", at);
        node.put("why", "checked");
        node.set("a", json(a));
        node.set("b", json(b));
        return line("judgement", node);
    }

    public static String retract(Id covers) {
        return line(
                "retraction",
                object().put("covers", covers.toString())
                        .put("reason", "withdrawn")
                        .put("by", "tester")
                        .put("at", DAY));
    }

    public static String restore(Id retraction) {
        return line(
                "restore",
                object().put("restores", retraction.toString())
                        .put("reason", "checked again")
                        .put("by", "tester")
                        .put("at", DAY));
    }

    /** {@return a claim in the making: actual, positive, undated} */
    public static ClaimLine claim(String key, String document, String type) {
        return new ClaimLine(key, document, type);
    }

    /** One claim, field by field. */
    public static final class ClaimLine {
        private final ObjectNode node = object();

        private ClaimLine(String key, String document, String type) {
            if (!key.isEmpty()) {
                node.put("key", key);
            }
            node.put("document", "document/" + document).put("type", type).put("modality", "actual");
            node.putObject("roles");
        }

        public ClaimLine role(String name, String... fillers) {
            for (String filler : fillers) {
                ((ObjectNode) node.get("roles")).withArray(name).add(json(filler));
            }
            return this;
        }

        public ClaimLine on(@Nullable String when) {
            if (when != null) {
                node.set("when", json(when));
            }
            return this;
        }

        public ClaimLine modality(String modality) {
            return with("modality", modality.toLowerCase(Locale.ROOT));
        }

        public ClaimLine denied() {
            return with("polarity", "negative");
        }

        public ClaimLine headline() {
            return with("span", "headline");
        }

        public ClaimLine act(String act) {
            return with("act", act);
        }

        public ClaimLine holder(String holder) {
            return with("holder", holder);
        }

        public ClaimLine from(String... chain) {
            for (String link : chain) {
                node.withArray("attribution").add(json(link.startsWith("{") ? link : "{'id': '" + link + "'}"));
            }
            return this;
        }

        public ClaimLine link(String rel, String to) {
            node.withArray("links").addObject().put("rel", rel).put("to", to);
            return this;
        }

        public ClaimLine value(String name, String value) {
            node.withObject("values").put(name, value);
            return this;
        }

        public ClaimLine supersedes(Id claim) {
            return with("supersedes", claim.toString());
        }

        /** Sets any field, given as text or JSON. */
        public ClaimLine with(String field, String value) {
            node.set(field, json(value));
            return this;
        }

        public String line() {
            return Lines.line("claim", node);
        }

        public Id id() {
            return Records.record(line()).recordId();
        }
    }
}
