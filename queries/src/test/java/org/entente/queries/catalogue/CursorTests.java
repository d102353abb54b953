/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private final Cursor cursor = new Cursor("2025-11-06", "fact/0123");

    @Property
    void aCursorComesBackFromItsText(
            @ForAll @NumericChars @AlphaChars String sort, @ForAll @AlphaChars String id, @ForAll String scope) {
        Cursor any = new Cursor(sort, id);
        assertThat(Cursor.of(any.text(scope), scope)).isEqualTo(any);
    }

    @Test
    void aCursorFitsOnlyItsOwnList() {
        String text = cursor.text("relations{entity=country/KAZ}");
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> Cursor.of(text, "relations{entity=country/ISR}"))
                .withMessageContaining("not a cursor of this list")
                .returns("cursor-invalid", failure -> failure.reason().code());
    }

    @Test
    void aChangedPlaceIsNoticed() {
        String decoded = new String(Base64.getUrlDecoder().decode(cursor.text("list")), StandardCharsets.UTF_8);
        String changed = Base64.getUrlEncoder()
                .encodeToString(decoded.replace("0123", "0124").getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(QueryFailure.class).isThrownBy(() -> Cursor.of(changed, "list"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "%%%", "aGVsbG8", "🂡"})
    void anythingElseIsRefused(String text) {
        assertThatExceptionOfType(QueryFailure.class).isThrownBy(() -> Cursor.of(text, "list"));
    }
}
