/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Map;
import java.util.TreeMap;

/** Finds the shortest way to write an IRI with prefixes. */
final class Abbreviations {

    private final TreeMap<String, String> prefixes = new TreeMap<>();

    void add(String prefix, String iri) {
        prefixes.put(iri, prefix);
    }

    /**
     * {@return the IRI by its longest prefix, in full if it has none; what JSON-LD would not read as a name with a prefix,
     * because nothing or two slashes follow, stays in full}
     */
    String of(String iri) {
        for (Map.Entry<String, String> entry = prefixes.lowerEntry(iri);
                entry != null;
                entry = prefixes.lowerEntry(entry.getKey())) {
            if (iri.startsWith(entry.getKey())) {
                String rest = iri.substring(entry.getKey().length());
                return rest.startsWith("//") ? iri : entry.getValue() + ":" + rest;
            }
        }
        return iri;
    }
}
