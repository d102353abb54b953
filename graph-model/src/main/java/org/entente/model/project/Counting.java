/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordSet;
import org.entente.model.record.Restore;
import org.entente.model.record.Retraction;

/**
 * Which records count. A claim counts when no unrestored retraction covers it, its document, or every load that brought
 * it, and no unretracted claim supersedes it, be it through others. A judgement counts on the same terms, documents aside.
 */
final class Counting {

    private final Set<Id> covered = new HashSet<>();
    private final Set<Id> superseded = new HashSet<>();
    private final Map<Id, SortedSet<Id>> corrections = new HashMap<>();
    private final RecordSet records;

    Counting(RecordSet records) {
        this.records = records;
        Set<Id> restored = new HashSet<>();
        records.all(Restore.class).values().forEach(restore -> restored.add(restore.restores()));
        records.all(Retraction.class).forEach((id, retraction) -> {
            if (!restored.contains(id) && !retraction.erases()) {
                covered.add(retraction.covers());
            }
        });
        SortedMap<Id, Claim> claims = records.all(Claim.class);
        claims.forEach((id, claim) -> {
            if (claim.supersedes() != null) {
                corrections
                        .computeIfAbsent(claim.supersedes(), none -> new TreeSet<>())
                        .add(id);
            }
            if (!isRetracted(id, claim)) {
                supersede(claim, claims);
            }
        });
    }

    /** {@return the claims that correct this one, however many corrections lie between} */
    SortedSet<Id> corrections(Id claim) {
        SortedSet<Id> all = new TreeSet<>();
        Deque<Id> open = new ArrayDeque<>(List.of(claim));
        while (!open.isEmpty()) {
            for (Id correction : corrections.getOrDefault(open.pop(), Collections.emptySortedSet())) {
                if (all.add(correction)) {
                    open.add(correction);
                }
            }
        }
        return all;
    }

    /** What a correction corrects stays corrected, however many corrections lie between. */
    private void supersede(Claim correction, SortedMap<Id, Claim> claims) {
        Claim next = correction;
        while (next != null && next.supersedes() != null && superseded.add(next.supersedes())) {
            next = claims.get(next.supersedes());
        }
    }

    boolean counts(Id id, Claim claim) {
        return !superseded.contains(id) && !isRetracted(id, claim);
    }

    boolean counts(Id id, Judgement judgement) {
        return !covered.contains(id) && !isOfRetractedLoads(id);
    }

    private boolean isRetracted(Id id, Claim claim) {
        return covered.contains(id) || covered.contains(claim.document()) || isOfRetractedLoads(id);
    }

    private boolean isOfRetractedLoads(Id id) {
        return !records.loads(id).isEmpty() && covered.containsAll(records.loads(id));
    }
}
