/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.TreeSet;
import org.entente.model.record.Claim;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.model.time.Published;

/** Claims as they bear on their fact, without a projection around them. */
final class SaidLines {

    private SaidLines() {}

    static FactType type(String name) {
        return Registry.standard().type(name).orElseThrow();
    }

    /** {@return a claim that became known on this date} */
    static Said said(Lines.ClaimLine line, String published) {
        Claim claim = (Claim) Records.record(line.line());
        return Said.of(
                type(claim.type()),
                line.id(),
                claim,
                Published.knownFrom(published),
                Published.firstDay(published),
                new Origins.Origin(claim.document(), new TreeSet<>(), null),
                null);
    }
}
