/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.model.id.Kind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words of JSON Schema that the schema of the fact file is put together from. */
final class Shapes {

    static final String KEY = "[A-Za-z0-9][A-Za-z0-9._~-]{0,199}";

    private static final Map<Kind, String> SPECIAL_KEYS =
            new EnumMap<>(Map.of(Kind.COUNTRY, "([A-Z]{3}|gw-[0-9]{1,4})", Kind.QUOTE, "[0-9a-f]{64}"));
    private static final String REF = "$ref";

    private Shapes() {}

    static ObjectNode shape() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ObjectNode ref(String name) {
        return shape().put(REF, "#/$defs/" + name);
    }

    static ObjectNode text() {
        return shape().put("type", "string").put("pattern", "\\S");
    }

    static ObjectNode text(String description) {
        return text().put("description", description);
    }

    static ObjectNode pattern(String pattern, String description) {
        return shape().put("type", "string").put("pattern", "^" + pattern + "$").put("description", description);
    }

    static ObjectNode integer() {
        return shape().put("type", "integer");
    }

    static ObjectNode code(Collection<String> codes) {
        ObjectNode shape = shape();
        codes.forEach(shape.putArray("enum")::add);
        return shape;
    }

    /** {@return a text that is an id of one of these kinds} */
    static ObjectNode id(Set<Kind> kinds) {
        List<String> patterns = new ArrayList<>();
        SPECIAL_KEYS.forEach((kind, key) -> {
            if (kinds.contains(kind)) {
                patterns.add(kind.segment() + "/" + key);
            }
        });
        String others = kinds.stream()
                .filter(kind -> !SPECIAL_KEYS.containsKey(kind))
                .map(Kind::segment)
                .collect(Collectors.joining("|"));
        if (!others.isEmpty()) {
            patterns.add("(" + others + ")/" + KEY);
        }
        return shape().put("type", "string").put("pattern", "^(" + String.join("|", patterns) + ")$");
    }

    /** {@return the shape, or null, which says the same as leaving the field out} */
    static ObjectNode optional(ObjectNode shape) {
        ObjectNode optional = shape();
        optional.putArray("anyOf").add(shape).add(shape().put("type", "null"));
        return optional;
    }

    /** {@return one of these shapes} */
    static ObjectNode either(List<ObjectNode> shapes) {
        ObjectNode either = shape();
        shapes.forEach(either.putArray("anyOf")::add);
        return either;
    }

    /** {@return an array of these, or one standing without its array} */
    static ObjectNode oneOrMore(ObjectNode item) {
        ObjectNode array = shape().put("type", "array");
        array.set("items", item);
        return either(List.of(item.deepCopy(), array));
    }

    /** {@return an object with these fields and no others; those not required may be null} */
    static ObjectNode object(Map<String, ObjectNode> fields, String... required) {
        ObjectNode shape = shape().put("type", "object");
        Set<String> needed = Set.of(required);
        if (required.length > 0) {
            ArrayNode names = shape.putArray("required");
            List.of(required).forEach(names::add);
        }
        ObjectNode properties = shape.putObject("properties");
        fields.forEach((name, field) -> properties.set(name, needed.contains(name) ? field : optional(field)));
        return shape.put("additionalProperties", false);
    }
}
