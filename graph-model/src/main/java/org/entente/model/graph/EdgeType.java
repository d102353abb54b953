/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;


import static org.entente.model.graph.Property.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Edge types that the model itself knows; derived edge types come from the registry. */
public enum EdgeType {
    DESCRIBES,
    FROM,
    PUBLISHED_BY,
    REPUBLISHES,
    ATTRIBUTED_TO(POSITION, ON_BEHALF_OF),
    MENTIONS(ROLE),
    HELD_BY,
    SUPERSEDES,
    ABOUT,
    HAS_PARTICIPANT(ROLE, ENTITY, SORT, FACT, INFERRED, RULE),
    CONCERNS(ROLE, AS),
    PART_OF,
    DURING,
    BEFORE,
    AFTER,
    SAID_IN,
    RESCHEDULED_TO,
    POSSIBLY_SAME(WHY),
    STATE,
    HAS_NAME,
    OF,
    IN,
    RETRACTS,
    RESTORES,
    JUDGES(SIDE);

    /** Properties of every derived edge. */
    private static final Set<Property> DERIVED = Collections.unmodifiableSet(
            EnumSet.of(FACT_ID, ORDINAL, STATUS, VALID_FROM, VALID_TO, SOURCES, CONTESTED, ROLE));

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
        return Arrays.stream(values()).filter(known -> known.name().equals(type)).findFirst();
    }
}
