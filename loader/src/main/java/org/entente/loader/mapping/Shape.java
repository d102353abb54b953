/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand at a place of a mapping file. The check of a file and the published JSON Schema are both made from it. */
sealed interface Shape {

    /** {@return what it is for, in words} */
    String what();

    /** A text: of a form, one of a list, or any. */
    record Text(String what, @Nullable Pattern form, List<String> choices) implements Shape {
        /** Keeps its own copy. */
        public Text {
            choices = List.copyOf(choices);
        }
    }

    /** Nothing: a key without a value. */
    record Nothing(String what) implements Shape {}

    /** A list. */
    record Items(String what, Shape item) implements Shape {}

    /** Keys of the writer's own choice. */
    record Entries(String what, Shape value) implements Shape {}

    /**
     * Keys of a closed list.
     *
     * @param fields what may stand behind each key
     * @param required keys that must be there
     * @param exactlyOne keys of which exactly one must be there, if any are listed
     */
    record Fields(String what, SequencedMap<String, Shape> fields, List<String> required, List<String> exactlyOne)
            implements Shape {
        /** Keeps its own copies. */
        public Fields {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
            required = List.copyOf(required);
            exactlyOne = List.copyOf(exactlyOne);
        }
    }

    /** Exactly one of these keys, which decides what else may stand beside it. */
    record Choice(String what, SequencedMap<String, Fields> choices) implements Shape {
        /** Keeps its own copy. */
        public Choice {
            choices = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(choices));
        }
    }

    /** One of several shapes, told apart by the kind of node. */
    record Either(String what, List<Shape> shapes) implements Shape {
        /** Keeps its own copy. */
        public Either {
            shapes = List.copyOf(shapes);
        }
    }

    /** Anything: the inside of a record, which is checked as the record that it becomes. */
    record Anything(String what) implements Shape {}

    static Text text(String what) {
        return new Text(what, null, List.of());
    }

    static Text text(String what, String form) {
        return new Text(what, Pattern.compile(form), List.of());
    }

    static Text choice(String what, List<String> choices) {
        return new Text(what, null, choices);
    }

    static Text flag(String what) {
        return choice(what, List.of("true", "false"));
    }

    /** One of them, or a list of them. */
    static Either oneOrMore(String what, Shape item) {
        return new Either(what, List.of(item, new Items(what, item)));
    }

    static Fields fields(String what, Map<String, Shape> fields, String... required) {
        return new Fields(what, new LinkedHashMap<>(fields), List.of(required), List.of());
    }
}
