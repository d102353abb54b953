/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.model.id.Id;

/**
 * Finds countries by their names in every language of CLDR, each read when first asked for. These names only find; they
 * are not among the names that a country is shown and stored with, which would be three hundred.
 */
final class OtherLanguages {

    private static final String KOSOVO = "XK";

    private final Map<String, Id> byRegion = new HashMap<>();
    private final Map<String, Map<String, SortedMap<Id, Name>>> byLanguage = new ConcurrentHashMap<>();

    OtherLanguages(Collection<Country> countries) {
        for (Country country : countries) {
            String region = country.identifiers().get("iso2");
            if (region != null || country.id().key().equals("XKX")) {
                byRegion.put(region == null ? KOSOVO : region, country.id());
            }
        }
    }

    /** {@return who is called so in this language} */
    SortedMap<Id, Name> find(String key, String language) {
        return byLanguage.computeIfAbsent(language, this::read).getOrDefault(key, Collections.emptySortedMap());
    }

    /** {@return the keys of what some countries are called in every language} Not kept: all names take some megabytes. */
    Set<String> keys(Set<Id> countries) {
        Set<String> keys = new HashSet<>();
        Set<String> regions = new HashSet<>();
        byRegion.forEach((region, id) -> {
            if (countries.contains(id)) {
                regions.add(region);
            }
        });
        if (!regions.isEmpty()) {
            CldrNames.everywhere()
                    .forEach(table ->
                            regions.forEach(region -> table.of(region).forEach(name -> keys.add(name.key()))));
        }
        return keys;
    }

    private Map<String, SortedMap<Id, Name>> read(String language) {
        Map<String, SortedMap<Id, Name>> names = new HashMap<>();
        for (CldrNames table : CldrNames.in(language)) {
            byRegion.forEach((region, id) -> table.of(region)
                    .forEach(name -> names.computeIfAbsent(name.key(), none -> new TreeMap<>())
                            .putIfAbsent(id, name)));
        }
        return names;
    }
}
