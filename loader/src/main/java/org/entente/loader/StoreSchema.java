/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.graph.Bookkeeping;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Kind;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Status;

/** Constraints and indexes of a store, generated from the model's closed lists. */
final class StoreSchema {

    /** One constraint or index; its name tells whether a store has it. */
    record Command(String name, String text) {}

    /** The constraint that a database has once it is ours. */
    static final String META_CONSTRAINT = "unique_" + Bookkeeping.META;

    private static final String BY_QUOTE = fullText(Bookkeeping.QUOTE_INDEX, NodeKind.CLAIM, Property.QUOTE, "arabic");
    private static final String BY_NAME = fullText(Bookkeeping.NAME_INDEX, NodeKind.NAME, Property.KEY, "whitespace");

    private StoreSchema() {}

    /** {@return labels of which every node of a store carries one} */
    static List<String> ownLabels() {
        List<String> labels = new ArrayList<>();
        Arrays.stream(NodeKind.values()).map(NodeKind::label).forEach(labels::add);
        labels.add(Bookkeeping.LOAD);
        labels.add(Bookkeeping.META);
        return labels;
    }

    /** {@return every label that a store may use} */
    static List<String> labels(Registry registry) {
        SortedSet<String> labels = new TreeSet<>(ownLabels());
        labels.addAll(List.of(Bookkeeping.RECORD, Bookkeeping.STALE, Bookkeeping.PENDING, Bookkeeping.CONTESTED));
        Arrays.stream(Status.values()).map(Status::label).forEach(labels::add);
        Arrays.stream(Kind.values()).filter(Kind::isEntity).map(Kind::label).forEach(labels::add);
        registry.types()
                .forEach(type ->
                        labels.addAll(List.of(type.label(), type.family().label())));
        return List.copyOf(labels);
    }

    /** {@return every property key that a store may use} */
    static List<String> keys() {
        SortedSet<String> keys = new TreeSet<>(LoadStatements.KEYS);
        Arrays.stream(Property.values()).map(Property::key).forEach(keys::add);
        keys.addAll(MetaStatements.KEYS);
        keys.add(RecordStatements.FIRST_BY);
        return List.copyOf(keys);
    }

    /** {@return edge types of the graph, fixed and derived} */
    static SortedSet<String> edgeTypes(Registry registry) {
        SortedSet<String> types = new TreeSet<>(registry.edgeTypes());
        Arrays.stream(EdgeType.values()).map(EdgeType::name).forEach(types::add);
        return types;
    }

    static List<Command> commands(Registry registry) {
        List<Command> commands = new ArrayList<>();
        ownLabels().forEach(label -> commands.add(uniqueId(label)));
        commands.add(uniqueId(Bookkeeping.RECORD));
        edgeTypes(registry).forEach(type -> commands.add(uniqueEdgeId(type)));
        commands.add(uniqueEdgeId(Bookkeeping.LOADED_BY));
        commands.add(new Command(
                "participant_page",
                "CREATE INDEX participant_page IF NOT EXISTS FOR ()-[r:%s]-() ON (r.%s, r.%s, r.%s)"
                        .formatted(
                                EdgeType.HAS_PARTICIPANT,
                                Property.ENTITY.key(),
                                Property.SORT.key(),
                                Property.FACT.key())));
        commands.add(index("fact_pair_page", NodeKind.FACT, Property.PAIR, Property.SORT, Property.ID));
        commands.add(index("fact_type_page", NodeKind.FACT, Property.TYPE, Property.SORT, Property.ID));
        commands.add(index("fact_page", NodeKind.FACT, Property.SORT, Property.ID));
        commands.add(index("name_key", NodeKind.NAME, Property.KEY));
        commands.add(new Command(Bookkeeping.QUOTE_INDEX, BY_QUOTE));
        commands.add(new Command(Bookkeeping.NAME_INDEX, BY_NAME));
        return commands;
    }

    private static Command uniqueId(String label) {
        String name = "unique_" + label;
        return new Command(
                name,
                "CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE"
                        .formatted(name, label, Property.ID.key()));
    }

    private static Command uniqueEdgeId(String type) {
        String name = "unique_" + type;
        return new Command(
                name,
                "CREATE CONSTRAINT %s IF NOT EXISTS FOR ()-[r:%s]-() REQUIRE r.%s IS UNIQUE"
                        .formatted(name, type, Property.EDGE_ID.key()));
    }

    private static Command index(String name, NodeKind kind, Property... properties) {
        String keys = String.join(
                ", ",
                Arrays.stream(properties).map(property -> "n." + property.key()).toList());
        return new Command(
                name, "CREATE INDEX %s IF NOT EXISTS FOR (n:%s) ON (%s)".formatted(name, kind.label(), keys));
    }

    private static String fullText(String name, NodeKind kind, Property property, String analyzer) {
        return "CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR (n:%s) ON EACH [n.%s] OPTIONS {indexConfig: {`fulltext.analyzer`: '%s'}}"
                .formatted(name, kind.label(), property.key(), analyzer);
    }
}
