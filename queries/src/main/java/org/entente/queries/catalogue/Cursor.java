/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.entente.model.id.Hash;

/**
 * The place in a list after which a page starts: a sort key and an id. Its text means nothing to clients; it fits only
 * the list that gave it.
 */
public record Cursor(String sort, String id) {

    private static final int CHECK_DIGITS = 12;
    private static final String SEPARATOR = "\n";

    /** {@return the text given to clients of the list that the scope names} */
    public String text(String scope) {
        String place = sort + SEPARATOR + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((check(scope, place) + place).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the place that a text stands for}
     *
     * @throws QueryFailure when the text is no cursor of the list that the scope names
     */
    public static Cursor of(String text, String scope) {
        String decoded;
        try {
            decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        if (decoded.length() < CHECK_DIGITS) {
            throw invalid();
        }
        String place = decoded.substring(CHECK_DIGITS);
        int separator = place.indexOf(SEPARATOR);
        if (separator < 0 || !check(scope, place).equals(decoded.substring(0, CHECK_DIGITS))) {
            throw invalid();
        }
        return new Cursor(place.substring(0, separator), place.substring(separator + 1));
    }

    private static String check(String scope, String place) {
        return Hash.id(scope + SEPARATOR + place).substring(0, CHECK_DIGITS);
    }

    private static QueryFailure invalid() {
        return new QueryFailure(
                QueryFailure.Reason.CURSOR_INVALID,
                "'after' is not a cursor of this list: take 'next' of the page before, with the same other parameters,"
                        + " or leave it out for the first page.");
    }
}
