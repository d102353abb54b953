/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike two names are across scripts, from 0 to 1: a hint for whoever decides, never a decision. Words are compared
 * in Latin letters and by their consonants, which transliterations vary least; their order does not matter.
 */
public final class Likeness {

    /** What names are that are equal but for what writers vary. */
    public static final double EQUAL = 1.0;

    /** Words less alike than this have nothing to do with each other. */
    private static final double ALIKE = 0.6;

    /** What equal consonants are worth, by their number: one says nothing. */
    private static final double[] SOUND = {0, 0, 0.75, 0.9};

    private static final int PREFIX = 3;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final List<Map.Entry<String, String>> SOUNDS = List.of(
            Map.entry("kh", "k"),
            Map.entry("gh", "g"),
            Map.entry("th", "t"),
            Map.entry("dh", "d"),
            Map.entry("sh", "s"),
            Map.entry("ch", "c"),
            Map.entry("zh", "j"),
            Map.entry("ts", "s"),
            Map.entry("ph", "f"));
    private static final Map<Character, Character> LIKE =
            Map.of('p', 'b', 'v', 'f', 'q', 'k', 'c', 'k', 'x', 'k', 'z', 's');

    /** One name, made ready to be compared. */
    public record Shape(String key, List<String> words, List<String> consonants) {

        /** Keeps its own copies. */
        public Shape {
            words = List.copyOf(words);
            consonants = List.copyOf(consonants);
        }

        /** {@return handles by which names that may be alike find each other} */
        public Set<String> handles() {
            Set<String> handles = new HashSet<>();
            for (int i = 0; i < words.size(); i++) {
                if (consonants.get(i).length() > 1) {
                    handles.add(consonants.get(i));
                }
                handles.add(words.get(i)
                                .substring(0, Math.min(PREFIX, words.get(i).length())) + "*");
            }
            return handles;
        }
    }

    private Likeness() {}

    /** {@return a name made ready} */
    public static Shape shape(String name) {
        String key = MatchingKey.of(name);
        List<String> words = new ArrayList<>();
        List<String> consonants = new ArrayList<>();
        for (String word : LATIN.transliterate(key).split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word);
                consonants.add(consonants(word));
            }
        }
        return new Shape(key, words, consonants);
    }

    private static String consonants(String word) {
        String sounds = word;
        for (Map.Entry<String, String> sound : SOUNDS) {
            sounds = sounds.replace(sound.getKey(), sound.getValue());
        }
        StringBuilder left = new StringBuilder();
        for (char letter : sounds.toCharArray()) {
            if ("aeiouyw".indexOf(letter) < 0) {
                char like = LIKE.getOrDefault(letter, letter);
                if (left.isEmpty() || left.charAt(left.length() - 1) != like) {
                    left.append(like);
                }
            }
        }
        return left.toString();
    }

    /** {@return how alike two names are} */
    public static double of(Shape a, Shape b) {
        if (a.key().equals(b.key())) {
            return EQUAL;
        }
        Shape fewer = a.words().size() <= b.words().size() ? a : b;
        Shape more = fewer == a ? b : a;
        if (fewer.words().isEmpty()) {
            return 0;
        }
        Set<Integer> taken = new HashSet<>();
        double sum = 0;
        for (int i = 0; i < fewer.words().size(); i++) {
            double best = 0;
            int at = -1;
            for (int j = 0; j < more.words().size(); j++) {
                double alike = taken.contains(j) ? 0 : words(fewer, i, more, j);
                if (alike > best) {
                    best = alike;
                    at = j;
                }
            }
            taken.add(at);
            sum += best >= ALIKE ? best : 0;
        }
        double words = sum / fewer.words().size();
        double left = (double) fewer.words().size() / more.words().size();
        return Math.min(0.99, words * (0.5 + 0.5 * left));
    }

    private static double words(Shape a, int i, Shape b, int j) {
        String one = a.words().get(i);
        String other = b.words().get(j);
        if (one.equals(other)) {
            return EQUAL;
        }
        String sound = a.consonants().get(i);
        double alike = sound.equals(b.consonants().get(j)) ? SOUND[Math.min(sound.length(), SOUND.length - 1)] : 0;
        return Math.max(alike, 1 - (double) distance(one, other) / Math.max(one.length(), other.length()));
    }

    /** {@return the least number of letters put in, left out or changed} */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
