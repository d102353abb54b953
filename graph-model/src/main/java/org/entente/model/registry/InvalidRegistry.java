/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.List;

/** Says that fact-type files cannot be used, with every problem found: file, place in it, what to do. */
public final class InvalidRegistry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidRegistry(List<String> problems) {
        super("the fact-type files have %d problem(s):%n- %s"
                .formatted(problems.size(), String.join(System.lineSeparator() + "- ", problems)));
        this.problems = List.copyOf(problems);
    }

    /** {@return every problem, each with file, place and what to do} */
    public List<String> problems() {
        return problems;
    }
}
