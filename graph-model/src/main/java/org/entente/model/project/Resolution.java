/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;

/** Whether a claim can stand for a fact yet. */
sealed interface Resolution {

    /**
     * It can.
     *
     * @param fact key of the fact, after entity merges and before fact merges
     * @param former keys that the fact may have had before entities were merged
     */
    record Resolved(
            Id fact,
            SortedSet<Id> former,
            SortedMap<String, List<Participant>> roles,
            @Nullable Participant holder) implements Resolution {}

    /** It waits, for a reason, with those it may be about. */
    record Pending(Reason reason, String about, SortedSet<Id> candidates) implements Resolution {}

    /** Why a claim waits. */
    enum Reason {
        DOCUMENT_NOT_LOADED("document-not-loaded"),
        NAME_UNKNOWN("name-unknown"),
        NAME_AMBIGUOUS("name-ambiguous"),
        NAME_OUT_OF_TIME("name-out-of-time"),
        HOLDER_UNKNOWN("holder-unknown"),
        HOLDER_AMBIGUOUS("holder-ambiguous"),
        JUDGEMENTS_CONTRADICT("judgements-contradict"),
        REF_NOT_FOUND("ref-not-found"),
        REF_AMBIGUOUS("ref-ambiguous"),
        REF_PENDING("ref-pending"),
        REF_CYCLE("ref-cycle");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
