/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.time.Answer;
import org.entente.model.time.Span;

/**
 * One period in which somebody held an office or was a member of something, as far as it is known now.
 *
 * @param who the holder or member
 * @param what the office, organization or group
 * @param span when
 * @param persistent whether it is presumed to go on until something ends it
 */
public record Tenure(Id who, Id what, Span span, boolean persistent) {

    /** The edge from whoever holds an office to it. */
    public static final String HOLDS_OFFICE = "HOLDS_OFFICE";

    /** The edges that tell of a tenure: one for each current period. */
    public static final Set<String> EDGES = Set.of(HOLDS_OFFICE, "MEMBER_OF");

    /** {@return whether it lasted, or is presumed to have lasted, through all of this time} */
    boolean holds(Span when) {
        if (when.startMin() == null || when.endMax() == null) {
            return false;
        }
        return Stream.of(when.startMin(), when.endMax()).allMatch(day -> {
            Answer answer = span.holdsAt(day, persistent);
            return answer == Answer.YES || answer == Answer.PRESUMED;
        });
    }
}
