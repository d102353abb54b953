/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Status;

/** What a claim says of whether something is so. */
public record Standpoint(Modality modality, Polarity polarity) {

    /** {@return the standpoint that these names tell, as a store has them} */
    public static Standpoint of(String modality, String polarity) {
        return new Standpoint(
                Modality.of(modality).orElseThrow(), Polarity.of(polarity).orElseThrow());
    }

    /**
     * {@return whether it can contradict another} What lies ahead contradicts nothing; what is said to be so, not to be
     * so, or to be off, does.
     */
    public boolean isDecided() {
        Status status = modality.status(polarity);
        return status == Status.ACTUAL || status == Status.DENIED || status == Status.CALLED_OFF;
    }

    /** {@return a name that those share who say the same} */
    public String text() {
        Status status = modality.status(polarity);
        return status == Status.CALLED_OFF ? modality.text() : status.text();
    }
}
