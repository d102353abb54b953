/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Notes on text that is kept as it is although it may not be what it looks like. */
final class Remarks {

    private static final int ASCII = 0x80;
    private static final Pattern BIDI = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Set<UnicodeScript> ALIKE =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private Remarks() {}

    /** Adds a note for each text in the tree that calls for one. */
    static void add(JsonNode node, String pointer, List<Violation> notes) {
        // ids, dates and the registry's words, so most texts: nothing below can be in them
        if (isAscii(node)) {
            return;
        }
        if (node.isString()) {
            add(node.stringValue(), pointer, notes);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(node.get(i), pointer + "/" + i, notes);
            }
        } else {
            node.properties().forEach(entry -> add(entry.getValue(), StrictJson.child(pointer, entry.getKey()), notes));
        }
    }

    private static boolean isAscii(JsonNode node) {
        if (node.isString()) {
            String text = node.stringValue();
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) >= ASCII) {
                    return false;
                }
            }
            return true;
        }
        for (JsonNode child : node.values()) {
            if (!isAscii(child)) {
                return false;
            }
        }
        return true;
    }

    private static void add(String text, String pointer, List<Violation> notes) {
        if (BIDI.matcher(text).find()) {
            notes.add(new Violation(
                    pointer, Issue.NOTE_BIDI_CONTROL, "the text holds characters that change the reading direction"));
        }
        if (mixesScripts(text)) {
            notes.add(new Violation(
                    pointer,
                    Issue.NOTE_MIXED_SCRIPTS,
                    "a word mixes letters that look alike but belong to different scripts; check how it is spelled"));
        }
    }

    private static boolean mixesScripts(String text) {
        Set<UnicodeScript> word = EnumSet.noneOf(UnicodeScript.class);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (!Character.isLetter(letter)) {
                word.clear();
                continue;
            }
            UnicodeScript script = UnicodeScript.of(letter);
            if (ALIKE.contains(script)) {
                word.add(script);
            }
            if (word.size() > 1) {
                return true;
            }
        }
        return false;
    }
}
