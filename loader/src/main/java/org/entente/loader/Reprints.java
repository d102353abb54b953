/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
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

    void add(Id id, DocumentRecord record) {
        records.computeIfAbsent(record.document(), none -> new ArrayList<>(1)).add(id);
        record.republishes().forEach(other -> {
            beside.computeIfAbsent(record.document(), none -> new ArrayList<>(1))
                    .add(other);
            beside.computeIfAbsent(other, none -> new ArrayList<>(1)).add(record.document());
        });
    }

    /** {@return the records of these documents and of all that they are connected with} */
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
