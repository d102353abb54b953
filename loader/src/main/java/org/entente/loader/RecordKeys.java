/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.graph.Property;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.EntityRecord;
import org.entente.model.record.SourceRecord;

/** By what a record is found before it is projected; the projection gives the node the same values. */
final class RecordKeys {

    private RecordKeys() {}

    /** {@return the keys that records of a kind are found by, besides their id} */
    static List<String> of(RecordKind kind) {
        return switch (kind) {
            case CLAIM ->
                List.of(Property.DOCUMENT.key(), Property.KEY.key(), Property.TYPE.key(), Property.SUPERSEDES.key());
            case DOCUMENT -> List.of(Property.DOCUMENT.key());
            case ENTITY -> List.of(Property.ENTITY.key());
            default -> List.of();
        };
    }

    /** {@return their values in a record} */
    static Map<String, Object> of(SourceRecord record) {
        Map<String, Object> values = new HashMap<>();
        switch (record) {
            case Claim claim -> {
                values.put(Property.DOCUMENT.key(), claim.document().toString());
                values.put(Property.TYPE.key(), claim.type());
                if (claim.key() != null) {
                    values.put(Property.KEY.key(), claim.key());
                }
                if (claim.supersedes() != null) {
                    values.put(Property.SUPERSEDES.key(), claim.supersedes().toString());
                }
            }
            case DocumentRecord document ->
                values.put(Property.DOCUMENT.key(), document.document().toString());
            case EntityRecord entity ->
                values.put(Property.ENTITY.key(), entity.entity().toString());
            default -> {}
        }
        return values;
    }
}
