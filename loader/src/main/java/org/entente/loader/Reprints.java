/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.id.Id;
import org.entente.model.record.DocumentRecord;

/** Which records describe a document, and with which others it is connected since one reprints the other, near or far. */
final class Reprints {

    private final Map<Id, List<Id>> records = new HashMap<>();
    private final Map<Id, List<Id>> beside = new HashMap<>();

    /** Notes what a document reprints. */
    void join(DocumentRecord record) {
        record.republishes().stream()
                .filter(other -> !other.equals(record.document()))
                .forEach(other -> {
                    beside.computeIfAbsent(record.document(), none -> new ArrayList<>(1))
                            .add(other);
                    beside.computeIfAbsent(other, none -> new ArrayList<>(1)).add(record.document());
                });
    }

    /** {@return the documents that reprint others, or that others reprint, be they described or not} */
    Set<Id> connected() {
        return Collections.unmodifiableSet(beside.keySet());
    }

    /** Adds a record that describes a document. */
    void add(Id id, DocumentRecord record) {
        records.computeIfAbsent(record.document(), none -> new ArrayList<>(1)).add(id);
    }

    /** {@return the records, as far as they were added, of these documents and of all that they are connected with} */
    List<Id> with(Collection<Id> documents) {
        List<Id> found = new ArrayList<>();
        Set<Id> seen = new HashSet<>(documents);
        Deque<Id> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Id document = open.pop();
            found.addAll(records.getOrDefault(document, List.of()));
            for (Id other : beside.getOrDefault(document, List.of())) {
                if (seen.add(other)) {
                    open.add(other);
                }
            }
        }
        return found;
    }
}
