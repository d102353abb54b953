/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import tools.jackson.databind.node.ObjectNode;

/**
 * A rank that the source gives against another claim, without a number.
 *
 * @param dimension what is compared, such as {@code priority}
 * @param than {@code #key} of the other claim
 * @param direction {@code higher} or {@code lower}
 */
public record Comparison(String dimension, String than, String direction) {
    ObjectNode toJson() {
        ObjectNode node = CanonicalJson.object();
        CanonicalJson.put(node, "dimension", dimension);
        CanonicalJson.put(node, "than", than);
        CanonicalJson.put(node, "direction", direction);
        return node;
    }
}
