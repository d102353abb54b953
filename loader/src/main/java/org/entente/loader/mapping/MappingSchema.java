/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schema (draft 2020-12) of mapping files, so that editors can help to write them. What only other places of
 * the file can tell, such as a value that is used but not defined, is left to the loader.
 */
public final class MappingSchema {

    private static final Pattern WITHOUT_ANCHORS = Pattern.compile("\\(\\?s\\)");
    private static final List<String> SCALARS = List.of("string", "number", "integer", "boolean");

    private MappingSchema() {}

    /** {@return the schema as text, indented, ending in a line feed} */
    public static String text() {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:entente:mapping:1");
        schema.put("title", "An Entente mapping file, " + MappingShape.VERSION);
        schema.setAll(of(MappingShape.ROOT));
        return JsonMapper.shared().writer().with(printer).writeValueAsString(schema) + "\n";
    }

    private static ObjectNode of(Shape shape) {
        ObjectNode node = switch (shape) {
            case Shape.Text text -> text(text);
            case Shape.Nothing ignored -> typed("null");
            case Shape.Items items -> {
                ObjectNode list = typed("array");
                list.set("items", of(items.item()));
                yield list;
            }
            case Shape.Entries entries -> {
                ObjectNode map = typed("object");
                map.set("additionalProperties", of(entries.value()));
                yield map;
            }
            case Shape.Fields fields -> fields(fields);
            case Shape.Choice choice -> {
                ObjectNode any = JsonNodeFactory.instance.objectNode();
                ArrayNode choices = any.putArray("oneOf");
                choice.choices().values().forEach(one -> choices.add(of(one)));
                yield any;
            }
            case Shape.Either either -> {
                ObjectNode any = JsonNodeFactory.instance.objectNode();
                ArrayNode shapes = any.putArray("anyOf");
                either.shapes().forEach(one -> shapes.add(of(one)));
                yield any;
            }
            case Shape.Anything ignored -> typed("object");
        };
        node.put("description", shape.what());
        return node;
    }

    /** A text may look like a number or a flag to YAML; the loader reads it as it is written. */
    private static ObjectNode text(Shape.Text text) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (!text.choices().isEmpty()) {
            ArrayNode choices = node.putArray("enum");
            text.choices().forEach(choice -> {
                if (choice.equals("true") || choice.equals("false")) {
                    choices.add(Boolean.parseBoolean(choice));
                } else {
                    choices.add(choice);
                }
            });
            return node;
        }
        ArrayNode types = node.putArray("type");
        SCALARS.forEach(types::add);
        Pattern form = text.form();
        if (form == null) {
            node.put("minLength", 1);
        } else {
            String pattern = WITHOUT_ANCHORS.matcher(form.pattern()).replaceAll("");
            node.put("pattern", "^(" + pattern.replace(".+", "[\\s\\S]+").replace(".*", "[\\s\\S]*") + ")$");
        }
        return node;
    }

    private static ObjectNode fields(Shape.Fields fields) {
        ObjectNode node = typed("object");
        ObjectNode properties = node.putObject("properties");
        fields.fields().forEach((name, field) -> properties.set(name, of(field)));
        node.put("additionalProperties", false);
        if (!fields.required().isEmpty()) {
            ArrayNode required = node.putArray("required");
            fields.required().forEach(required::add);
        }
        if (!fields.exactlyOne().isEmpty()) {
            ArrayNode one = node.putArray("oneOf");
            fields.exactlyOne()
                    .forEach(name -> one.addObject().putArray("required").add(name));
        }
        return node;
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /** {@return the functions in their order, each with what it does; for the page that lists them} */
    static SequencedMap<String, String> functions() {
        SequencedMap<String, String> functions = new LinkedHashMap<>();
        for (Function function : Function.values()) {
            functions.put(usage(function), function.what());
        }
        return functions;
    }

    private static String usage(Function function) {
        Shape parameter = function.parameter();
        if (parameter == null) {
            return function.text();
        }
        StringBuilder usage = new StringBuilder("{").append(function.text()).append(": ...");
        for (Map.Entry<String, Shape> option : function.options().entrySet()) {
            usage.append(", ").append(option.getKey()).append(": ...");
        }
        return usage.append('}').toString();
    }
}
