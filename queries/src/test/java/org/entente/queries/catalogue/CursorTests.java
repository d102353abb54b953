/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final CursorKey KEY = CursorKey.random();
    private static final String LIST = "relations of country/KAZ";

    private final Cursor cursor = new Cursor("2025-11-06", "fact/0123");

    private static void assertRefused(String text, String scope, CursorKey key) {
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> Cursor.of(text, scope, key))
                .withMessageContaining("not a cursor of this list")
                .returns("cursor-invalid", failure -> failure.reason().code());
    }

    @Property
    void aCursorComesBackFromItsText(
            @ForAll @NumericChars @AlphaChars String sort, @ForAll @AlphaChars String id, @ForAll String scope) {
        Cursor any = new Cursor(sort, id);
        assertThat(Cursor.of(any.text(scope, KEY), scope, KEY)).isEqualTo(any);
    }

    @Test
    void aCursorFitsOnlyItsOwnListAndKey() {
        String text = cursor.text(LIST, KEY);
        assertRefused(text, "relations of country/ISR", KEY);
        assertRefused(text, LIST, CursorKey.random());
        assertRefused(text, LIST, CursorKey.OPEN);
    }

    @Property
    void noLetterOfItCanBeChanged(
            @ForAll @IntRange(max = 1000) int place, @ForAll @IntRange(min = 1, max = 63) int by) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        StringBuilder text = new StringBuilder(cursor.text(LIST, KEY));
        int at = place % text.length();
        text.setCharAt(at, letters.charAt((letters.indexOf(text.charAt(at)) + by) % letters.length()));
        assertRefused(text.toString(), LIST, KEY);
    }

    @Test
    void aChangedPlaceIsNoticed() {
        byte[] signed = Base64.getUrlDecoder().decode(cursor.text(LIST, KEY));
        String changed = new String(signed, StandardCharsets.ISO_8859_1).replace("0123", "0124");
        assertRefused(
                Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.ISO_8859_1)),
                LIST,
                KEY);
        assertRefused(cursor.text(LIST, KEY) + "=", LIST, KEY);
    }

    @Test
    void serversWithOneSecretTakeEachOthersCursors() {
        String secret = "a secret of some length";
        assertThat(Cursor.of(cursor.text(LIST, CursorKey.of(secret)), LIST, CursorKey.of(secret)))
                .isEqualTo(cursor);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CursorKey.of("short"))
                .withMessageContaining("at least 16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "%%%", "aGVsbG8", "🂡"})
    void anythingElseIsRefused(String text) {
        assertRefused(text, LIST, KEY);
    }
}
