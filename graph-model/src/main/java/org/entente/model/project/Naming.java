/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.Claim;
import org.entente.model.record.Filler;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Role;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whom a name in a claim stands for: who bears it or, where a role takes persons but no offices and the name is that of
 * an office, who is known to have held the office then. Claims that say who holds an office are read without the second
 * rule, so it rests on nothing that rests on it.
 */
final class Naming {

    private static final Set<Kind> OFFICE = EnumSet.of(Kind.OFFICE);

    /**
     * Whom a name stands for, or why that is not known.
     *
     * @param candidates the one, or those who may be meant
     * @param waits why the claim must wait, if it must
     * @param rule the rule that found the one, if the name is not its own
     */
    record Meaning(
            SortedSet<Id> candidates,
            Resolution.@Nullable Reason waits,
            @Nullable String rule) {}

    private final Mentions mentions;
    private final Timeframe time;
    private final @Nullable Supplier<Terms> terms;

    /** @param terms who held which office, asked only when a name is that of an office; null to read names alone */
    Naming(Mentions mentions, Timeframe time, @Nullable Supplier<Terms> terms) {
        this.mentions = mentions;
        this.time = time;
        this.terms = terms;
    }

    Meaning of(Filler.Mention mention, Claim claim, Role role) {
        Mentions.Answer answer = mentions.resolve(mention, claim, role);
        if (answer.isResolved()) {
            return new Meaning(answer.candidates(), null, null);
        }
        if (answer.contradicted()) {
            return new Meaning(answer.candidates(), Resolution.Reason.JUDGEMENTS_CONTRADICT, null);
        }
        if (!answer.candidates().isEmpty()) {
            return new Meaning(answer.candidates(), Resolution.Reason.NAME_AMBIGUOUS, null);
        }
        if (!answer.outOfTime().isEmpty()) {
            return new Meaning(answer.outOfTime(), Resolution.Reason.NAME_OUT_OF_TIME, null);
        }
        Meaning holder = holder(mention, claim, role);
        return holder != null ? holder : new Meaning(new TreeSet<>(), Resolution.Reason.NAME_UNKNOWN, null);
    }

    private @Nullable Meaning holder(Filler.Mention mention, Claim claim, Role role) {
        FactType type = time.type(claim);
        if (terms == null
                || Terms.areTold(type)
                || !role.kinds().contains(Kind.PERSON)
                || role.kinds().contains(Kind.OFFICE)) {
            return null;
        }
        Mentions.Answer offices = mentions.resolve(mention, claim, role, OFFICE);
        if (!offices.isResolved()) {
            return null;
        }
        Id office = offices.candidates().first();
        Span then = time.spokenOf(claim);
        Terms known = terms.get();
        SortedSet<Id> holders = known.mayHold(office, then);
        Set<Id> excluded = mentions.excluded(mention, claim.document());
        holders.removeIf(id -> !role.kinds().contains(id.kind()) || excluded.contains(id));
        if (holders.size() > 1) {
            return new Meaning(holders, Resolution.Reason.HOLDER_AMBIGUOUS, null);
        }
        return holders.size() == 1 && known.isKnownToHold(holders.first(), office, then)
                ? new Meaning(holders, null, Inference.HOLDER)
                : new Meaning(holders, Resolution.Reason.HOLDER_UNKNOWN, null);
    }

    /** {@return whom a name in a document does not mean, by judgement} */
    Set<Id> excluded(Filler.Mention mention, Id document) {
        return mentions.excluded(mention, document);
    }
}
