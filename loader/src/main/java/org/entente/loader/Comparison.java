/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.project.Around;
import org.entente.model.project.FactMerges;
import org.entente.model.project.Happening;
import org.entente.model.project.PartProjection;
import org.entente.model.project.Tenure;
import org.entente.model.record.RecordSet;
import org.neo4j.driver.Record;

/** Compares events that were written with others of their time, and writes which may be one. */
final class Comparison {

    private static final int BATCH = 1_000;
    private static final String KNOWN_FROM = Property.KNOWN_FROM.key();

    private final Lookups lookups;
    private final Contexts contexts;
    private final Parts parts;
    private final FactMerges merges;
    private final Nearby nearby;

    Comparison(Lookups lookups, Contexts contexts, Parts parts, FactMerges merges) {
        this.lookups = lookups;
        this.contexts = contexts;
        this.parts = parts;
        this.merges = merges;
        this.nearby = new Nearby(lookups);
    }

    /** Compares all that wait for it, in the order of time, so that each batch has few others around it. */
    void drain(IntConsumer told) {
        if (lookups.count(DrainStatements.COUNT_UNCOMPARED) == 0) {
            return;
        }
        String from = Stretches.FIRST;
        while (true) {
            List<Record> rows = lookups.database()
                    .read(DrainStatements.UNCOMPARED, Map.of("sort", from, "limit", BatchSize.of(BATCH)));
            if (rows.isEmpty()) {
                return;
            }
            SortedSet<Id> batch = new TreeSet<>();
            rows.forEach(row -> batch.add(Id.parse(row.get(DrainStatements.ID).asString())));
            from = rows.getLast().get("sort").asString();
            compare(batch);
            told.accept(batch.size());
        }
    }

    private void compare(SortedSet<Id> batch) {
        SortedMap<Id, Happening> happenings = new TreeMap<>(read(batch));
        List<Tenure> tenures = tenures(happenings.values());
        SortedSet<Id> others = around(happenings.values(), tenures);
        merged(batch).forEach(others::add);
        others.removeAll(happenings.keySet());
        happenings.putAll(read(others));
        RecordSet context = contexts.empty();
        tenures = tenures(happenings.values());
        SortedSet<Id> offices = new TreeSet<>();
        tenures.forEach(tenure -> offices.add(tenure.what()));
        contexts.addEntities(context, offices);
        contexts.addEntities(context, headOffices(happenings.values()));
        contexts.addHolders(context, tenures);
        PartProjection part =
                new PartProjection(context, new Around(Map.of(), Optional.of(merges), tenures, id -> Optional.empty()));
        Map<Id, Boolean> facts = new HashMap<>();
        part.links(
                happenings.values().stream().filter(Happening::isCompared).toList(),
                batch,
                id -> facts.computeIfAbsent(
                        id,
                        fact -> happenings.containsKey(fact)
                                || !lookups.facts(List.of(fact)).isEmpty()),
                new Chains(lookups, happenings.keySet())::isNested);
        Difference difference = new Difference(part.graph());
        parts.stored().edges(DrainStatements.STORED_COMPARED, batch, difference);
        parts.write(
                difference,
                work -> {},
                work -> work.run(DrainStatements.unmark(NodeKind.FACT, StoreSchema.UNCOMPARED), Lookups.texts(batch)));
    }

    /** {@return facts with which judgements say both that these are one and that they are not} */
    private Collection<Id> merged(SortedSet<Id> batch) {
        SortedSet<Id> others = new TreeSet<>();
        batch.forEach(fact -> others.addAll(merges.contradicted(fact)));
        return others;
    }

    private Map<Id, Happening> read(Collection<Id> facts) {
        Map<Id, Happening> happenings = new HashMap<>();
        lookups.database()
                .read(DrainStatements.HAPPENINGS, Map.of(DrainStatements.IDS, Lookups.texts(facts)))
                .forEach(row -> {
                    Happening happening = happening(row);
                    happenings.put(happening.fact(), happening);
                });
        return happenings;
    }

    private static Happening happening(Record row) {
        List<Happening.Seat> seats = row.get("participants")
                .asList(participant -> new Happening.Seat(
                        participant.get("role").asString(),
                        new Happening.Actor(
                                Id.parse(participant.get("id").asString()),
                                participant.get("expands").isNull()
                                        ? Collections.emptySortedSet()
                                        : new TreeSet<>(
                                                participant.get("expands").asList(id -> Id.parse(id.asString()))),
                                participant.get("by").isNull()
                                        ? null
                                        : participant.get("by").asString(),
                                Lookups.moment(participant.get(KNOWN_FROM)))));
        return Happening.of(
                Id.parse(row.get(DrainStatements.ID).asString()),
                row.get("type").asString(),
                row.get("sort").asString(),
                Lookups.span(row),
                Lookups.moment(row.get(KNOWN_FROM)),
                seats);
    }

    /** {@return the tenures by which actors stand for others, or others for them} */
    private List<Tenure> tenures(Collection<Happening> happenings) {
        SortedSet<Id> members = new TreeSet<>();
        SortedSet<Id> held = headOffices(happenings);
        for (Happening happening : happenings) {
            for (Happening.Actor actor : happening.actors()) {
                switch (actor.id().kind()) {
                    case PERSON -> members.add(actor.id());
                    case OFFICE, ORGANIZATION, GROUP -> {
                        held.add(actor.id());
                        members.add(actor.id());
                    }
                    default -> {}
                }
            }
        }
        Set<Tenure> all = new HashSet<>(lookups.tenures(DrainStatements.TENURES_OF, members));
        all.addAll(lookups.tenures(DrainStatements.TENURES_IN, held));
        return List.copyOf(all);
    }

    /** {@return the offices of heads of state whom descriptions among the actors may mean} */
    private SortedSet<Id> headOffices(Collection<Happening> happenings) {
        SortedSet<Id> countries = new TreeSet<>();
        happenings.forEach(happening -> happening
                .actors()
                .forEach(actor -> countries.addAll(contexts.groups().with(actor.expands()))));
        return lookups.find(DrainStatements.HEAD_OFFICES, countries);
    }

    /** {@return the events around these that share somebody with one of them, or somebody who stands for another} */
    private SortedSet<Id> around(Collection<Happening> happenings, List<Tenure> tenures) {
        Stretches stretches = new Stretches();
        Reach reach = new Reach(lookups, contexts.groups(), tenures, happenings);
        for (Happening happening : happenings) {
            if (happening.isCompared()) {
                reach.of(happening).forEach(entity -> stretches.add(entity, happening.span()));
            }
        }
        return nearby.events(stretches);
    }
}
