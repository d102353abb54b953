/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Kind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Status;

/** Every label, edge type and property key that a store may use. */
final class StoreNames {

    private StoreNames() {}

    /** {@return labels of which every node carries one} */
    static List<String> keyLabels() {
        List<String> labels = new ArrayList<>();
        Arrays.stream(NodeKind.values()).map(NodeKind::label).forEach(labels::add);
        labels.add(StoreSchema.LOAD);
        labels.add(StoreSchema.META);
        return labels;
    }

    static List<String> labels() {
        SortedSet<String> labels = new TreeSet<>(keyLabels());
        labels.addAll(List.of(StoreSchema.RECORD, StoreSchema.PENDING, StoreSchema.CONTESTED));
        labels.addAll(StoreSchema.MARKS);
        Arrays.stream(Status.values()).map(Status::label).forEach(labels::add);
        Arrays.stream(Kind.values()).filter(Kind::isEntity).map(Kind::label).forEach(labels::add);
        for (FactType type : Registry.standard().types()) {
            labels.add(type.label());
            labels.add(type.family().label());
        }
        return List.copyOf(labels);
    }

    static List<String> edgeTypes() {
        List<String> types = new ArrayList<>(StoreSchema.edgeTypes());
        types.add(StoreSchema.LOADED_BY);
        return types;
    }

    static List<String> keys() {
        SortedSet<String> keys = new TreeSet<>(LoadStatements.KEYS);
        Arrays.stream(Property.values()).map(Property::key).forEach(keys::add);
        keys.addAll(MetaStatements.KEYS);
        keys.add(RecordStatements.FIRST_BY);
        return List.copyOf(keys);
    }
}
