/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * Undoes one retraction.
 *
 * @param restores the retraction
 * @param at when, as an instant with offset
 */
public record Restore(Id restores, String reason, String by, String at) implements SourceRecord {

    @Override
    public String recordName() {
        return "restore";
    }

    @Override
    public ObjectNode toJson() {
        return Retraction.decision("restores", restores, reason, by, at);
    }

    @Override
    public Kind recordKind() {
        return Kind.RESTORE;
    }
}
