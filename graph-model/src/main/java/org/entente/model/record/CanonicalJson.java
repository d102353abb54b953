/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.model.id.Hash;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON with one spelling: keys sorted, no white space, nothing empty; ids are hashes of this text. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** {@return the one text of this tree} */
    public static String write(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    /** A load writes some for each claim, and a mapper takes several times as long. */
    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            SortedMap<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            char before = '{';
            for (Map.Entry<String, JsonNode> entry : sorted.entrySet()) {
                text.append(before);
                quote(entry.getKey(), text);
                write(entry.getValue(), text.append(':'));
                before = ',';
            }
            text.append(sorted.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                write(node.get(i), i == 0 ? text : text.append(','));
            }
            text.append(']');
        } else if (node.isString()) {
            quote(node.stringValue(), text);
        } else {
            text.append(node);
        }
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
    }

    /** {@return an id of this kind whose key is the hash of the tree} */
    public static Id id(Kind kind, JsonNode node) {
        return new Id(kind, Hash.id(write(node)));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void put(ObjectNode node, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number -> node.put(name, number);
            case JsonNode tree when tree.isContainer() && tree.isEmpty() -> {}
            case JsonNode tree -> node.set(name, tree);
            default -> node.put(name, value.toString());
        }
    }

    static ArrayNode array(SequencedCollection<? extends JsonNode> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    static ArrayNode texts(Iterable<?> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(item.toString()));
        return array;
    }

    static ObjectNode map(Map<String, ?> entries) {
        ObjectNode node = object();
        entries.forEach((name, value) -> put(node, name, value));
        return node;
    }

    /** {@return the items in the order of their canonical texts, each once} */
    static <T> List<T> inOrder(Collection<T> items, Function<T, JsonNode> toJson) {
        Map<String, T> byText = new TreeMap<>();
        items.forEach(item -> byText.put(write(toJson.apply(item)), item));
        return List.copyOf(byText.values());
    }
}
