/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.Around;
import org.entente.model.project.FactMerges;
import org.entente.model.project.PartProjection;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordSet;
import org.entente.model.record.Retraction;

/** Writes judgements, retractions and restores with what they point at; they are few, so all of them each time. */
final class DecisionDrain {

    private final Lookups lookups;
    private final Contexts contexts;
    private final Parts parts;

    DecisionDrain(Lookups lookups, Contexts contexts, Parts parts) {
        this.lookups = lookups;
        this.contexts = contexts;
        this.parts = parts;
    }

    void drain(FactMerges merges) {
        RecordSet decisions = contexts.decisions();
        Set<Id> all = decisions.records().keySet();
        if (all.isEmpty()) {
            return;
        }
        PartProjection part = new PartProjection(contexts.empty(), Around.NOTHING);
        part.records(all);
        SortedSet<Id> judged = sides(decisions);
        Map<Id, Id> facts = lookups.facts(
                judged.stream().filter(id -> id.kind() == Kind.FACT).toList());
        SortedSet<Id> present = new TreeSet<>(all);
        SortedSet<Id> pointedAt = new TreeSet<>(judged);
        decisions.all(Retraction.class).values().forEach(retraction -> pointedAt.add(retraction.covers()));
        present.addAll(lookups.find(DrainStatements.PRESENT_CLAIMS, ofKind(pointedAt, Kind.CLAIM)));
        present.addAll(lookups.find(DrainStatements.PRESENT_DOCUMENTS, ofKind(pointedAt, Kind.DOCUMENT)));
        part.decisions(
                name -> Optional.ofNullable(facts.get(merges.standing(name)))
                        .or(() -> Optional.ofNullable(facts.get(name)))
                        .map(merges::standing),
                present::contains);
        Difference difference = parts.begin(part);
        for (NodeKind kind : List.of(NodeKind.JUDGEMENT, NodeKind.RETRACTION, NodeKind.RESTORE)) {
            parts.stored()
                    .nodes(
                            DrainStatements.storedNodes(kind),
                            all.stream()
                                    .filter(id -> id.kind().label().equals(kind.label()))
                                    .toList(),
                            difference);
        }
        parts.stored().edges(DrainStatements.STORED_JUDGES, all, difference);
        parts.stored()
                .edges(
                        DrainStatements.STORED_RETRACTS,
                        decisions.all(Retraction.class).entrySet().stream()
                                .filter(entry -> !entry.getValue().erases())
                                .map(Map.Entry::getKey)
                                .toList(),
                        difference);
        parts.stored().edges(DrainStatements.STORED_RESTORES, all, difference);
        parts.write(difference, work -> {}, work -> {});
    }

    private static SortedSet<Id> sides(RecordSet decisions) {
        SortedSet<Id> ids = new TreeSet<>();
        decisions.all(Judgement.class).values().stream()
                .flatMap(judgement -> Stream.of(judgement.a(), judgement.b()))
                .forEach(side -> {
                    if (side instanceof Judgement.Side.Thing(Id id)) {
                        ids.add(id);
                    }
                });
        return ids;
    }

    private static List<Id> ofKind(Set<Id> ids, Kind kind) {
        return ids.stream().filter(id -> id.kind() == kind).toList();
    }
}
