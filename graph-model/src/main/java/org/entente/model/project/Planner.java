/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.model.id.Id;
import org.entente.model.project.Plan.Effect;
import org.entente.model.project.Plan.Outcome;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.EntityRecord;
import org.entente.model.record.Judgement;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordSet;
import org.entente.model.record.Restore;
import org.entente.model.record.Retraction;
import org.entente.model.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Compares two projections and says of each added record what it contributes to the difference. */
final class Planner {

    private final RecordSet stored;
    private final RecordSet all;
    private final Projector before;
    private final Projector after;
    private final PlannedDecisions decisions;
    private final PlannedDescriptions descriptions;
    private final Map<Id, PlannedFact> facts = new HashMap<>();
    private final Set<Id> added = new HashSet<>();

    Planner(RecordSet stored, Projector before, RecordSet all, Projector after) {
        this.stored = stored;
        this.all = all;
        this.before = before;
        this.after = after;
        this.decisions = new PlannedDecisions(before, all, after);
        this.descriptions = new PlannedDescriptions(stored);
    }

    Plan plan(List<ReadLine.Accepted> lines) {
        lines.forEach(line -> {
            Id id = line.record().recordId();
            if (isNew(id, line.record())) {
                added.add(id);
            }
        });
        Set<Id> seen = new HashSet<>();
        List<Effect> effects = new ArrayList<>();
        for (ReadLine.Accepted line : lines) {
            Id id = line.record().recordId();
            effects.add(seen.add(id) ? effect(id, line.record()) : new Effect(id, Outcome.DUPLICATE, null, ""));
        }
        long drained = before.resolutions().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Resolution.Pending)
                .filter(entry -> after.resolutions().get(entry.getKey()) instanceof Resolution.Resolved)
                .count();
        return new Plan(
                effects,
                drained,
                (long) after.facts().all().size() - before.facts().all().size());
    }

    /** What is stored but did not count, and counts once it is brought again, is as good as new. */
    private boolean isNew(Id id, SourceRecord record) {
        return !stored.records().containsKey(id)
                || record instanceof Claim
                        && !before.resolutions().containsKey(id)
                        && after.resolutions().containsKey(id)
                || record instanceof Judgement judgement && decisions.countsAgain(id, judgement);
    }

    private Effect effect(Id id, SourceRecord record) {
        if (!added.contains(id)) {
            // the words of a quote are no part of the record, and may come later than it
            return stored.quote(id) == null && all.quote(id) != null
                    ? new Effect(id, Outcome.REFINE, null, "brings the words of its quote")
                    : new Effect(id, Outcome.DUPLICATE, null, "");
        }
        return switch (record) {
            case Claim claim -> claim(id, claim);
            case DocumentRecord document -> descriptions.document(id, document);
            case EntityRecord entity -> descriptions.entity(id, entity);
            case Judgement judgement -> decisions.judgement(id, judgement);
            case Retraction retraction -> decisions.retraction(id, retraction);
            case Restore restore -> decisions.restore(id, restore);
        };
    }

    private Effect claim(Id id, Claim claim) {
        @Nullable Resolution resolution = after.resolutions().get(id);
        return switch (resolution) {
            case null -> new Effect(id, Outcome.IDLE, null, "is retracted or superseded, so it does not count");
            case Resolution.Pending pending ->
                new Effect(
                        id,
                        Outcome.PENDING,
                        null,
                        pending.reason().text() + ": " + pending.about()
                                + (pending.candidates().isEmpty()
                                        ? ""
                                        : ", candidates " + pending.candidates().toString()));
            case Resolution.Resolved resolved -> {
                Id fact = after.facts().sameness().of(resolved.fact());
                PlannedFact planned = facts.computeIfAbsent(
                        fact,
                        none -> new PlannedFact(
                                Objects.requireNonNull(after.facts().find(fact)), added));
                Effect effect = planned.add(id);
                yield claim.supersedes() == null
                        ? effect
                        : new Effect(id, effect.outcome(), fact, effect.detail() + "; corrects " + claim.supersedes());
            }
        };
    }
}
