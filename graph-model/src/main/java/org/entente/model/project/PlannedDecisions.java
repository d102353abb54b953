/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.Plan.Effect;
import org.entente.model.project.Plan.Outcome;
import org.entente.model.record.Claim;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordSet;
import org.entente.model.record.Restore;
import org.entente.model.record.Retraction;

/** What added judgements, retractions and restores would change. */
final class PlannedDecisions {

    private final Projector before;
    private final RecordSet all;
    private final Projector after;

    PlannedDecisions(Projector before, RecordSet all, Projector after) {
        this.before = before;
        this.all = all;
        this.after = after;
    }

    /** {@return whether a judgement that is stored did not count and would} */
    boolean countsAgain(Id id, Judgement judgement) {
        return !before.standing().counts(id, judgement) && after.standing().counts(id, judgement);
    }

    Effect judgement(Id id, Judgement judgement) {
        if (!after.standing().counts(id, judgement)) {
            return new Effect(id, Outcome.IDLE, null, "is retracted");
        }
        if (judgement.a() instanceof Judgement.Side.Thing(Id a)
                && judgement.b() instanceof Judgement.Side.Thing(Id b)) {
            return a.kind().isEntity()
                    ? pair(
                            id,
                            judgement.same(),
                            a,
                            b,
                            before.entities().sameness(),
                            after.entities().sameness())
                    : facts(id, judgement);
        }
        return new Effect(id, Outcome.ADD, null, "decides whom a name means");
    }

    private Effect facts(Id id, Judgement judgement) {
        Id a = after.facts().judged(judgement.a(), after.resolutions());
        Id b = after.facts().judged(judgement.b(), after.resolutions());
        if (a == null || b == null) {
            return new Effect(id, Outcome.IDLE, null, "is about a fact that is not there");
        }
        return pair(
                id,
                judgement.same(),
                a,
                b,
                before.facts().sameness(),
                after.facts().sameness());
    }

    private static Effect pair(Id id, boolean same, Id a, Id b, Sameness before, Sameness after) {
        if (after.isConflict(a, b)) {
            return new Effect(id, Outcome.CONFLICT, a, "judgements on %s and %s contradict each other".formatted(a, b));
        }
        boolean areOne = after.of(a).equals(after.of(b));
        boolean wereOne = before.of(a).equals(before.of(b));
        if (!same) {
            return new Effect(id, Outcome.ADD, a, "%s and %s stay apart".formatted(a, b));
        }
        if (!areOne) {
            return new Effect(id, Outcome.IDLE, a, "%s and %s cannot be one".formatted(a, b));
        }
        return wereOne
                ? new Effect(id, Outcome.CONFIRM, after.of(a), "are one already")
                : new Effect(id, Outcome.ADD, after.of(a), "merges %s and %s".formatted(a, b));
    }

    Effect retraction(Id id, Retraction retraction) {
        if (retraction.erases()) {
            return new Effect(
                    id,
                    Outcome.ADD,
                    null,
                    "erases the words of %d claims"
                            .formatted(all.erased(retraction.covers().key()).size()));
        }
        return new Effect(
                id,
                Outcome.ADD,
                retraction.covers(),
                retraction.covers().kind() == Kind.JUDGEMENT
                        ? "undoes the judgement"
                        : "%d claims no longer count".formatted(changed(retraction.covers(), before, after)));
    }

    Effect restore(Id id, Restore restore) {
        if (!(all.records().get(restore.restores()) instanceof Retraction retraction)) {
            return new Effect(id, Outcome.IDLE, restore.restores(), "there is no such retraction");
        }
        if (retraction.erases()) {
            return new Effect(id, Outcome.IDLE, restore.restores(), "erased words are gone for good");
        }
        return new Effect(
                id,
                Outcome.ADD,
                retraction.covers(),
                "%d claims count again".formatted(changed(retraction.covers(), after, before)));
    }

    /** {@return how many claims that are covered count in one projection and not in the other} */
    private long changed(Id covers, Projector counting, Projector not) {
        return all.all(Claim.class).entrySet().stream()
                .filter(claim -> claim.getKey().equals(covers)
                        || claim.getValue().document().equals(covers)
                        || all.loads(claim.getKey()).contains(covers))
                .filter(claim -> counting.resolutions().containsKey(claim.getKey())
                        && !not.resolutions().containsKey(claim.getKey()))
                .count();
    }
}
