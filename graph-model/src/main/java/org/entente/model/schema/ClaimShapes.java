/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.schema;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.id.Kind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.model.registry.ValueType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shape of a claim: what all claims share, and what each fact type adds. */
final class ClaimShapes {

    private static final List<String> LINKS = List.of("partOf", "during", "before", "after", "saidIn", "rescheduledTo");

    private final Registry registry;
    private final FillerShapes fillers = new FillerShapes();

    ClaimShapes(Registry registry) {
        this.registry = registry;
    }

    /** {@return every definition that claims need, the claim itself first} */
    Map<String, ObjectNode> definitions() {
        Map<String, ObjectNode> definitions = new LinkedHashMap<>();
        definitions.put("claim", claim());
        for (FactType type : registry.types()) {
            definitions.put(name(type), ofType(type));
        }
        definitions.put("when", when());
        definitions.put("link", link());
        definitions.put("attribution", attribution());
        definitions.put("quote", quote());
        definitions.putAll(fillers.definitions());
        definitions.putAll(FillerShapes.shared());
        return definitions;
    }

    private static String name(FactType type) {
        return "claim-" + type.name();
    }

    private ObjectNode claim() {
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put("key", Shapes.pattern(Shapes.KEY, "How other claims of the document refer to this one."));
        fields.put("document", Shapes.id(EnumSet.of(Kind.DOCUMENT)));
        fields.put("span", Shapes.code(List.of("body", "headline", "caption", "table")));
        fields.put(
                "type",
                Shapes.code(registry.types().stream().map(FactType::name).toList()));
        fields.put("roles", Shapes.shape().put("type", "object"));
        fields.put("values", Shapes.shape().put("type", "object"));
        fields.put("label", Shapes.text("Tells apart facts that are otherwise the same, such as two signings."));
        fields.put("when", Shapes.ref("when"));
        fields.put("whenText", Shapes.text("The source's own words for the time."));
        fields.put("anchor", Shapes.text("What those words are relative to."));
        fields.put("rule", Shapes.text("How the date was found from the words."));
        fields.put("modality", Shapes.code(texts(EnumSet.allOf(Modality.class))));
        fields.put(
                "polarity",
                Shapes.code(Stream.of(Polarity.values()).map(Polarity::text).toList()));
        fields.put("act", Shapes.text("What was done, where the type knows acts."));
        fields.put("holder", fillers.holder().put("description", "Whose wish or intention it is."));
        fields.put("condition", Shapes.text());
        fields.put("content", content());
        fields.put("links", Shapes.oneOrMore(Shapes.ref("link")));
        fields.put("comparison", comparison());
        fields.put("attribution", Shapes.oneOrMore(Shapes.ref("attribution")));
        fields.put("basis", basis());
        fields.put("supersedes", Shapes.id(EnumSet.of(Kind.CLAIM)));
        fields.put("quote", Shapes.ref("quote"));
        fields.put("locator", Shapes.text("Page, row or path in the document."));
        ObjectNode claim = Shapes.object(fields, "document", "type", "roles", "modality")
                .put("description", "What one document says: about which fact, how real, when, and who said so.");
        ArrayNode perType = claim.putArray("allOf");
        registry.types().forEach(type -> perType.add(whenTypeIs(type)));
        return claim;
    }

    private static ObjectNode whenTypeIs(FactType type) {
        ObjectNode rule = Shapes.shape();
        ObjectNode condition = rule.putObject("if");
        condition.putObject("properties").putObject("type").put("const", type.name());
        condition.putArray("required").add("type");
        rule.set("then", Shapes.ref(name(type)));
        return rule;
    }

    private ObjectNode ofType(FactType type) {
        ObjectNode shape = Shapes.shape().put("description", type.description());
        ObjectNode properties = shape.putObject("properties");
        properties.set("roles", roles(type));
        properties.set("values", values(type));
        properties.set("modality", Shapes.code(texts(type.modalities())));
        ObjectNode act = Shapes.code(type.acts().all());
        act.withArray("enum").addNull();
        properties.set("act", act);
        ArrayNode required = Shapes.list();
        if (type.contentRequired()) {
            properties.set("content", content());
            required.add("content");
        }
        if (type.values().values().stream().anyMatch(ValueType::required)) {
            required.add("values");
        }
        if (!required.isEmpty()) {
            shape.set("required", required);
        }
        return shape;
    }

    private ObjectNode roles(FactType type) {
        ObjectNode shape = Shapes.shape().put("type", "object");
        ArrayNode required = Shapes.list();
        ObjectNode properties = shape.putObject("properties");
        type.roles().forEach((name, role) -> {
            properties.set(name, fillers.role(role, type.symmetric() && role.identity()));
            if (role.required()) {
                required.add(name);
            }
        });
        if (!required.isEmpty()) {
            shape.set("required", required);
        }
        return shape.put("additionalProperties", false);
    }

    private static ObjectNode values(FactType type) {
        Map<String, ObjectNode> values = new LinkedHashMap<>();
        type.values().forEach((name, value) -> values.put(name, value(value)));
        String[] required = type.values().entrySet().stream()
                .filter(value -> value.getValue().required())
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        ObjectNode shape = Shapes.object(values, required);
        return required.length > 0 ? shape : Shapes.optional(shape);
    }

    private static ObjectNode value(ValueType value) {
        return switch (value.form()) {
            case TEXT -> Shapes.text();
            case INTEGER -> Shapes.integer();
            case CODE -> Shapes.code(value.codes());
        };
    }

    private static ObjectNode content() {
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put("text", Shapes.text());
        fields.put("lang", Shapes.ref("language"));
        return Shapes.either(List.of(Shapes.text(), Shapes.object(fields, "text")));
    }

    private static ObjectNode comparison() {
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put("dimension", Shapes.text());
        fields.put("than", Shapes.pattern("#" + Shapes.KEY, "The key of another claim in this document."));
        fields.put("direction", Shapes.code(List.of("higher", "lower")));
        return Shapes.object(fields, "dimension", "than", "direction");
    }

    private static ObjectNode basis() {
        return Shapes.either(List.of(
                Shapes.code(List.of("stated")),
                Shapes.object(Map.of("inferred", Shapes.text("The rule.")), "inferred")));
    }

    private static ObjectNode when() {
        Map<String, ObjectNode> bounds = new LinkedHashMap<>();
        bounds.put("notBefore", Shapes.ref("edtf"));
        bounds.put("notAfter", Shapes.ref("edtf"));
        ObjectNode within = Shapes.object(bounds).put("minProperties", 1);
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put("edtf", Shapes.ref("edtf"));
        fields.put("at", within);
        fields.put("start", within.deepCopy());
        fields.put("end", within.deepCopy());
        fields.put("holdsOn", Shapes.ref("edtf"));
        fields.put("text", Shapes.text("The source's own words for the time."));
        fields.put("anchor", Shapes.text("What those words are relative to."));
        fields.put("rule", Shapes.text("How the date was found from the words."));
        return Shapes.either(List.of(Shapes.ref("edtf"), Shapes.object(fields)))
                .put(
                        "description",
                        "When: a date, bounds for the moment or for start and end, or a day on which it held.");
    }

    private static ObjectNode link() {
        Set<Kind> ends = EnumSet.copyOf(FillerShapes.ENTITIES);
        ends.add(Kind.FACT);
        ObjectNode to = Shapes.either(List.of(
                Shapes.pattern("#" + Shapes.KEY, "The key of another claim in this document."), Shapes.id(ends)));
        Map<String, ObjectNode> spelledOut = new LinkedHashMap<>();
        spelledOut.put("rel", Shapes.code(LINKS));
        spelledOut.put("to", to);
        ObjectNode shortForm =
                Shapes.shape().put("type", "object").put("minProperties", 1).put("maxProperties", 1);
        ObjectNode properties = shortForm.putObject("properties");
        LINKS.forEach(rel -> properties.set(rel, to.deepCopy()));
        shortForm.put("additionalProperties", false);
        return Shapes.either(List.of(Shapes.object(spelledOut, "rel", "to"), shortForm));
    }

    private static ObjectNode attribution() {
        Map<String, ObjectNode> named = new LinkedHashMap<>();
        named.put("id", Shapes.id(FillerShapes.ENTITIES));
        named.put("onBehalfOf", Shapes.id(FillerShapes.ENTITIES));
        Map<String, ObjectNode> anonymous = new LinkedHashMap<>();
        anonymous.put("source", Shapes.text("How the document describes its unnamed source."));
        anonymous.put("number", Shapes.code(List.of("one", "plural")));
        anonymous.put("of", Shapes.text("The wider group that the source is one of."));
        return Shapes.either(List.of(Shapes.object(named, "id"), Shapes.object(anonymous, "source")))
                .put("description", "One link in the chain of who said it, outermost first.");
    }

    private static ObjectNode quote() {
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put("text", Shapes.text());
        fields.put("start", Shapes.integer().put("minimum", 0));
        fields.put("end", Shapes.integer().put("minimum", 1));
        fields.put("sha256", Shapes.pattern("[0-9a-f]{64}", "Of the quoted text in UTF-8."));
        fields.put("unit", Shapes.code(List.of("code point")));
        fields.put("lang", Shapes.ref("language"));
        ObjectNode offsets = Shapes.object(fields);
        offsets.putObject("dependentRequired").set("start", Shapes.list().add("end"));
        return Shapes.either(List.of(Shapes.text(), offsets))
                .put("description", "The words, or where they stand and their hash; offsets count code points.");
    }

    private static List<String> texts(Set<Modality> modalities) {
        return modalities.stream().map(Modality::text).toList();
    }
}
