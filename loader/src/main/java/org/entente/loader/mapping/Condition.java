/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** When something is done for a row: every value named must pass its test. */
record Condition(Map<String, Predicate<List<String>>> tests) {

    static final Condition ALWAYS = new Condition(Map.of());

    private static final Shape SHAPE_OF_TEST = new Shape.Either(
            "a text that it must be, a list of such texts, or {present}, {matches}, {not}",
            List.of(
                    Shape.text("the text that it must be"),
                    new Shape.Items("the texts of which it must be one", Shape.text("a text")),
                    new Shape.Fields(
                            "a test",
                            new TreeMap<>(Map.of(
                                    "present", Shape.flag("whether it must have something"),
                                    "matches", Shape.text("a regular expression of Java that must be found in it"),
                                    "not", Shape.oneOrMore("texts that it must not be", Shape.text("a text")))),
                            List.of(),
                            List.of("present", "matches", "not"))));

    static final Shape SHAPE = new Shape.Entries("values and what they must be; all must hold", SHAPE_OF_TEST);

    static Condition read(Node node, TemplateReader names, Problems problems) {
        Map<String, Predicate<List<String>>> tests = new LinkedHashMap<>();
        node.entriesOrNone().forEach((name, test) -> {
            names.known(name, test.place());
            tests.put(name, test(test, problems));
        });
        return new Condition(tests);
    }

    private static Predicate<List<String>> test(Node node, Problems problems) {
        Node present = node.get("present");
        if (present != null) {
            boolean wanted = Boolean.parseBoolean(present.textOrEmpty());
            return texts -> Scope.isPresent(texts) == wanted;
        }
        Node matches = node.get("matches");
        if (matches != null) {
            Pattern pattern = Function.expression(matches, problems);
            return texts ->
                    texts.stream().anyMatch(text -> pattern.matcher(text).find());
        }
        Node not = node.get("not");
        if (not != null) {
            Set<String> unwanted = texts(not);
            return texts -> texts.stream().noneMatch(unwanted::contains);
        }
        Set<String> wanted = texts(node);
        return texts -> texts.stream().anyMatch(wanted::contains);
    }

    private static Set<String> texts(Node node) {
        Set<String> texts = new TreeSet<>();
        node.itemsOrOne().forEach(item -> texts.add(item.textOrEmpty()));
        return texts;
    }

    boolean holds(Scope scope) throws Misfit {
        List<Map.Entry<String, Predicate<List<String>>>> all = new ArrayList<>(tests.entrySet());
        for (Map.Entry<String, Predicate<List<String>>> test : all) {
            if (!test.getValue().test(scope.get(test.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
