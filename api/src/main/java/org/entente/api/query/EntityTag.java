/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import org.entente.model.id.Hash;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.CursorKey;
import org.entente.rdf.Stamp;

/** The strong validator of an answer: all that it depends on, hashed. */
final class EntityTag {

    /** This code: what asks, what the answer is made of, and what writes it. */
    private static final String CODE = Stamp.ofModules(EntityTag.class, Catalogue.class, Hash.class);

    private EntityTag() {}

    /**
     * {@return the tag, in quotes}
     *
     * @param key what the cursors in the answer are signed with: they lead nowhere on a server that has another
     */
    static String of(String graphVersion, CursorKey key, String path, String asked, String mediaType) {
        return "\"" + Hash.id(String.join("\n", graphVersion, CODE, key.fingerprint(), path, asked, mediaType)) + "\"";
    }
}
