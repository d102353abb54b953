/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.List;

/** A mapping file that cannot be used; the message names every problem with file, line and column. */
public final class InvalidMapping extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidMapping(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return the problems in the order of the file} */
    public List<String> problems() {
        return problems;
    }
}
