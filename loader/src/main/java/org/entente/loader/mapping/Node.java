/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One node of a mapping file, and its place. Every scalar is a text, exactly as it is written: {@code NO} is Norway and
 * {@code 004} keeps its zeros.
 */
sealed interface Node {

    Place place();

    /** What kind of node it is, for messages. */
    String kind();

    /** A scalar. */
    record Text(String text, Place place) implements Node {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A key with nothing behind it, or {@code ~}. */
    record Nothing(Place place) implements Node {
        @Override
        public String kind() {
            return "nothing";
        }
    }

    /** A list. */
    record Items(List<Node> items, Place place) implements Node {
        /** Keeps its own copy. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys and values, in the order of the file; {@code keys} says where each key stands. */
    record Entries(SequencedMap<String, Node> entries, Map<String, Place> keys, Place place) implements Node {
        /** Keeps its own copies. */
        public Entries {
            entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
            keys = Map.copyOf(keys);
        }

        @Override
        public String kind() {
            return "keys with values";
        }
    }

    /** {@return what stands behind a key, if this has keys and that one} */
    default @Nullable Node get(String key) {
        return this instanceof Entries map && !(map.entries().get(key) instanceof Nothing)
                ? map.entries().get(key)
                : null;
    }

    /** {@return the entries; none for anything else} */
    default SequencedMap<String, Node> entriesOrNone() {
        return this instanceof Entries map ? map.entries() : Collections.emptyNavigableMap();
    }

    /** {@return the items of a list, or the one node that stands without its list} */
    default List<Node> itemsOrOne() {
        return switch (this) {
            case Items list -> list.items();
            case Nothing ignored -> List.of();
            default -> List.of(this);
        };
    }

    /** {@return the text, empty for anything else} */
    default String textOrEmpty() {
        return this instanceof Text scalar ? scalar.text() : "";
    }
}
