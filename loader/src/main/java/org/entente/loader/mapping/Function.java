/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.entente.model.name.Countries;
import org.jspecify.annotations.Nullable;

/** The functions that may be applied to a value: a closed list, each with its parameter and options. */
enum Function {
    SQUEEZE("squeeze", "makes one space of any white space"),
    LOWER("lower", "writes small letters"),
    UPPER("upper", "writes capital letters"),
    SLUG(
            "slug",
            "makes the key of an id: small Latin letters, digits and hyphens; letters that this loses are told apart by a hash"),
    EXACT_SLUG(
            "exactSlug",
            "makes the key of an id as slug does; with a hash if it lost anything, be it case or a sign: for web addresses"),
    SPLIT("split", "makes a list of the parts between this text", Shape.text("the text between the parts, such as ;")),
    SPLIT_AT(
            "splitAt",
            "makes a list of the parts between matches of a regular expression",
            Shape.text("a regular expression of Java")),
    ITEM(
            "item",
            "takes one element of a list",
            Shape.text("its number: 1 is the first, -1 the last", "-?[1-9][0-9]{0,3}")),
    REMOVE(
            "remove",
            "removes these texts wherever they stand, the longest first",
            Shape.oneOrMore("the texts", Shape.text("a text to remove"))),
    REPLACE(
            "replace",
            "writes one text for another",
            new Shape.Entries("texts to look for, each with what to write", anyText())),
    EXTRACT(
            "extract",
            "takes what a regular expression matches, or its first group; nothing if it matches nothing",
            Shape.text("a regular expression of Java")),
    TABLE(
            "table",
            "looks the text up in a table; ~ in the table means nothing",
            new Shape.Either(
                    "the name of a table, or a table",
                    List.of(
                            Shape.text("the name of a table"),
                            new Shape.Entries("codes and their meaning", anyText()))),
            Map.of("else", Else.SHAPE)),
    DATE(
            "date",
            "reads a date by the first pattern that fits",
            Shape.oneOrMore("patterns such as dd.mm.yyyy, yyyy-mm, d mmm yyyy, or edtf", Shape.text("a pattern")),
            Map.of("else", Else.SHAPE)),
    INTERVAL("interval", "writes an interval of a day and the same day as that day"),
    COUNTRY(
            "country",
            "finds the country by its code or name; a text that is an id already stays",
            Shape.choice("the register of the code, or name", registers()),
            Map.of(
                    "on", Shape.text("a value with a date: the state that bore the code when it begins"),
                    "lang", Shape.text("the language of the names"),
                    "else", Else.SHAPE)),
    TITLE("title", "takes the titles before a name", Shape.text("the name of a list of titles")),
    UNTITLED("untitled", "takes the name without the titles before it", Shape.text("the name of a list of titles")),
    SUFFIX(
            "suffix",
            "takes the letters at the end, such as the a of '12 Mar 1999 a'; nothing if a digit ends the text"),
    UNSUFFIXED("unsuffixed", "takes the text without the letters at its end"),
    DEFAULT("default", "takes this where there is nothing", Shape.text("a text"));

    private final String text;
    private final String what;
    private final @Nullable Shape parameter;
    private final SortedMap<String, Shape> options;

    Function(String text, String what) {
        this.text = text;
        this.what = what;
        this.parameter = null;
        this.options = new TreeMap<>();
    }

    Function(String text, String what, Shape parameter) {
        this(text, what, parameter, Map.of());
    }

    Function(String text, String what, Shape parameter, Map<String, Shape> options) {
        this.text = text;
        this.what = what;
        this.parameter = parameter;
        this.options = new TreeMap<>(options);
    }

    /** What becomes of a text that cannot be read. */
    enum Else {
        REJECT,
        KEEP,
        ABSENT;

        static final Shape SHAPE = Shape.choice(
                "what becomes of a text that cannot be read: reject (the records that need it), keep, or absent",
                List.of("reject", "keep", "absent"));
    }

    String text() {
        return text;
    }

    String what() {
        return what;
    }

    @Nullable
    Shape parameter() {
        return parameter;
    }

    SortedMap<String, Shape> options() {
        return Collections.unmodifiableSortedMap(options);
    }

    static Shape anyText() {
        return new Shape.Either(
                "a text, or ~ for nothing", List.of(Shape.text("a text"), new Shape.Nothing("nothing")));
    }

    private static List<String> registers() {
        List<String> registers = new ArrayList<>(Countries.REGISTERS);
        registers.add("name");
        return registers;
    }

    /** {@return the compiled expression, or one that matches nothing after noting the problem} */
    static Pattern expression(Node node, Problems problems) {
        try {
            return Pattern.compile(node.textOrEmpty());
        } catch (PatternSyntaxException e) {
            problems.add(node.place(), "this is no regular expression of Java: " + e.getDescription());
            return Pattern.compile("(?!)");
        }
    }
}
