/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.record.Filler;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;

/**
 * Which fact a claim that counts no longer was about, as far as its record alone tells: with ids as they were said, and not
 * where an identity role is filled by a name or by another claim's fact, whose meaning only the other records know.
 */
final class FormerFact {

    private FormerFact() {}

    /** {@return the fact, if the record tells} */
    static Optional<Id> of(Id id, Claim claim) {
        FactType type = Registry.standard().type(claim.type()).orElseThrow();
        SortedMap<String, SortedSet<String>> identity = new TreeMap<>();
        for (Map.Entry<String, List<Filler>> role : claim.roles().entrySet()) {
            if (!type.role(role.getKey()).orElseThrow().identity()) {
                continue;
            }
            for (Filler filler : role.getValue()) {
                String said = switch (filler) {
                    case Filler.Known known -> known.id().toString();
                    case Filler.Described described ->
                        described.id(claim.document()).toString();
                    default -> "";
                };
                if (said.isEmpty() && !type.onePerClaim()) {
                    return Optional.empty();
                }
                identity.computeIfAbsent(role.getKey(), none -> new TreeSet<>()).add(said);
            }
        }
        return Optional.of(FactKey.of(type, id, claim, identity));
    }
}
