/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.record.Issue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts values into templates. What would hold an absent value is left out: the text, and the object when none of its values
 * is there. An item of a list is repeated for every element of the lists it uses, which go in step. Elsewhere a text takes
 * one element: only the place, which may be that of several rows, joins them by commas.
 */
final class Filling {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The place of a claim. */
    static final String LOCATOR = "locator";

    private Filling() {}

    /** {@return the record, even if no value of it is there} */
    static ObjectNode record(Template.Fields template, Scope scope) throws Misfit {
        ObjectNode filled = JSON.objectNode();
        for (Map.Entry<String, Template> field : template.fields().entrySet()) {
            JsonNode value = field.getKey().equals(LOCATOR) && field.getValue() instanceof Template.Leaf place
                    ? string(text(place, scope, true))
                    : fill(field.getValue(), scope);
            if (value != null) {
                filled.set(field.getKey(), value);
            }
        }
        return filled;
    }

    private static @Nullable JsonNode fill(Template template, Scope scope) throws Misfit {
        return switch (template) {
            case Template.Leaf leaf -> string(text(leaf, scope, false));
            case Template.Fields fields -> fields(fields, scope);
            case Template.Items items -> items(items, scope);
        };
    }

    private static @Nullable JsonNode string(@Nullable String text) {
        return text == null ? null : JSON.stringNode(text);
    }

    private static @Nullable JsonNode fields(Template.Fields template, Scope scope) throws Misfit {
        ObjectNode filled = JSON.objectNode();
        boolean any = template.uses().isEmpty();
        for (Map.Entry<String, Template> field : template.fields().entrySet()) {
            JsonNode value = fill(field.getValue(), scope);
            if (value != null) {
                filled.set(field.getKey(), value);
                any |= !field.getValue().uses().isEmpty();
            }
        }
        return any ? filled : null;
    }

    private static @Nullable JsonNode items(Template.Items template, Scope scope) throws Misfit {
        ArrayNode filled = JSON.arrayNode();
        for (Template item : template.items()) {
            int size = steps(item.uses(), scope);
            for (int i = 0; i < size; i++) {
                JsonNode value = fill(item, size == 1 ? scope : Scope.element(scope, i, size));
                if (value != null) {
                    filled.add(value);
                }
            }
        }
        return filled.isEmpty() ? null : filled;
    }

    /** {@return the texts that a leaf becomes: one, or one for each element of the lists it uses} */
    static List<String> texts(Template.Leaf leaf, Scope scope) throws Misfit {
        int size = steps(leaf.uses(), scope);
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String text = text(leaf, size == 1 ? scope : Scope.element(scope, i, size), false);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    /** {@return the text; null when one of its values is absent} */
    private static @Nullable String text(Template.Leaf leaf, Scope scope, boolean joins) throws Misfit {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : leaf.parts()) {
            if (!part.isValue()) {
                text.append(part.text());
                continue;
            }
            List<String> present = scope.get(part.text()).stream()
                    .filter(element -> !element.isEmpty())
                    .distinct()
                    .toList();
            if (present.isEmpty()) {
                return null;
            }
            if (present.size() > 1 && !joins) {
                throw new Misfit(
                        Issue.INVALID_VALUE,
                        "'%s' has %d different elements where one text stands; write the text in [] or use each"
                                .formatted(part.text(), present.size()));
            }
            text.append(String.join(", ", present));
        }
        return text.isEmpty() ? null : text.toString();
    }

    /** Has what stands outside of lists go in step with the list of whose elements records are made: nothing is joined there. */
    static void keepStep(Template template, String each, int size, Scope scope) throws Misfit {
        switch (template) {
            case Template.Leaf leaf -> {
                for (String name : leaf.uses()) {
                    int length = scope.get(name).size();
                    if (length > 1 && length != size) {
                        throw outOfStep(each, size, name, length);
                    }
                }
            }
            case Template.Fields fields -> {
                for (Template field : fields.fields().values()) {
                    keepStep(field, each, size, scope);
                }
            }
            case Template.Items ignored -> {}
        }
    }

    private static Misfit outOfStep(String one, int size, String other, int length) {
        return new Misfit(
                Issue.INVALID_VALUE,
                "'%s' has %d elements and '%s' %d, so they cannot go in step".formatted(one, size, other, length));
    }

    private static int steps(Set<String> uses, Scope scope) throws Misfit {
        int size = 1;
        String longest = "";
        for (String name : uses) {
            int length = scope.get(name).size();
            if (length > 1 && size > 1 && length != size) {
                throw outOfStep(longest, size, name, length);
            }
            if (length > 1) {
                size = length;
                longest = name;
            }
        }
        return size;
    }
}
