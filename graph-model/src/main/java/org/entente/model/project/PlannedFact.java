/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.model.id.Id;
import org.entente.model.project.Plan.Effect;
import org.entente.model.project.Plan.Outcome;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** One fact as added claims come to it one by one: how it stands before and after each, by the rules of every fact. */
final class PlannedFact {

    /** Beyond so many, added claims are compared with the fact as these leave it, and not with each other. */
    private static final int IN_SEQUENCE = 500;

    private final Fact fact;
    private final List<Said> said = new ArrayList<>();
    private final int there;
    private List<FactState> states;

    PlannedFact(Fact fact, Set<Id> added) {
        this.fact = fact;
        fact.claims().stream().filter(claim -> !added.contains(claim.id())).forEach(said::add);
        this.there = said.size();
        this.states = now(said);
    }

    private List<FactState> now(Collection<Said> claims) {
        return History.at(fact.type(), claims, Instant.MAX);
    }

    /** {@return what a claim about this fact does to it} */
    Effect add(Id claim) {
        List<FactState> was = states;
        Said added = fact.claims().stream()
                .filter(one -> one.id().equals(claim))
                .findFirst()
                .orElseThrow();
        said.add(added);
        List<FactState> is = now(said);
        if (said.size() - there <= IN_SEQUENCE) {
            states = is;
        } else {
            said.removeLast();
        }
        if (was.isEmpty()) {
            return new Effect(claim, Outcome.ADD, fact.id(), fact.type().name() + ", " + standing(is.getLast()));
        }
        String change = change(was, is);
        if (is.stream().anyMatch(FactState::contested)
                && (was.stream().noneMatch(FactState::contested) || !change.isEmpty())) {
            return new Effect(
                    claim, Outcome.CONFLICT, fact.id(), change.isEmpty() ? "stands against other claims" : change);
        }
        return change.isEmpty()
                ? new Effect(claim, Outcome.CONFIRM, fact.id(), sources(is))
                : new Effect(claim, Outcome.REFINE, fact.id(), change);
    }

    private static String sources(List<FactState> states) {
        int sources = states.stream().mapToInt(FactState::sources).max().orElse(0);
        return sources == 1 ? "1 independent source" : sources + " independent sources";
    }

    private static String change(List<FactState> was, List<FactState> is) {
        if (was.size() != is.size()) {
            return "%d to %d periods".formatted(was.size(), is.size());
        }
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            FactState old = was.get(i);
            FactState now = is.get(i);
            note("", standing(old), standing(now), changes);
            note("act ", old.act(), now.act(), changes);
            note("stage ", old.lifecycle(), now.lifecycle(), changes);
            note("date ", text(old.span()), text(now.span()), changes);
            if (!old.contested() && now.contested() && changes.isEmpty()) {
                changes.add("becomes contested");
            }
        }
        return String.join("; ", changes);
    }

    private static void note(String what, @Nullable String old, @Nullable String now, List<String> changes) {
        if (!Objects.equals(old, now)) {
            changes.add("%s%s to %s".formatted(what, old == null ? "none" : old, now == null ? "none" : now));
        }
    }

    private static String standing(FactState state) {
        return (state.polarity() == Polarity.NEGATIVE ? "denied " : "")
                + state.modality().text();
    }

    private static String text(Span span) {
        String start = text(span.startMin(), span.startMax());
        String end = text(span.endMin(), span.endMax());
        return start.equals(end) ? start : start + "/" + end;
    }

    private static String text(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && from.equals(to)
                ? from.toString()
                : Objects.toString(from, "") + ".." + Objects.toString(to, "");
    }
}
