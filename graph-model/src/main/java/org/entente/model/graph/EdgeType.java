/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Edge types that the model itself knows; derived edge types come from the registry. */
public enum EdgeType {
    DESCRIBES,
    FROM,
    PUBLISHED_BY,
    REPUBLISHES,
    ATTRIBUTED_TO(Property.POSITION, Property.ON_BEHALF_OF),
    MENTIONS(Property.ROLE),
    HELD_BY,
    SUPERSEDES,
    ABOUT,
    HAS_PARTICIPANT(
            Property.ROLE,
            Property.ENTITY,
            Property.SORT,
            Property.FACT,
            Property.WIDTH,
            Property.KNOWN_FROM,
            Property.INFERRED,
            Property.RULE),
    CONCERNS(Property.ROLE, Property.AS, Property.KNOWN_FROM),
    PART_OF(Property.KNOWN_FROM),
    DURING(Property.KNOWN_FROM),
    BEFORE(Property.KNOWN_FROM),
    AFTER(Property.KNOWN_FROM),
    SAID_IN(Property.KNOWN_FROM),
    RESCHEDULED_TO(Property.KNOWN_FROM),
    POSSIBLY_SAME(Property.WHY, Property.KNOWN_FROM),
    STATE,
    HAS_NAME,
    OF,
    IN,
    RETRACTS,
    RESTORES,
    JUDGES(Property.SIDE);

    /** Properties of every derived edge. */
    private static final Set<Property> DERIVED = Collections.unmodifiableSet(EnumSet.of(
            Property.FACT_ID,
            Property.ORDINAL,
            Property.STATUS,
            Property.VALID_FROM,
            Property.VALID_TO,
            Property.SOURCES,
            Property.CONTESTED,
            Property.ROLE));

    private static final Map<String, EdgeType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EdgeType::name, Function.identity()));

    private final Set<Property> properties;

    EdgeType(Property... properties) {
        EnumSet<Property> set = EnumSet.noneOf(Property.class);
        set.addAll(Arrays.asList(properties));
        this.properties = Collections.unmodifiableSet(set);
    }

    /** {@return the properties besides {@code edgeId} of edges of this type, fixed or derived} */
    public static Set<Property> propertiesOf(String type) {
        return fixed(type).map(found -> found.properties).orElse(DERIVED);
    }

    /** {@return the fixed edge type with this name, if it is one} */
    public static Optional<EdgeType> fixed(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }
}
