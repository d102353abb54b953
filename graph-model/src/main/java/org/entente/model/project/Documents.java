/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.RecordSet;
import org.entente.model.time.Published;
import org.jspecify.annotations.Nullable;

/** Documents as their records together describe them, and which of them republish which. */
final class Documents {

    /**
     * One document.
     *
     * @param knownFrom when the public could know it
     * @param publishedFrom the first day on which it may have been published
     * @param publishers every publisher that a record names; one, unless they differ
     */
    record View(
            Id id,
            United fields,
            Instant knownFrom,
            LocalDate publishedFrom,
            List<DocumentRecord.Publisher> publishers,
            SortedSet<Id> republishes,
            SortedSet<Id> records) {

        /** {@return the publishers that are known by id} */
        SortedSet<Id> knownPublishers() {
            SortedSet<Id> ids = new TreeSet<>();
            for (DocumentRecord.Publisher publisher : publishers) {
                if (publisher instanceof DocumentRecord.Publisher.Known known) {
                    ids.add(known.id());
                }
            }
            return ids;
        }
    }

    private final SortedMap<Id, SortedMap<Id, DocumentRecord>> described = new TreeMap<>();
    private final Map<Id, View> views = new HashMap<>();
    private final Map<Id, SortedSet<Id>> neighbours = new HashMap<>();
    private final Map<Id, Id> roots = new HashMap<>();

    Documents(RecordSet records) {
        records.all(DocumentRecord.class).forEach((id, record) -> {
            described
                    .computeIfAbsent(record.document(), none -> new TreeMap<>())
                    .put(id, record);
            record.republishes().forEach(other -> join(record.document(), other));
        });
    }

    private void join(Id document, Id other) {
        if (!other.equals(document)) {
            neighbours.computeIfAbsent(document, none -> new TreeSet<>()).add(other);
            neighbours.computeIfAbsent(other, none -> new TreeSet<>()).add(document);
        }
    }

    private static View view(Id id, SortedMap<Id, DocumentRecord> described) {
        List<United.Description> descriptions = new ArrayList<>();
        SortedSet<Id> republishes = new TreeSet<>();
        SortedMap<String, DocumentRecord.Publisher> publishers = new TreeMap<>();
        described.forEach((recordId, record) -> {
            descriptions.add(new United.Description(recordId, record.asOf(), record.fields()));
            republishes.addAll(record.republishes());
            if (record.publisher() != null) {
                publishers.put(record.publisher().toString(), record.publisher());
            }
        });
        republishes.remove(id);
        United fields = new United(descriptions);
        String published = Optional.ofNullable(fields.get("published")).orElseThrow();
        return new View(
                id,
                fields,
                Published.knownFrom(published),
                Published.firstDay(published),
                List.copyOf(publishers.values()),
                republishes,
                new TreeSet<>(described.keySet()));
    }

    /** {@return a document, if a record describes it} A part of a projection asks for few of the documents there are. */
    Optional<View> find(Id document) {
        SortedMap<Id, DocumentRecord> records = described.getOrDefault(document, Collections.emptySortedMap());
        return records.values().stream().allMatch(DocumentRecord::onlyNamesDatasets)
                ? Optional.empty()
                : Optional.of(views.computeIfAbsent(document, id -> view(id, records)));
    }

    /** {@return the data sets that tell what a document says, whether a record describes it or not} */
    SortedSet<Id> datasets(Id document) {
        SortedSet<Id> datasets = new TreeSet<>();
        described
                .getOrDefault(document, Collections.emptySortedMap())
                .values()
                .forEach(record -> datasets.addAll(record.datasets()));
        datasets.remove(document);
        return datasets;
    }

    /** {@return every document that a record describes, or of which it names the data set, or names as what another is reprinted from} */
    SortedSet<Id> all() {
        SortedSet<Id> all = new TreeSet<>(described.keySet());
        all.addAll(neighbours.keySet());
        return all;
    }

    /**
     * {@return the document that this one comes from by reprinting (rule R7), if it is part of any reprinting} A cycle of
     * reprints has its smallest id as root; a document that nobody loaded counts.
     */
    @Nullable
    Id root(Id document) {
        if (!neighbours.containsKey(document)) {
            return null;
        }
        Id known = roots.get(document);
        if (known != null) {
            return known;
        }
        SortedSet<Id> component = component(document);
        Id root = component.stream()
                .filter(id -> find(id).map(view -> view.republishes().isEmpty()).orElse(true))
                .findFirst()
                .orElseGet(component::first);
        component.forEach(id -> roots.put(id, root));
        return root;
    }

    private SortedSet<Id> component(Id start) {
        SortedSet<Id> seen = new TreeSet<>();
        Deque<Id> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Id id = open.pop();
            if (seen.add(id)) {
                open.addAll(neighbours.getOrDefault(id, new TreeSet<>()));
            }
        }
        return seen;
    }
}
