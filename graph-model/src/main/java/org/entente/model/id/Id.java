/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.id;

import java.util.Optional;

/**
 * The name of one thing in the graph: exactly two segments, {@code kind/key}, safe inside an IRI.
 *
 * @param kind what the id names
 * @param key 1 to 200 characters out of {@code A-Z a-z 0-9 . _ ~ -}, starting with a letter or digit
 */
public record Id(Kind kind, String key) implements Comparable<Id> {

    private static final int LONGEST = 200;

    /** Rejects a key that could not stand in an IRI. */
    public Id {
        if (!isKey(key)) {
            throw new IllegalArgumentException(
                    "id key '%s' must be 1 to 200 characters out of A-Z a-z 0-9 . _ ~ - and start with a letter or digit"
                            .formatted(key));
        }
    }

    /** {@return the id written as {@code kind/key}, or empty when the text is not an id} */
    public static Optional<Id> tryParse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String key = text.substring(slash + 1);
        return Kind.of(text.substring(0, slash)).filter(kind -> isKey(key)).map(kind -> new Id(kind, key));
    }

    /**
     * {@return the id written as {@code kind/key}}
     *
     * @throws IllegalArgumentException when the text is not an id, saying what one looks like
     */
    public static Id parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is not an id; write two segments such as country/KAZ or person/donald-trump"
                                .formatted(text)));
    }

    /** A load makes millions of ids, and a regular expression takes several times as long. */
    private static boolean isKey(String key) {
        if (key.isEmpty() || key.length() > LONGEST || !isLetterOrDigit(key.charAt(0))) {
            return false;
        }
        for (int i = 1; i < key.length(); i++) {
            char each = key.charAt(i);
            if (!isLetterOrDigit(each) && "._~-".indexOf(each) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char each) {
        return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9';
    }

    /** Orders ids as their texts are ordered. */
    @Override
    public int compareTo(Id other) {
        return kind == other.kind ? key.compareTo(other.key) : kind.prefix().compareTo(other.kind.prefix());
    }

    @Override
    public String toString() {
        return kind.prefix() + key;
    }
}
