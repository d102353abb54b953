/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import org.entente.model.id.Id;
import tools.jackson.databind.node.ObjectNode;

/** One record of the set from which everything else is projected; equal records are one record. */
public sealed interface SourceRecord permits Claim, DocumentRecord, EntityRecord, Judgement, Retraction, Restore {

    /** {@return the name of the record's key in the fact file, such as {@code claim}} */
    String recordName();

    /** {@return the canonical content; it never holds the text of a quote, only its hash} */
    ObjectNode toJson();

    /** {@return the record's id: its kind and the hash of its canonical form} */
    Id recordId();

    /** {@return the canonical form as text, from which the record can be read back} */
    default String canonical() {
        return CanonicalJson.write(toJson());
    }
}
