/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The shape of a mapping file: every key there is, and what may stand behind it. */
final class MappingShape {

    static final String VERSION = "entente-mapping/1";

    static final Shape ROOT = root();

    private MappingShape() {}

    private static Shape root() {
        Shape name = Shape.text("the name of a value");
        SequencedMap<String, Shape> fields = new LinkedHashMap<>();
        fields.put("mapping", Shape.choice("the version of this language", List.of(VERSION)));
        fields.put("dataset", dataset());
        fields.put("source", source());
        fields.put(
                "absent",
                new Shape.Items(
                        "texts that say that there is nothing, wherever they are the whole text of a column",
                        Shape.text("a text such as NA", "(?s).+")));
        fields.put(
                "lists",
                new Shape.Entries(
                        "lists by name, such as titles", new Shape.Items("a list of texts", Shape.text("a text"))));
        fields.put(
                "tables",
                new Shape.Entries("tables by name", new Shape.Entries("codes and their meaning", Function.anyText())));
        fields.put("values", new Shape.Entries("values of a row by name", value()));
        fields.put(
                "skip",
                new Shape.Items(
                        "rows that are passed over, with the reason that the report gives",
                        Shape.fields(
                                "rows to pass over",
                                ordered("if", Condition.SHAPE, "because", Shape.text("the reason")),
                                "if",
                                "because")));
        fields.put(
                "group",
                Shape.fields(
                        "which rows tell of one thing",
                        ordered(
                                "by", Shape.oneOrMore("values that the rows of a group share", name),
                                "while",
                                        Shape.oneOrMore(
                                                "values that do not change from the first to the last row of a group; those of by if left out",
                                                name),
                                "if", Condition.SHAPE,
                                "least", Shape.text("how many rows make a group, 2 if left out", "[1-9][0-9]{0,5}")),
                        "by"));
        fields.put("records", new Shape.Items("the records that are made of a row", record()));
        fields.put("expect", Expectation.shape());
        return Shape.fields("a mapping file", fields, "mapping", "dataset", "source", "records");
    }

    private static Shape dataset() {
        Shape text = Shape.text("a text");
        return Shape.fields(
                "the data set; it becomes the document of every claim",
                ordered(
                        "id",
                        Shape.text("document/<name>", "document/[A-Za-z0-9][A-Za-z0-9._~-]{0,199}"),
                        "title",
                        text,
                        "publisher",
                        new Shape.Either(
                                "who published it",
                                List.of(
                                        Shape.text("an id such as organization/<name>"),
                                        Shape.fields("a name", ordered("name", text, "lang", text), "name"))),
                        "published",
                        Shape.text("the day it was published, such as 2026-06-26"),
                        "publishedRule",
                        text,
                        "license",
                        Shape.text("an SPDX identifier or a link"),
                        "citation",
                        text,
                        "version",
                        text,
                        "url",
                        text,
                        "lang",
                        Shape.text("a BCP 47 language tag"),
                        "kind",
                        Shape.text("dataset if left out"),
                        "asOf",
                        text),
                "id",
                "title",
                "published",
                "license",
                "citation");
    }

    private static Shape source() {
        Shape encoding = Shape.choice(
                "the encoding of the file", List.of("UTF-8", "ISO-8859-1", "windows-1252", "UTF-16", "windows-1256"));
        Map<String, Shape> table = ordered(
                "format", format("csv"),
                "delimiter", Shape.text("one character; a comma if left out, \"\\t\" for a tab", "(?s)."),
                "encoding", encoding,
                "strayBytes",
                        Shape.choice(
                                "what bytes are that the encoding has no meaning for; their rows are rejected if left out",
                                List.of("reject", "windows-1252", "ISO-8859-1")),
                "header", Shape.flag("whether the first row names the columns; true if left out"),
                "columns", new Shape.Items("the columns' names, in their order", Shape.text("a name", "(?s).*")),
                "ragged", Shape.flag("whether rows may have more or fewer columns than are named"));
        SequencedMap<String, Shape> all = new LinkedHashMap<>(table);
        all.put("format", format("csv", "xml", "json", "jsonl", "wikidata"));
        all.put("record", Shape.text("the path to the records: /visits/visit in XML, /events in JSON"));
        return Shape.fields("how the file is written", all, "format");
    }

    private static Shape format(String... names) {
        return Shape.choice("the format", List.of(names));
    }

    private static Shape value() {
        SequencedMap<String, Shape> fields = new LinkedHashMap<>();
        fields.put(
                "from",
                Shape.oneOrMore(
                        "a column or path, or several: the first that has something", Shape.text("a column or path")));
        fields.put("text", Shape.text("a text with {values} in braces"));
        fields.put("first", new Shape.Items("values: the first that has something", Shape.text("the name of a value")));
        fields.put("all", new Shape.Items("values: all elements of all of them", Shape.text("the name of a value")));
        fields.put("absent", new Shape.Items("texts that say that there is nothing", Shape.text("a text", "(?s).+")));
        fields.put("do", new Shape.Items("functions, applied one after the other", step()));
        fields.put("unless", Shape.text("a value; where it has something, this one has nothing"));
        Shape.Fields full = new Shape.Fields("a value", fields, List.of(), List.of("from", "text", "first", "all"));
        return new Shape.Either(
                "a column or path, or a value with functions", List.of(Shape.text("a column or path"), full));
    }

    private static Shape step() {
        List<String> plain = new ArrayList<>();
        SequencedMap<String, Shape.Fields> choices = new LinkedHashMap<>();
        for (Function function : Function.values()) {
            Shape parameter = function.parameter();
            if (parameter == null) {
                plain.add(function.text());
            } else {
                SequencedMap<String, Shape> fields = new LinkedHashMap<>();
                fields.put(function.text(), parameter);
                fields.putAll(function.options());
                choices.put(function.text(), Shape.fields(function.what(), fields, function.text()));
            }
        }
        return new Shape.Either(
                "a function",
                List.of(
                        Shape.choice("a function without a parameter", plain),
                        new Shape.Choice("a function", choices)));
    }

    private static Shape record() {
        SequencedMap<String, Shape.Fields> kinds = new LinkedHashMap<>();
        for (String kind : RecordTemplate.KINDS) {
            kinds.put(
                    kind,
                    Shape.fields(
                            "a record",
                            ordered(
                                    kind,
                                    new Shape.Anything("the " + kind + " as in a fact file, with {values} in braces"),
                                    "if",
                                    Condition.SHAPE,
                                    "per",
                                    Shape.choice("once for what; row if left out", List.of("file", "row", "group")),
                                    "grouped",
                                    Shape.flag("only for rows that belong to a group, or that do not"),
                                    "distinct",
                                    Shape.flag("whether a claim that comes out of several rows is written once"),
                                    "each",
                                    Shape.text("a value that is a list: once for each of its elements")),
                            kind));
        }
        return new Shape.Choice("a record", kinds);
    }

    private static SequencedMap<String, Shape> ordered(Object... pairs) {
        SequencedMap<String, Shape> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Shape) pairs[i + 1]);
        }
        return map;
    }
}
