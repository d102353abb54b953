/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.schema;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.id.Kind;
import org.entente.model.name.Name;
import org.entente.model.record.Retraction;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of all records but claims: documents, entities, judgements, retractions, restores. */
final class RecordShapes {

    private static final String DATE = "-?[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String OFFSET = "(Z|[+-][0-9]{2}:[0-9]{2})";
    private static final String TIME = "T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?";

    private RecordShapes() {}

    /** {@return every definition but those of claims, by name} */
    static Map<String, ObjectNode> definitions() {
        Map<String, ObjectNode> definitions = new LinkedHashMap<>();
        definitions.put("document", document());
        definitions.put("entity", entity());
        definitions.put("judgement", judgement());
        definitions.put("retraction", retraction());
        definitions.put("restore", restore());
        definitions.put("language", Shapes.pattern("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", "A BCP 47 tag, such as ar."));
        definitions.put("edtf", Shapes.text("An EDTF date, such as 2025-11-06, 2025-10 or 2020/.."));
        definitions.put("instant", Shapes.pattern(DATE + TIME + OFFSET, "A moment, such as 2026-01-31T10:00:00Z."));
        return definitions;
    }

    private static ObjectNode document() {
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put("id", Shapes.id(EnumSet.of(Kind.DOCUMENT)));
        fields.put("title", Shapes.text());
        fields.put("lang", Shapes.ref("language"));
        fields.put("kind", Shapes.text("Such as article, post, statement, treaty-text, dataset, transcript."));
        fields.put(
                "published",
                Shapes.pattern(
                        "-?[0-9]{4}(-[0-9]{2})?|" + DATE + "(" + TIME + ")?" + OFFSET + "?",
                        "A year, a month, a day, a day with its offset, or a moment with its offset."));
        fields.put("publishedRule", Shapes.text("How that date was found."));
        fields.put("publishedText", Shapes.text("The document's own words for it."));
        fields.put("publisher", publisher());
        fields.put("republishes", Shapes.oneOrMore(Shapes.id(EnumSet.of(Kind.DOCUMENT))));
        fields.put(
                "datasets",
                Shapes.oneOrMore(Shapes.id(EnumSet.of(Kind.DOCUMENT)))
                        .put("description", "Data sets that tell what it says, with terms and versions of their own."));
        fields.put("url", Shapes.text());
        fields.put("sha256", Shapes.pattern("[0-9a-f]{64}", "Of the document's bytes."));
        fields.put("license", Shapes.text());
        fields.put("citation", Shapes.text());
        fields.put("version", Shapes.text("Which edition of a data set or text it is, such as a release or a commit."));
        fields.put("asOf", Shapes.ref("edtf"));
        return Shapes.either(List.of(Shapes.object(fields, "id", "published"), nameOfDatasets(fields.keySet())))
                .put("description", "Something that says things: an article, a treaty, a data set.");
    }

    private static ObjectNode nameOfDatasets(Set<String> ofDocuments) {
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        ObjectNode document = Shapes.id(EnumSet.of(Kind.DOCUMENT));
        fields.put("id", document);
        ObjectNode several = Shapes.shape().put("type", "array").put("minItems", 1);
        several.set("items", document.deepCopy());
        fields.put("datasets", Shapes.either(List.of(document.deepCopy(), several)));
        ObjectNode shape = Shapes.object(fields, "id", "datasets");
        // as everywhere, what is null is not given
        ofDocuments.stream()
                .filter(name -> !fields.containsKey(name))
                .forEach(name -> shape.withObject("/properties/" + name).put("type", "null"));
        return shape.put("description", "Which data sets tell what a document says that others describe.");
    }

    private static ObjectNode publisher() {
        Map<String, ObjectNode> unresolved = new LinkedHashMap<>();
        unresolved.put("name", Shapes.text());
        unresolved.put("lang", Shapes.ref("language"));
        unresolved.put("candidates", Shapes.oneOrMore(Shapes.id(FillerShapes.ENTITIES)));
        return Shapes.either(List.of(Shapes.id(FillerShapes.ENTITIES), Shapes.object(unresolved, "name")));
    }

    private static ObjectNode entity() {
        Map<String, ObjectNode> name = new LinkedHashMap<>();
        name.put("text", Shapes.text());
        name.put("lang", Shapes.ref("language"));
        name.put("script", Shapes.pattern("[A-Z][a-z]{3}", "An ISO 15924 code, such as Arab."));
        name.put("kind", Shapes.code(Name.KINDS));
        name.put("source", Shapes.text());
        ObjectNode identifiers = Shapes.shape().put("type", "object");
        identifiers.set("additionalProperties", Shapes.text());
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put("id", Shapes.id(FillerShapes.ENTITIES));
        fields.put("names", Shapes.oneOrMore(Shapes.object(name, "text")));
        fields.put("identifiers", identifiers);
        fields.put("class", Shapes.text("Finer than the kind: such as memorandum, news-outlet."));
        fields.put(
                "of", Shapes.id(FillerShapes.ENTITIES).put("description", "The country or body an office belongs to."));
        fields.put("in", Shapes.id(FillerShapes.ENTITIES).put("description", "Where a place lies."));
        fields.put("function", Shapes.text("What an office does: such as head-of-state, head-of-government."));
        fields.put("born", Shapes.ref("edtf"));
        fields.put("died", Shapes.ref("edtf"));
        fields.put("began", Shapes.ref("edtf"));
        fields.put("ended", Shapes.ref("edtf"));
        fields.put("asOf", Shapes.ref("edtf"));
        return Shapes.object(fields, "id")
                .put("description", "Somebody or something that takes part in facts, with its names.");
    }

    private static ObjectNode judgement() {
        Set<Kind> kinds = EnumSet.copyOf(FillerShapes.ENTITIES);
        kinds.addAll(EnumSet.of(Kind.DESCRIBED_GROUP, Kind.FACT, Kind.CLAIM));
        Map<String, ObjectNode> named = new LinkedHashMap<>();
        named.put("name", Shapes.text());
        named.put("lang", Shapes.ref("language"));
        named.put("document", Shapes.id(EnumSet.of(Kind.DOCUMENT)));
        ObjectNode side = Shapes.either(List.of(Shapes.id(kinds), Shapes.object(named, "name")));
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put("verdict", Shapes.code(List.of("same", "different")));
        fields.put("a", side);
        fields.put("b", side.deepCopy());
        fields.put("by", Shapes.text());
        fields.put("at", Shapes.ref("instant"));
        fields.put("why", Shapes.text());
        return Shapes.object(fields, "verdict", "a", "b", "by", "at", "why")
                .put("description", "Somebody's decision that two things are the same, or are not.");
    }

    private static ObjectNode retraction() {
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put("covers", Shapes.id(Retraction.COVERED));
        return decision(
                fields,
                "covers",
                "Takes back a claim, a document, a load or a judgement, or erases the words of a quote.");
    }

    private static ObjectNode restore() {
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        fields.put("restores", Shapes.id(EnumSet.of(Kind.RETRACTION)));
        return decision(fields, "restores", "Takes back a retraction.");
    }

    private static ObjectNode decision(Map<String, ObjectNode> fields, String object, String description) {
        fields.put("reason", Shapes.text());
        fields.put("by", Shapes.text());
        fields.put("at", Shapes.ref("instant"));
        return Shapes.object(fields, object, "reason", "by", "at").put("description", description);
    }
}
