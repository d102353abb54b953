/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the time of a claim in any of its spellings. */
final class WhenReader {

    private final Fields claim;

    WhenReader(Fields claim) {
        this.claim = claim;
    }

    When read() {
        String text = claim.text("whenText");
        String anchor = claim.text("anchor");
        String rule = claim.text("rule");
        JsonNode node = claim.get("when");
        if (node == null) {
            return new When(null, null, null, null, null, text, anchor, rule);
        }
        if (node.isString()) {
            return new When(claim.date("when"), null, null, null, null, text, anchor, rule);
        }
        Fields when = claim.at(node, StrictJson.child(claim.pointer(), "when"));
        When read = new When(
                when.date("edtf"),
                bounds(when.object("at")),
                bounds(when.object("start")),
                bounds(when.object("end")),
                when.date("holdsOn"),
                either(when, "text", text),
                either(when, "anchor", anchor),
                either(when, "rule", rule));
        when.finish();
        if (kinds(read) > 1) {
            when.reject("", Issue.INVALID_DATE, "give one of edtf, at, holdsOn, or start and end");
        }
        return read;
    }

    private static int kinds(When when) {
        return (when.edtf() == null ? 0 : 1)
                + (when.at() == null ? 0 : 1)
                + (when.holdsOn() == null ? 0 : 1)
                + (when.start() == null && when.end() == null ? 0 : 1);
    }

    private static @Nullable String either(Fields when, String name, @Nullable String outside) {
        String inside = when.text(name);
        if (inside != null && outside != null && !inside.equals(outside)) {
            when.reject(name, Issue.INVALID_VALUE, "given twice with different words; keep the one inside 'when'");
        }
        return inside == null ? outside : inside;
    }

    private static When.@Nullable Bounds bounds(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        When.Bounds bounds = new When.Bounds(fields.date("notBefore"), fields.date("notAfter"));
        if (bounds.notBefore() == null && bounds.notAfter() == null) {
            fields.reject("", Issue.MISSING_FIELD, "give notBefore or notAfter");
        }
        fields.finish();
        return bounds;
    }
}
