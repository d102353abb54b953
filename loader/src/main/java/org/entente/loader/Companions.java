/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;

/** Finds the claims of a document to which others refer by their keys, near or far. */
final class Companions {

    private final SortedMap<Id, Claim> claims;
    private final Map<Id, Map<String, List<Id>>> byKey = new HashMap<>();

    Companions(SortedMap<Id, Claim> claims) {
        this.claims = claims;
        claims.forEach((id, claim) -> {
            if (claim.key() != null) {
                byKey.computeIfAbsent(claim.document(), none -> new HashMap<>())
                        .computeIfAbsent(claim.key(), none -> new ArrayList<>())
                        .add(id);
            }
        });
    }

    /** {@return a claim and those that it needs} */
    SortedSet<Id> of(Id start) {
        SortedSet<Id> all = new TreeSet<>(List.of(start));
        Deque<Id> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            Claim claim = claims.get(open.pop());
            if (claim != null) {
                Map<String, List<Id>> keys = byKey.getOrDefault(claim.document(), Map.of());
                claim.refersTo()
                        .forEach(key -> keys.getOrDefault(key, List.of()).forEach(next -> {
                            if (all.add(next)) {
                                open.add(next);
                            }
                        }));
            }
        }
        return all;
    }
}
