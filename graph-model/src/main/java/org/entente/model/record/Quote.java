/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words a claim rests on, by place and hash; the text itself travels beside the record.
 *
 * @param start first code point of the quote in the decoded, unnormalised document
 * @param end code point after the last
 * @param sha256 hash of the UTF-8 bytes of the quote, 64 lower-case hex digits
 * @param lang BCP 47 language of the quote
 */
public record Quote(
        @Nullable Long start,
        @Nullable Long end,
        @Nullable String sha256,
        @Nullable String lang) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    static boolean isSha256(String text) {
        return SHA256.matcher(text).matches();
    }

    ObjectNode toJson() {
        ObjectNode node = CanonicalJson.object();
        CanonicalJson.put(node, "start", start);
        CanonicalJson.put(node, "end", end);
        CanonicalJson.put(node, "sha256", sha256);
        CanonicalJson.put(node, "lang", lang);
        return node;
    }
}
