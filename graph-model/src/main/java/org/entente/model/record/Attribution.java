/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One link of the chain through which a statement reached its document, outermost first. */
public sealed interface Attribution {

    /** {@return the link as it stands in the fact file} */
    ObjectNode toJson();

    /**
     * A named outlet, person or body.
     *
     * @param onBehalfOf whom it spoke for
     */
    record Named(Id id, @Nullable Id onBehalfOf) implements Attribution {
        @Override
        public ObjectNode toJson() {
            ObjectNode node = CanonicalJson.object();
            CanonicalJson.put(node, "id", id);
            CanonicalJson.put(node, "onBehalfOf", onBehalfOf);
            return node;
        }
    }

    /**
     * A source described but not named; the same words in another document are another source.
     *
     * @param source the description, such as "a senior U.S. official"
     * @param number {@code one} or {@code plural}, if the text tells
     * @param of the larger unnamed source that this one belongs to
     */
    record Anonymous(
            String source,
            @Nullable String number,
            @Nullable String of) implements Attribution {
        @Override
        public ObjectNode toJson() {
            ObjectNode node = CanonicalJson.object();
            CanonicalJson.put(node, "source", source);
            CanonicalJson.put(node, "number", number);
            CanonicalJson.put(node, "of", of);
            return node;
        }
    }
}
