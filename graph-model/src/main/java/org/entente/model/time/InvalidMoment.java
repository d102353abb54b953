/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.DateTimeException;

/** A text that was to be a moment (of publication, or of a query) and is none; the message says what to write. */
public final class InvalidMoment extends DateTimeException {

    private static final long serialVersionUID = 1;

    InvalidMoment(String text, String problem) {
        super(("'%s' is not a moment: %s; write 2025, 2025-11, 2025-11-06, 2025-11-06-05:00, 2025-11-06T18:30:00Z"
                        + " or 2025-11-06T18:30:00-05:00")
                .formatted(Excerpt.of(text), problem));
    }
}
