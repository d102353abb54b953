/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One place in a fact-type file. Each method reads what should stand there; what is wrong is noted with file and place,
 * and reading goes on, so that all problems of all files are reported together.
 */
final class Place {

    private final String file;
    private final String pointer;
    private final JsonNode node;
    private final List<String> problems;

    private Place(String file, String pointer, JsonNode node, List<String> problems) {
        this.file = file;
        this.pointer = pointer;
        this.node = node;
        this.problems = problems;
    }

    static Place root(String file, JsonNode node, List<String> problems) {
        return new Place(file, "", node, problems);
    }

    Place at(String key) {
        return new Place(file, pointer + "/" + key, node.path(key), problems);
    }

    boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    void problem(String whatToDo) {
        problems.add("%s %s: %s".formatted(file, pointer.isEmpty() ? "/" : pointer, whatToDo));
    }

    /** Notes keys that mean nothing here. */
    void onlyKeys(Collection<String> known) {
        for (String key : entries().keySet()) {
            if (!known.contains(key)) {
                at(key).problem("unknown key; use one of " + String.join(", ", known));
            }
        }
    }

    /** {@return the entries of an object, in file order; none when nothing stands here} */
    Map<String, Place> entries() {
        Map<String, Place> entries = new LinkedHashMap<>();
        if (present() && !node.isObject()) {
            problem("write a map of keys to values here");
        } else if (present()) {
            node.propertyNames().forEach(key -> entries.put(key, at(key)));
        }
        return entries;
    }

    /** {@return the elements of a list, in file order; none when nothing stands here} */
    List<Place> elements() {
        List<Place> elements = new ArrayList<>();
        if (present() && !node.isArray()) {
            problem("write a list here");
        } else if (present()) {
            for (int i = 0; i < node.size(); i++) {
                elements.add(new Place(file, pointer + "/" + i, node.path(i), problems));
            }
        }
        return elements;
    }

    Optional<String> text() {
        if (!present()) {
            return Optional.empty();
        }
        if (!node.isString() || node.stringValue().isBlank()) {
            problem("write a text here (in quotes if it looks like a number)");
            return Optional.empty();
        }
        return Optional.of(node.stringValue());
    }

    /** {@return the text here; its absence is a problem, and then an empty text is returned} */
    String requiredText() {
        if (!present()) {
            problem("missing; add it");
        }
        return text().orElse("");
    }

    /** {@return the required text here, which must have this form} */
    String requiredText(Pattern form, String example) {
        String text = requiredText();
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            problem("'%s' is not spelled as it must be; write it like %s".formatted(text, example));
        }
        return text;
    }

    boolean flag(boolean otherwise) {
        if (present() && !node.isBoolean()) {
            problem("write true or false");
        }
        return node.isBoolean() ? node.booleanValue() : otherwise;
    }

    /** {@return the texts of a list, or the one text that stands here without a list} */
    SequencedSet<String> texts() {
        SequencedSet<String> texts = new LinkedHashSet<>();
        List<Place> places = node.isArray() ? elements() : present() ? List.of(this) : List.of();
        for (Place place : places) {
            place.text()
                    .filter(text -> !texts.add(text))
                    .ifPresent(text -> place.problem("'%s' stands here twice; remove one".formatted(text)));
        }
        return texts;
    }

    /** {@return what the text here names; a name that is not offered is a problem} */
    <T> Optional<T> choice(Map<String, T> offered) {
        Optional<String> text = text();
        if (text.isPresent() && !offered.containsKey(text.get())) {
            unknown(text.get(), offered.keySet());
        }
        return text.map(offered::get);
    }

    /** {@return what the texts here name, in file order; a name that is not offered is a problem} */
    <T> List<T> choices(Map<String, T> offered) {
        List<T> chosen = new ArrayList<>();
        for (String text : texts()) {
            T meaning = offered.get(text);
            if (meaning == null) {
                unknown(text, offered.keySet());
            } else {
                chosen.add(meaning);
            }
        }
        return chosen;
    }

    void unknown(String text, Collection<String> offered) {
        problem("unknown '%s'; use %s"
                .formatted(text, offered.isEmpty() ? "nothing here" : "one of " + String.join(", ", offered)));
    }
}
