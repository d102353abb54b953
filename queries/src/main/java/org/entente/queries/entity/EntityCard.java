/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.entity;

import java.util.List;
import java.util.Map;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.Words;
import org.jspecify.annotations.Nullable;

/**
 * One entity with its names and what others call it.
 *
 * @param declared whether a record describes it, or it is only spoken of
 * @param offices those held, as known then, on the day asked about or ever
 * @param identifiers what other registers call it: register to identifiers
 * @param born of a person, and when it died: EDTF
 * @param began of anything else, and when it ended: EDTF
 * @param of whose office it is, or what a described group is a group of
 * @param in where a place lies
 * @param described the words of a group that a text describes without naming its members
 * @param quantifier how many of them the text speaks of
 * @param document the document that describes the group
 * @param conflicts fields on which records differ
 */
public record EntityCard(
        String id,
        String kind,
        String caption,
        boolean declared,
        List<NameItem> names,
        List<HeldOffice> offices,
        Map<String, List<String>> identifiers,
        @Nullable String type,
        @Nullable String born,
        @Nullable String died,
        @Nullable String began,
        @Nullable String ended,
        @Nullable String function,
        @Nullable EntityRef of,
        @Nullable EntityRef in,
        @Nullable Words described,
        @Nullable String quantifier,
        @Nullable String document,
        List<String> conflicts) {}
