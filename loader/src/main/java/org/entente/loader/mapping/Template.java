/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A piece of a record with names in braces where values of a row go. */
sealed interface Template {

    /** {@return where it stands in the mapping file} */
    Place place();

    /** {@return the values it uses} */
    Set<String> uses();

    /** A text with values in it. */
    record Leaf(List<Part> parts, Place place, Set<String> uses) implements Template {
        static Leaf of(List<Part> parts, Place place) {
            TreeSet<String> uses = new TreeSet<>();
            parts.stream().filter(Part::isValue).forEach(part -> uses.add(part.text()));
            return new Leaf(List.copyOf(parts), place, Collections.unmodifiableSet(uses));
        }
    }

    /** An object. */
    record Fields(SequencedMap<String, Template> fields, Place place, Set<String> uses) implements Template {
        static Fields of(SequencedMap<String, Template> fields, Place place) {
            return new Fields(
                    Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields)),
                    place,
                    all(fields.values().stream()));
        }
    }

    /** A list; an item that uses a list of values is repeated for each of them. */
    record Items(List<Template> items, Place place, Set<String> uses) implements Template {
        static Items of(List<Template> items, Place place) {
            return new Items(List.copyOf(items), place, all(items.stream()));
        }
    }

    /** A part of a text: words as they stand, or the name of a value. */
    record Part(String text, boolean isValue) {}

    private static Set<String> all(Stream<Template> parts) {
        TreeSet<String> uses = new TreeSet<>();
        parts.forEach(part -> uses.addAll(part.uses()));
        return Collections.unmodifiableSet(uses);
    }

    /** {@return whether an object in it has a field of one of these names} */
    default boolean hasField(Set<String> names) {
        return switch (this) {
            case Leaf ignored -> false;
            case Fields fields ->
                fields.fields().keySet().stream().anyMatch(names::contains)
                        || fields.fields().values().stream().anyMatch(field -> field.hasField(names));
            case Items items -> items.items().stream().anyMatch(item -> item.hasField(names));
        };
    }

    /** {@return the part of a record to which a pointer of a finding leads, as deep as the template goes} */
    default Template at(String pointer) {
        Template found = this;
        for (String key : pointer.split("/", -1)) {
            Template next = switch (found) {
                case Leaf ignored -> null;
                case Fields fields -> fields.fields().get(key.replace("~1", "/").replace("~0", "~"));
                case Items items
                when !items.items().isEmpty() && key.matches("[0-9]{1,9}") ->
                    items.items()
                            .get(Math.min(Integer.parseInt(key), items.items().size() - 1));
                case Items ignored -> null;
            };
            if (next != null) {
                found = next;
            }
        }
        return found;
    }
}
