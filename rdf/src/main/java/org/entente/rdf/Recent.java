/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Objects;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Keeps the nodes that were made last, in so many places: the same thing is named again and again in a short time. */
final class Recent {

    private static final int PLACES = 1 << 12;

    private final @Nullable String[] keys = new @Nullable String[PLACES];
    private final @Nullable Node[] nodes = new @Nullable Node[PLACES];

    /** {@return the node for a key, made only if it is not kept} */
    Node get(String key, Function<String, Node> make) {
        int hash = key.hashCode();
        int place = (hash ^ hash >>> 12) & PLACES - 1;
        if (!key.equals(keys[place])) {
            nodes[place] = make.apply(key);
            keys[place] = key;
        }
        return Objects.requireNonNull(nodes[place]);
    }
}
