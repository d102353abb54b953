/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the dates of test tables. */
final class DateText {

    private DateText() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static @Nullable LocalDate dayOrNull(@Nullable String text) {
        return text == null ? null : day(text);
    }
}
