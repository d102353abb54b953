/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a claim says that its fact holds or happened, with the source's wording.
 *
 * @param edtf date or interval in EDTF, for dates that the source states
 * @param at bounds of a point in time
 * @param start bounds of a beginning
 * @param end bounds of an end
 * @param holdsOn EDTF date on which a state is reported to hold
 * @param text the source's own words
 * @param anchor id of the document from whose date relative words count
 * @param rule how the date was worked out
 */
public record When(
        @Nullable String edtf,
        @Nullable Bounds at,
        @Nullable Bounds start,
        @Nullable Bounds end,
        @Nullable String holdsOn,
        @Nullable String text,
        @Nullable String anchor,
        @Nullable String rule) {

    /** A time about which nothing is said. */
    public static final When UNSAID = new When(null, null, null, null, null, null, null, null);

    /**
     * The earliest and latest date that something can have; either may be unknown.
     *
     * @param notBefore EDTF date
     * @param notAfter EDTF date
     */
    public record Bounds(
            @Nullable String notBefore, @Nullable String notAfter) {
        ObjectNode toJson() {
            ObjectNode node = CanonicalJson.object();
            CanonicalJson.put(node, "notBefore", notBefore);
            CanonicalJson.put(node, "notAfter", notAfter);
            return node;
        }
    }

    /** {@return whether a date of any kind is given} */
    public boolean isDated() {
        return edtf != null || at != null || start != null || end != null || holdsOn != null;
    }

    /** {@return the dates alone, in one spelling: what two claims must share to state the same time} */
    public String stated() {
        return edtf != null ? edtf : CanonicalJson.write(dates());
    }

    ObjectNode toJson() {
        ObjectNode node = dates();
        CanonicalJson.put(node, "text", text);
        CanonicalJson.put(node, "anchor", anchor);
        CanonicalJson.put(node, "rule", rule);
        return node;
    }

    private ObjectNode dates() {
        ObjectNode node = CanonicalJson.object();
        CanonicalJson.put(node, "edtf", edtf);
        CanonicalJson.put(node, "at", at == null ? null : at.toJson());
        CanonicalJson.put(node, "start", start == null ? null : start.toJson());
        CanonicalJson.put(node, "end", end == null ? null : end.toJson());
        CanonicalJson.put(node, "holdsOn", holdsOn);
        return node;
    }
}
