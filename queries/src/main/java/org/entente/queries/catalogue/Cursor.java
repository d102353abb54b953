/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * The place in a list after which a page starts: a sort key and an id. Its text means nothing to clients; it fits only
 * the list that gave it.
 */
public record Cursor(String sort, String id) {

    private static final String SEPARATOR = "\n";

    /** {@return the text given to clients of the list that the scope names} */
    public String text(String scope, CursorKey key) {
        String place = sort + SEPARATOR + id;
        byte[] signature = key.sign(scope, place);
        byte[] placed = place.getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(signature, signature.length + placed.length);
        System.arraycopy(placed, 0, signed, signature.length, placed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * {@return the place that a text stands for}
     *
     * @throws QueryFailure when the text is not, letter by letter, a cursor that the list that the scope names gave out
     */
    public static Cursor of(String text, String scope, CursorKey key) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        String place = new String(
                signed,
                Math.min(CursorKey.LENGTH, signed.length),
                Math.max(0, signed.length - CursorKey.LENGTH),
                StandardCharsets.UTF_8);
        int separator = place.indexOf(SEPARATOR);
        if (separator < 0) {
            throw invalid();
        }
        Cursor cursor = new Cursor(place.substring(0, separator), place.substring(separator + 1));
        if (!MessageDigest.isEqual(bytes(cursor.text(scope, key)), bytes(text))) {
            throw invalid();
        }
        return cursor;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static QueryFailure invalid() {
        return new QueryFailure(
                QueryFailure.Reason.CURSOR_INVALID,
                "'after' is not a cursor of this list: take 'next' of the page before, with the same other parameters,"
                        + " or leave it out for the first page.");
    }
}
