/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordSet;
import org.entente.model.record.Restore;
import org.entente.model.record.Retraction;

/**
 * Which records count. A claim counts when no unrestored retraction covers it, its document, or every load that brought
 * it, and no unretracted claim supersedes it.
 */
final class Counting {

    private final Set<Id> covered = new HashSet<>();
    private final Set<Id> superseded = new HashSet<>();
    private final RecordSet records;

    Counting(RecordSet records) {
        this.records = records;
        Set<Id> restored = new HashSet<>();
        records.all(Restore.class).values().forEach(restore -> restored.add(restore.restores()));
        records.all(Retraction.class).forEach((id, retraction) -> {
            if (!restored.contains(id)) {
                covered.add(retraction.covers());
            }
        });
        Map<Id, Id> supersedes = new HashMap<>();
        records.all(Claim.class).forEach((id, claim) -> {
            if (claim.supersedes() != null && !isRetracted(id, claim)) {
                supersedes.put(id, claim.supersedes());
            }
        });
        superseded.addAll(supersedes.values());
    }

    boolean counts(Id id, Claim claim) {
        return !superseded.contains(id) && !isRetracted(id, claim);
    }

    boolean counts(Id id, Judgement judgement) {
        return !covered.contains(id);
    }

    private boolean isRetracted(Id id, Claim claim) {
        return covered.contains(id)
                || covered.contains(claim.document())
                || (!records.loads(id).isEmpty() && covered.containsAll(records.loads(id)));
    }
}
