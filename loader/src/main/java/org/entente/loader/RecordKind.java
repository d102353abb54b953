/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import org.entente.model.graph.NodeKind;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.EntityRecord;
import org.entente.model.record.Judgement;
import org.entente.model.record.Restore;
import org.entente.model.record.Retraction;
import org.entente.model.record.SourceRecord;

/** Which node holds which record; declared in the order of their ids. */
enum RecordKind {
    CLAIM(NodeKind.CLAIM, "claim"),
    DOCUMENT(NodeKind.DOCUMENT_RECORD, "document"),
    ENTITY(NodeKind.ENTITY_RECORD, "entity"),
    JUDGEMENT(NodeKind.JUDGEMENT, "judgement"),
    RESTORE(NodeKind.RESTORE, "restore"),
    RETRACTION(NodeKind.RETRACTION, "retraction");

    private final NodeKind node;
    private final String recordName;

    RecordKind(NodeKind node, String recordName) {
        this.node = node;
        this.recordName = recordName;
    }

    NodeKind node() {
        return node;
    }

    String recordName() {
        return recordName;
    }

    static RecordKind of(SourceRecord record) {
        return switch (record) {
            case Claim ignored -> CLAIM;
            case DocumentRecord ignored -> DOCUMENT;
            case EntityRecord ignored -> ENTITY;
            case Judgement ignored -> JUDGEMENT;
            case Restore ignored -> RESTORE;
            case Retraction ignored -> RETRACTION;
        };
    }
}
