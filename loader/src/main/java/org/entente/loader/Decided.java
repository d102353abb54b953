/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import org.entente.model.id.Id;

/**
 * What a decision wrote.
 *
 * @param records the ids of its records, by which it can be taken back
 * @param claims how many claims it is about, where the decision is about the words of claims
 */
public record Decided(List<Id> records, long claims) {

    /** Keeps its own copy. */
    public Decided {
        records = List.copyOf(records);
    }
}
