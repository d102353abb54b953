/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How facts of a type are written as triples, in prefixed names.
 *
 * @param type the class of the fact node, such as {@code dip:Meeting}
 * @param subClassOf the classes of other vocabularies that it refines
 * @param properties role or value name to property, one for each role and value of the type
 */
public record RdfTerms(String type, List<String> subClassOf, Map<String, String> properties) {

    /** Copies, keeping the declared order. */
    public RdfTerms {
        subClassOf = List.copyOf(subClassOf);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
