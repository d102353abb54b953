/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.List;
import org.entente.model.id.Hash;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a quote given as text, or as offsets with a hash, and keeps the text apart from the record. */
final class QuoteReader {

    private final List<Violation> notes;
    private @Nullable String text;

    QuoteReader(List<Violation> notes) {
        this.notes = notes;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    Quote read(Fields claim) {
        JsonNode node = claim.get("quote");
        if (node == null) {
            return null;
        }
        if (node.isString()) {
            text = claim.text("quote");
            return text == null ? null : withText(new Quote(null, null, null, null), text);
        }
        Fields fields = claim.object("quote");
        if (fields == null) {
            return null;
        }
        text = fields.text("text");
        String unit = fields.text("unit");
        if (unit != null && !unit.equals("code point")) {
            fields.reject(
                    "unit", Issue.INVALID_QUOTE, "offsets count code points; convert them and write 'code point'");
        }
        Quote quote = new Quote(
                fields.wholeNumber("start"), fields.wholeNumber("end"), fields.text("sha256"), fields.language("lang"));
        fields.finish();
        check(fields, quote);
        return text == null ? quote : withText(quote, text);
    }

    private void check(Fields fields, Quote quote) {
        if ((quote.start() == null) != (quote.end() == null)) {
            fields.reject("", Issue.INVALID_QUOTE, "offsets come in pairs; give both start and end");
        } else if (quote.start() != null && quote.end() != null) {
            if (quote.start() < 0 || quote.end() <= quote.start()) {
                fields.reject("", Issue.INVALID_QUOTE, "start must be 0 or more and less than end");
            } else if (text != null && text.codePointCount(0, text.length()) != quote.end() - quote.start()) {
                fields.reject(
                        "", Issue.QUOTE_MISMATCH, "the text is not end - start code points long; recount the offsets");
            }
        } else if (text == null && quote.sha256() == null) {
            fields.reject("", Issue.INVALID_QUOTE, "a quote needs its text, or offsets and sha256");
        }
        if (quote.sha256() == null) {
            if (text == null) {
                notes.add(new Violation(
                        fields.pointer(),
                        Issue.NOTE_QUOTE_WITHOUT_HASH,
                        "the quote has offsets but no sha256, so it cannot be proved later; add sha256"));
            }
        } else if (!Quote.isSha256(quote.sha256())) {
            fields.reject("sha256", Issue.INVALID_QUOTE, "a SHA-256 is 64 lower-case hex digits");
        } else if (text != null && !Hash.sha256(text).equals(quote.sha256())) {
            fields.reject("sha256", Issue.QUOTE_MISMATCH, "the hash is not that of the text; correct one of the two");
        }
    }

    private static Quote withText(Quote quote, String words) {
        return new Quote(quote.start(), quote.end(), Hash.sha256(words), quote.lang());
    }
}
