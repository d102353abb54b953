/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.DateTimeException;

/** A text that was to be an EDTF date and is none; the message says why and what to write instead. */
public final class InvalidEdtf extends DateTimeException {

    private static final long serialVersionUID = 1;

    InvalidEdtf(String text, String problem) {
        super("'%s' is not an EDTF date: %s".formatted(Excerpt.of(text), problem));
    }
}
