/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;

/**
 * Whether what is stored equals what the records project to.
 *
 * @param nodes nodes the projection has
 * @param edges edges the projection has
 * @param findings how many things differ
 * @param first the first of them
 */
public record CheckReport(long nodes, long edges, long findings, List<String> first) {

    /** Keeps its own copy. */
    public CheckReport {
        first = List.copyOf(first);
    }

    /** {@return whether nothing differs} */
    public boolean isSound() {
        return findings == 0;
    }

    /** {@return several lines for people} */
    public String prettyPrint() {
        String counted = "%,d nodes and %,d edges".formatted(nodes, edges);
        if (isSound()) {
            return "The store holds exactly what its records say: " + counted + ".\n";
        }
        StringBuilder text = new StringBuilder();
        first.forEach(finding -> text.append(finding).append('\n'));
        return text.append("%,d differences to the %s that the records say.%n".formatted(findings, counted))
                .toString();
    }
}
