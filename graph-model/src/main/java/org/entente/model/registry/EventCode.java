/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What event coders would write for a fact; both halves are known for few types only.
 *
 * @param ploverType the PLOVER event type, such as {@code CONSULT}, or null when there is none
 * @param cameo CAMEO codes as text, since they lead with zeros; more than one when a dyad is coded from both ends
 */
public record EventCode(@Nullable String ploverType, List<String> cameo) {

    /** Copies the codes. */
    public EventCode {
        cameo = List.copyOf(cameo);
    }

    /** {@return the PLOVER event type, if there is one} */
    public Optional<String> plover() {
        return Optional.ofNullable(ploverType);
    }
}
