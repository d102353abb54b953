/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.List;
import java.util.Set;
import org.entente.model.name.Name;

/**
 * The words of a person's names that may stand for the person: not those of a short name, of which some are a title, and not what
 * the father is called.
 */
final class OwnWords {

    private static final Set<String> CHILD_OF =
            Set.of("bin", "ibn", "ben", "bint", "بن", "ابن", "بنت", "бин", "ибн", "бен", "бинт");

    /** Words after which a name goes on. */
    private static final Set<String> HALVES =
            Set.of("abd", "abdul", "abdel", "al", "el", "абд", "абдул", "абдель", "аль");

    private OwnWords() {}

    /** {@return whether a word is one of them} */
    static boolean has(Name name, String word) {
        List<String> words = List.of(name.key().split(" "));
        if (words.size() > 1 && name.kind().equals("short")) {
            return false;
        }
        int at = 0;
        while (at < words.size()) {
            // whose name begins so is called so, as Ben is
            if (at > 0 && CHILD_OF.contains(words.get(at))) {
                at = afterFather(words, at + 1);
            } else if (words.get(at).equals(word)) {
                return true;
            } else {
                at++;
            }
        }
        return false;
    }

    private static int afterFather(List<String> words, int from) {
        int last = from;
        while (last < words.size() && HALVES.contains(words.get(last))) {
            last++;
        }
        return last + 1;
    }
}
