/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Reads the inside of records: texts with names in braces, checked against the values that the mapping has. */
final class TemplateReader {

    private final Set<String> values;
    private final Problems problems;

    TemplateReader(Set<String> values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    Template read(Node node) {
        return switch (node) {
            case Node.Text text -> leaf(text);
            case Node.Nothing nothing -> {
                problems.add(nothing.place(), "nothing stands here; remove the key");
                yield Template.Leaf.of(List.of(), nothing.place());
            }
            case Node.Items list ->
                Template.Items.of(list.items().stream().map(this::read).toList(), list.place());
            case Node.Entries map -> fields(map);
        };
    }

    Template.Fields fields(Node.Entries map) {
        LinkedHashMap<String, Template> fields = new LinkedHashMap<>();
        map.entries().forEach((key, value) -> fields.put(key, read(value)));
        return Template.Fields.of(fields, map.place());
    }

    Template.Leaf leaf(Node.Text node) {
        List<Template.Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        String text = node.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '{' || c == '}') && i + 1 < text.length() && text.charAt(i + 1) == c) {
                words.append(c);
                i++;
            } else if (c == '{') {
                int end = text.indexOf('}', i);
                if (end < 0) {
                    problems.add(node.place(), "a brace is never closed; write {name}, or {{ for a brace itself");
                    return Template.Leaf.of(List.of(), node.place());
                }
                addWords(parts, words);
                parts.add(new Template.Part(known(text.substring(i + 1, end), node.place()), true));
                i = end;
            } else {
                words.append(c);
            }
        }
        addWords(parts, words);
        return Template.Leaf.of(parts, node.place());
    }

    /** {@return the name, after noting that no value has it} */
    String known(String name, Place place) {
        if (!values.contains(name)) {
            problems.add(
                    place,
                    "there is no value '%s'; add it to values, or use one of %s"
                            .formatted(name, values.stream().sorted().toList()));
        }
        return name;
    }

    private static void addWords(List<Template.Part> parts, StringBuilder words) {
        if (!words.isEmpty()) {
            parts.add(new Template.Part(words.toString(), false));
            words.setLength(0);
        }
    }
}
