/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.time.LocalDate;
import org.entente.model.time.Edtf;
import org.entente.model.time.InvalidEdtf;
import org.entente.model.time.Span;
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
        if (read.start() != null
                && read.end() != null
                && isAfter(first(read.start().notBefore()), last(read.end().notAfter()))) {
            when.reject("", Issue.INVALID_DATE, "the end precedes the start; exchange them or correct one");
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
        if (isAfter(first(bounds.notBefore()), last(bounds.notAfter()))) {
            fields.reject("", Issue.INVALID_DATE, "notBefore is after notAfter; exchange them or correct one");
        }
        fields.finish();
        return bounds;
    }

    private static @Nullable LocalDate first(@Nullable String date) {
        Span span = span(date);
        return span == null ? null : span.startMin();
    }

    private static @Nullable LocalDate last(@Nullable String date) {
        Span span = span(date);
        return span == null ? null : span.endMax();
    }

    /** What is no date has been rejected already. */
    private static @Nullable Span span(@Nullable String date) {
        try {
            return date == null ? null : Edtf.parse(date).span();
        } catch (InvalidEdtf e) {
            return null;
        }
    }

    private static boolean isAfter(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first != null && last != null && first.isAfter(last);
    }
}
