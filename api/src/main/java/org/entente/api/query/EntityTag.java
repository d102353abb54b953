/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import java.util.stream.Collectors;
import org.entente.model.id.Hash;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Query;

/** The strong validator of an answer: all that it depends on, hashed. */
final class EntityTag {

    /** This code: its version, and what it asks. */
    private static final String CODE = Hash.id(EntityTag.class.getPackage().getImplementationVersion()
            + Catalogue.all().stream().map(EntityTag::statements).collect(Collectors.joining()));

    private EntityTag() {}

    private static String statements(Query<?> query) {
        return query.name()
                + query.bind(Arguments.example(query)).stream()
                        .map(bound -> bound.statement())
                        .map(Prepared::cypher)
                        .collect(Collectors.joining());
    }

    /** {@return the tag, in quotes} */
    static String of(String graphVersion, String path, String asked, String mediaType) {
        return "\"" + Hash.id(String.join("\n", graphVersion, CODE, path, asked, mediaType)) + "\"";
    }
}
