/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The fact types that there are; immutable, and the same for everybody who asks for the standard one. */
public final class Registry {

    private final SortedMap<String, FactType> types;
    private final SortedSet<String> edgeTypes;

    private Registry(Collection<FactType> all) {
        SortedMap<String, FactType> byName = new TreeMap<>();
        SortedSet<String> edges = new TreeSet<>();
        for (FactType type : all) {
            byName.put(type.name(), type);
            type.edges().forEach(edge -> edges.add(edge.type()));
        }
        this.types = Collections.unmodifiableSortedMap(byName);
        this.edgeTypes = Collections.unmodifiableSortedSet(edges);
    }

    /**
     * {@return the fact types that come with Entente}
     *
     * @throws InvalidRegistry when the data files are broken, naming every problem
     */
    public static Registry standard() {
        return Standard.REGISTRY;
    }

    static Registry of(Collection<FactType> types) {
        return new Registry(types);
    }

    /** {@return the type with this name, if there is one} */
    public Optional<FactType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** {@return all types, in order of their names} */
    public List<FactType> types() {
        return new ArrayList<>(types.values());
    }

    /** {@return the types of all edges that some fact type derives, in order} */
    public SortedSet<String> edgeTypes() {
        return edgeTypes;
    }

    /** {@return whether facts of these two types may be the same happening: the same type, or one relates to the other} */
    public boolean mayReportTheSame(FactType a, FactType b) {
        return a.name().equals(b.name())
                || a.related().contains(b.name())
                || b.related().contains(a.name());
    }

    private static final class Standard {
        static final Registry REGISTRY = RegistryFiles.standard();
    }
}
