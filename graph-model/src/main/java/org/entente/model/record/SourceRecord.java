/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import org.entente.model.id.Hash;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import tools.jackson.databind.node.ObjectNode;

/** One record of the set from which everything else is projected; equal records are one record. */
public sealed interface SourceRecord permits Claim, DocumentRecord, EntityRecord, Judgement, Retraction, Restore {

    /** {@return the name of the record's key in the fact file, such as {@code claim}} */
    String recordName();

    /** {@return the canonical content; it never holds the text of a quote, only its hash} */
    ObjectNode toJson();

    /** {@return the kind of its id} */
    Kind recordKind();

    /** {@return the record's id: its kind and the hash of its canonical form} */
    default Id recordId() {
        return recordId(canonical());
    }

    /** {@return the same id, for those who have {@link #canonical()} at hand} */
    default Id recordId(String canonical) {
        return new Id(recordKind(), Hash.id(canonical));
    }

    /** {@return the canonical form as text, from which the record can be read back} */
    default String canonical() {
        return CanonicalJson.write(toJson());
    }
}
