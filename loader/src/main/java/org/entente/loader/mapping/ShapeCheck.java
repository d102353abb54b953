/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Holds a mapping file against its shape and notes what does not fit, with its place and what is allowed there. */
final class ShapeCheck {

    private final Problems problems;

    ShapeCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Node node, Shape shape) {
        switch (shape) {
            case Shape.Anything ignored -> {}
            case Shape.Text text when node instanceof Node.Text scalar -> text(scalar, text);
            case Shape.Nothing ignored when node instanceof Node.Nothing -> {}
            case Shape.Items items
            when node instanceof Node.Items list -> list.items().forEach(item -> check(item, items.item()));
            case Shape.Entries entries
            when node instanceof Node.Entries map ->
                map.entries().values().forEach(value -> check(value, entries.value()));
            case Shape.Fields fields when node instanceof Node.Entries map -> fields(map, fields);
            case Shape.Choice choice when node instanceof Node.Entries map -> choice(map, choice);
            case Shape.Either either -> either(node, either);
            default -> misfit(node, kind(shape), shape);
        }
    }

    private void text(Node.Text node, Shape.Text shape) {
        String text = node.text();
        if (!shape.choices().isEmpty() && !shape.choices().contains(text)) {
            problems.add(node.place(), "'%s' is not known here; use %s".formatted(text, oneOf(shape.choices())));
        } else if (text.isEmpty() && shape.form() == null) {
            problems.add(node.place(), "empty; write " + shape.what());
        } else if (shape.form() != null && !shape.form().matcher(text).matches()) {
            problems.add(node.place(), "'%s' does not fit; write %s".formatted(text, shape.what()));
        }
    }

    private void fields(Node.Entries node, Shape.Fields shape) {
        node.entries().forEach((key, value) -> {
            Shape field = shape.fields().get(key);
            if (field == null) {
                problems.add(
                        key(node, key),
                        "unknown key '%s'; use %s"
                                .formatted(key, oneOf(shape.fields().keySet())));
            } else {
                check(value, field);
            }
        });
        for (String required : shape.required()) {
            if (!node.entries().containsKey(required)) {
                problems.add(node.place(), "the key '%s' is missing; add it".formatted(required));
            }
        }
        List<String> rivals =
                shape.exactlyOne().stream().filter(node.entries()::containsKey).toList();
        if (!shape.exactlyOne().isEmpty() && rivals.size() != 1) {
            problems.add(
                    rivals.isEmpty() ? node.place() : key(node, rivals.get(1)),
                    "write exactly one of " + String.join(", ", shape.exactlyOne()));
        }
    }

    private void choice(Node.Entries node, Shape.Choice shape) {
        List<String> chosen = node.entries().keySet().stream()
                .filter(shape.choices()::containsKey)
                .toList();
        Shape.Fields only = chosen.size() == 1 ? shape.choices().get(chosen.getFirst()) : null;
        if (only != null) {
            fields(node, only);
        } else if (chosen.size() > 1) {
            problems.add(key(node, chosen.get(1)), "one of '%s' and '%s' only".formatted(chosen.get(0), chosen.get(1)));
        } else {
            String first =
                    node.entries().isEmpty() ? "" : node.entries().firstEntry().getKey();
            problems.add(
                    first.isEmpty() ? node.place() : key(node, first),
                    "'%s' is not known here; use %s"
                            .formatted(first, oneOf(shape.choices().keySet())));
        }
    }

    private void either(Node node, Shape.Either shape) {
        for (Shape one : shape.shapes()) {
            if (kind(one).equals(node.kind())) {
                check(node, one);
                return;
            }
        }
        misfit(
                node,
                shape.shapes().stream().map(ShapeCheck::kind).distinct().collect(Collectors.joining(" or ")),
                shape);
    }

    private void misfit(Node node, String wanted, Shape shape) {
        problems.add(node.place(), "here stands %s; write %s: %s".formatted(node.kind(), wanted, shape.what()));
    }

    private static Place key(Node.Entries node, String key) {
        return node.keys().getOrDefault(key, node.place());
    }

    private static String oneOf(Collection<String> choices) {
        return choices.size() == 1 ? choices.iterator().next() : "one of " + String.join(", ", choices);
    }

    private static String kind(Shape shape) {
        return switch (shape) {
            case Shape.Text ignored -> "a text";
            case Shape.Nothing ignored -> "nothing";
            case Shape.Items ignored -> "a list";
            case Shape.Entries ignored -> "keys with values";
            case Shape.Fields ignored -> "keys with values";
            case Shape.Choice ignored -> "keys with values";
            case Shape.Either ignored -> "a text or a list";
            case Shape.Anything ignored -> "anything";
        };
    }
}
