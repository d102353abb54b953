/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Countries;
import org.entente.model.project.Around;
import org.entente.model.project.PartProjection;
import org.entente.model.record.EntityRecord;
import org.entente.model.record.RecordSet;
import org.jspecify.annotations.Nullable;

/** Writes entities whose records are new or that judgements made one, and marks what depends on their names. */
final class EntityDrain {

    private final Lookups lookups;
    private final Contexts contexts;
    private final Parts parts;

    EntityDrain(Lookups lookups, Contexts contexts, Parts parts) {
        this.lookups = lookups;
        this.contexts = contexts;
        this.parts = parts;
    }

    /** What entities were before. */
    private static final class Before {
        private final Set<GraphNode> nodes = new HashSet<>();
        private final Set<String> keys = new HashSet<>();

        void note(GraphNode node) {
            nodes.add(node);
            if (node.kind() == NodeKind.NAME) {
                keys.add(String.valueOf(node.properties().get(Property.KEY)));
            }
        }
    }

    void drain(Set<Id> entities) {
        SortedSet<Id> ids = contexts.groups().with(entities);
        RecordSet context = contexts.empty();
        contexts.addEntities(context, ids);
        PartProjection part = new PartProjection(context, Around.NOTHING);
        SortedSet<Id> records = new TreeSet<>(context.all(EntityRecord.class).keySet());
        SortedSet<Id> present = lookups.find(DrainStatements.PRESENT_ENTITIES, ids);
        for (Id id : ids) {
            if (part.standing(id).equals(id) && (part.isDescribed(id) || present.contains(id))) {
                part.entity(id);
            }
        }
        part.records(records);
        part.redirects(ids::contains);
        Difference difference = parts.begin(part);
        Before before = new Before();
        parts.entities(ids, new Overheard(difference, before::note, edge -> {}));
        parts.stored().nodes(DrainStatements.storedNodes(NodeKind.ENTITY_RECORD), records, difference);
        parts.stored().edges(DrainStatements.STORED_DESCRIBES, records, difference);
        parts.stored()
                .nodes(
                        DrainStatements.storedNodes(NodeKind.REDIRECT),
                        ids,
                        new Overheard(difference, before::note, edge -> {}));
        SortedSet<Id> claims = lookups.findByText(DrainStatements.CLAIMS_MENTIONING, changedKeys(part, before, ids));
        SortedSet<Id> changed = changedEntities(part, before);
        SortedSet<Id> facts = lookups.find(DrainStatements.FACTS_WITH, changed);
        SortedSet<Id> otherwise = new TreeSet<>(regrouped(part, before, ids));
        if (existsOtherwise(part, before)) {
            otherwise.addAll(changed);
        }
        // an office's name means none of its holders who did not exist then
        SortedSet<Id> retold = lookups.find(DrainStatements.FACTS_WITH, otherwise);
        facts.addAll(retold);
        List<SortedSet<Id>> tenures = new ArrayList<>();
        lookups.tenures(DrainStatements.TENURES_OF, otherwise)
                .forEach(tenure -> tenures.add(new TreeSet<>(List.of(tenure.who(), tenure.what()))));
        facts.addAll(restingOn(tenures));
        SortedSet<Id> reported = new Reported(lookups).by(tenures);
        facts.addAll(ofOffices(part, changed));
        parts.write(
                difference,
                work -> {
                    work.run(DrainStatements.mark(NodeKind.CLAIM, StoreSchema.STALE), Lookups.texts(claims));
                    work.run(DrainStatements.mark(NodeKind.FACT, StoreSchema.STALE), Lookups.texts(facts));
                    work.run(DrainStatements.mark(NodeKind.FACT, StoreSchema.RETOLD), Lookups.texts(retold));
                    work.run(DrainStatements.mark(NodeKind.FACT, StoreSchema.UNCOMPARED), Lookups.texts(reported));
                },
                work -> work.run(
                        DrainStatements.unmark(NodeKind.ENTITY_RECORD, StoreSchema.STALE), Lookups.texts(records)));
    }

    /** The keys under which somebody is found who was not, or no more; for a person, every word may stand alone. */
    private static SortedSet<String> changedKeys(PartProjection part, Before before, Collection<Id> ids) {
        SortedSet<String> now = new TreeSet<>();
        part.graph().nodes(NodeKind.NAME).forEachRemaining(name -> {
            if (!before.nodes.contains(name)) {
                now.add(String.valueOf(name.properties().get(Property.KEY)));
            }
        });
        Set<GraphNode> wanted = new HashSet<>();
        part.graph().nodes(NodeKind.NAME).forEachRemaining(wanted::add);
        before.nodes.stream()
                .filter(node -> node.kind() == NodeKind.NAME && !wanted.contains(node))
                .forEach(node -> now.add(String.valueOf(node.properties().get(Property.KEY))));
        if (existsOtherwise(part, before)) {
            now.addAll(before.keys);
            now.addAll(Countries.standard().keys(ids));
        }
        if (!now.isEmpty() && ids.stream().anyMatch(id -> id.kind() == Kind.PERSON)) {
            SortedSet<String> all = new TreeSet<>(before.keys);
            wanted.forEach(name -> all.add(String.valueOf(name.properties().get(Property.KEY))));
            all.forEach(key -> now.addAll(List.of(key.split(" "))));
        }
        return now;
    }

    /** A name means whoever bears it and existed when it is spoken of. */
    private static boolean existsOtherwise(PartProjection part, Before before) {
        Map<NodeRef, List<String>> was = new HashMap<>();
        before.nodes.stream()
                .filter(node -> node.kind() == NodeKind.ENTITY)
                .forEach(node -> was.put(node.ref(), existence(node)));
        Map<NodeRef, List<String>> is = new HashMap<>();
        part.graph().nodes(NodeKind.ENTITY).forEachRemaining(node -> is.put(node.ref(), existence(node)));
        List<String> unknown = existence(null);
        return Stream.concat(was.keySet().stream(), is.keySet().stream())
                .anyMatch(node -> !was.getOrDefault(node, unknown).equals(is.getOrDefault(node, unknown)));
    }

    /** {@return the countries that may be one with others now, or no more: then they existed as long as any of these} */
    private static SortedSet<Id> regrouped(PartProjection part, Before before, Collection<Id> ids) {
        Set<GraphNode> now = new HashSet<>();
        part.graph().nodes(NodeKind.REDIRECT).forEachRemaining(now::add);
        Set<GraphNode> was = new HashSet<>(before.nodes);
        was.removeIf(node -> node.kind() != NodeKind.REDIRECT);
        SortedSet<Id> countries = new TreeSet<>();
        if (!now.equals(was)) {
            ids.stream().filter(id -> id.kind() == Kind.COUNTRY).forEach(countries::add);
        }
        return countries;
    }

    private static List<String> existence(@Nullable GraphNode node) {
        // a date that is not shown widens the time, too
        return Stream.of(Property.BORN, Property.DIED, Property.BEGAN, Property.ENDED, Property.CONFLICTS)
                .map(property ->
                        String.valueOf(node == null ? null : node.properties().get(property)))
                .toList();
    }

    /** Entities that look different now, to others. */
    private static SortedSet<Id> changedEntities(PartProjection part, Before before) {
        SortedSet<Id> changed = new TreeSet<>();
        part.graph().nodes(NodeKind.ENTITY).forEachRemaining(node -> {
            if (!before.nodes.contains(node)) {
                changed.add(Id.parse(node.id()));
            }
        });
        part.graph().edges(EdgeType.HAS_NAME.name()).forEachRemaining(edge -> {
            GraphNode name = Objects.requireNonNull(part.graph().nodes().get(edge.to()));
            if (!before.nodes.contains(name)) {
                changed.add(Id.parse(edge.from().id()));
            }
        });
        before.nodes.stream()
                .filter(node -> node.kind() == NodeKind.ENTITY && !part.graph().has(node.ref()))
                .forEach(node -> changed.add(Id.parse(node.id())));
        return changed;
    }

    /** {@return facts in which whoever held an office may take part for it} Nobody holds one whom it outlasts. */
    private SortedSet<Id> restingOn(Collection<SortedSet<Id>> tenures) {
        SortedSet<Id> offices = new TreeSet<>();
        tenures.forEach(offices::addAll);
        offices.removeIf(id -> id.kind() != Kind.OFFICE);
        SortedSet<Id> facts = lookups.find(DrainStatements.FACTS_RESTING_ON, offices);
        facts.addAll(lookups.find(
                DrainStatements.FACTS_WITH_INFERRED, lookups.find(DrainStatements.COUNTRIES_OF_OFFICES, offices)));
        return facts;
    }

    /** Facts that are told of in the name of an office, or of those whose head it is. */
    private SortedSet<Id> ofOffices(PartProjection part, SortedSet<Id> changed) {
        SortedSet<Id> offices = new TreeSet<>(changed);
        offices.removeIf(id -> id.kind() != Kind.OFFICE);
        SortedSet<Id> holders = new TreeSet<>();
        lookups.tenures(DrainStatements.TENURES_IN, offices).forEach(tenure -> holders.add(tenure.who()));
        SortedSet<Id> facts = lookups.find(DrainStatements.FACTS_WITH, holders);
        SortedSet<Id> countries = lookups.find(DrainStatements.COUNTRIES_OF_OFFICES, offices);
        part.graph().edges(EdgeType.OF.name()).forEachRemaining(edge -> {
            if (offices.contains(Id.parse(edge.from().id()))) {
                countries.add(Id.parse(edge.to().id()));
            }
        });
        facts.addAll(lookups.find(DrainStatements.FACTS_WITH_INFERRED, countries));
        return facts;
    }
}
