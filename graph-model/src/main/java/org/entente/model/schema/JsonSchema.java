/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.schema;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.id.Kind;
import org.entente.model.record.RecordReader;
import org.entente.model.registry.Registry;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schema (draft 2020-12) of one line of a fact file, so that editors and other programs can check files
 * before they are loaded. What only other lines or other fields can tell (a key that is missing, an offset beyond its
 * text) is left to the loader.
 */
public final class JsonSchema {

    private static final List<String> RECORDS =
            List.of("claim", "document", "entity", "judgement", "retraction", "restore");
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonSchema() {}

    /** {@return the schema as text, indented, ending in a line feed; the same for the same registry} */
    public static String of(Registry registry) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
        return JSON.writer().with(printer).writeValueAsString(tree(registry)) + "\n";
    }

    private static ObjectNode tree(Registry registry) {
        ObjectNode schema = Shapes.shape()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:entente:fact-file:1")
                .put("title", "One line of an Entente fact file, format entente/1")
                .put("description", "A line holds exactly one record; the first line may name the format instead.");
        ArrayNode lines = schema.putArray("oneOf");
        lines.add(Shapes.object(Map.of("format", Shapes.code(List.of("entente/1"))), "format"));
        RECORDS.forEach(record -> lines.add(line(record)));
        lines.add(undecided());
        ObjectNode definitions = schema.putObject("$defs");
        new ClaimShapes(registry).definitions().forEach(definitions::set);
        RecordShapes.definitions().forEach(definitions::set);
        return schema;
    }

    private static ObjectNode line(String record) {
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put(record, Shapes.ref(record));
        fields.put("loads", Shapes.oneOrMore(Shapes.id(EnumSet.of(Kind.LOAD))));
        fields.put(RecordReader.REVIEW, review());
        return Shapes.object(fields, record);
    }

    private static ObjectNode review() {
        return Shapes.shape().put("type", "object").put("description", "What was shown to whoever decided; not read.");
    }

    /** A line of a review without a decision: it is passed over. */
    private static ObjectNode undecided() {
        ObjectNode open = Shapes.shape().put("type", "object");
        open.putArray("required").add("b");
        open.putObject("properties").putObject("b").put("type", "null");
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put(RecordReader.REVIEW, review());
        fields.put("judgement", open);
        return Shapes.object(fields, RecordReader.REVIEW);
    }
}
