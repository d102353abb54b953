/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.IOException;

/** A file that is not what its mapping says: another format, other columns, broken in the middle. */
public final class UnfitFile extends IOException {
    private static final long serialVersionUID = 1L;

    UnfitFile(String message) {
        super(message);
    }
}
