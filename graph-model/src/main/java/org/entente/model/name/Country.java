/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;

/**
 * One country or territory of the world.
 *
 * @param id {@code country/} and its ISO 3166-1 alpha-3 code; Kosovo has the user-assigned {@code XKX}
 * @param names its names in the languages of the table
 * @param identifiers what others call it, by register: {@code iso2}, {@code isoNumeric}, {@code m49}, {@code cow},
 *     {@code wikidata}, {@code geonames}, each only where there is one
 */
public record Country(Id id, List<Name> names, Map<String, String> identifiers) {

    /** Checks the kind of the id and keeps unmodifiable copies, identifiers ordered by register. */
    public Country {
        if (id.kind() != Kind.COUNTRY) {
            throw new IllegalArgumentException("%s does not name a country".formatted(id));
        }
        names = List.copyOf(names);
        identifiers = Collections.unmodifiableMap(new TreeMap<>(identifiers));
    }
}
