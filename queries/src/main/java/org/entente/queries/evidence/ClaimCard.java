/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import java.time.Instant;
import java.util.List;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.Words;
import org.jspecify.annotations.Nullable;

/**
 * One document's statement about a fact.
 *
 * @param span where in the document it stands: body, headline, caption or table
 * @param basis stated, or inferred by the rule
 * @param attribution who says so, from the document's own source to the last one named
 * @param origin the independent origin that it counts for
 * @param knownFrom since when it was known
 */
public record ClaimCard(
        String id,
        @Nullable String key,
        Source document,
        String span,
        String modality,
        String polarity,
        @Nullable String act,
        @Nullable EntityRef holder,
        @Nullable String condition,
        @Nullable Words content,
        @Nullable When when,
        @Nullable Quote quote,
        @Nullable String locator,
        List<Link> attribution,
        String basis,
        @Nullable String rule,
        @Nullable String origin,
        @Nullable Instant knownFrom) {

    /** The document, with whoever published it. */
    public record Source(
            String id,
            @Nullable String title,
            @Nullable String lang,
            @Nullable String published,
            List<EntityRef> publishers,
            @Nullable String publisherNamed,
            @Nullable String url,
            @Nullable String license,
            List<String> datasets) {}

    /**
     * When, in the source's words and as bounds.
     *
     * @param holds whether what the claim says held on the day asked for, by it alone: yes, presumed or unknown
     */
    public record When(
            @Nullable String text,
            @Nullable String edtf,
            @Nullable Bounds start,
            @Nullable Bounds end,
            @Nullable String holds) {}

    /**
     * The words quoted, or where they stand.
     *
     * @param text the words, where they may be given
     * @param start first code point of the words in the document
     * @param sha256 of the words
     */
    public record Quote(
            @Nullable String text,
            @Nullable String lang,
            String dir,
            @Nullable Long start,
            @Nullable Long end,
            @Nullable String sha256) {}

    /**
     * One link in a chain of sources.
     *
     * @param id who, if it is known who
     * @param named the name, or the words for a source that is not named
     * @param number one or plural, of a source that is not named
     */
    public record Link(
            long position,
            @Nullable String id,
            String named,
            @Nullable String number,
            @Nullable String onBehalfOf) {}
}
