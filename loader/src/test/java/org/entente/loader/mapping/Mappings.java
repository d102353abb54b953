/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.stream.Collectors;

/** Pieces of mapping files, for tests. */
final class Mappings {

    private Mappings() {}

    /** {@return a mapping with this source and these values, records and more} */
    static String of(String source, String rest) {
        return """
                mapping: entente-mapping/1
                dataset: {id: document/d, title: D, published: "2026-01-01", license: CC0-1.0, citation: D}
                source: %s
                """.formatted(source) + rest;
    }

    /** {@return a mapping that makes of each row of a table one entity, whose name is the column {@code x} after these steps} */
    static String naming(String steps) {
        return of("{format: csv}", """
                values:
                  id: id
                  y: y
                  x: {from: x, do: %s}
                records:
                  - entity: {id: "person/{id}", names: [{text: "{x}"}]}
                """.formatted(steps));
    }

    /** {@return the names of entities in the order made} */
    static String names(Translated translated) {
        return translated.records().stream()
                .filter(record -> record instanceof org.entente.model.record.EntityRecord)
                .map(record -> ((org.entente.model.record.EntityRecord) record)
                        .names().stream().map(org.entente.model.name.Name::text).collect(Collectors.joining("+")))
                .collect(Collectors.joining(" | "));
    }
}
