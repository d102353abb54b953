/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * The set of records. Adding is all that ever happens to it; the order and the number of times do not matter. Not safe
 * for use by several threads.
 */
public final class RecordSet {

    private final SortedMap<Id, SourceRecord> records = new TreeMap<>();
    private final SortedMap<Id, String> quotes = new TreeMap<>();
    private final Map<String, SortedSet<Id>> erased = new HashMap<>();
    private final SortedMap<Id, SortedSet<Id>> loads = new TreeMap<>();

    /** Adds a record. {@return its id} */
    public Id add(SourceRecord record) {
        return add(record, null, Collections.emptySortedSet());
    }

    /**
     * Adds a record with what travels beside it.
     *
     * @param quoteText words of a claim's quote, if known
     * @param byLoads loads that brought it
     * @return the record's id
     */
    public Id add(SourceRecord record, @Nullable String quoteText, Collection<Id> byLoads) {
        return add(record.recordId(), record, quoteText, byLoads);
    }

    /**
     * Adds a record to whose id somebody has come before.
     *
     * @param id the record's own
     * @return the same id
     */
    public Id add(Id id, SourceRecord record, @Nullable String quoteText, Collection<Id> byLoads) {
        records.put(id, record);
        if (quoteText != null) {
            quotes.put(id, quoteText);
        }
        erase(id, record);
        loads.computeIfAbsent(id, none -> new TreeSet<>()).addAll(byLoads);
        return id;
    }

    /** {@return a set with the same records, to which others can be added} */
    public RecordSet copy() {
        RecordSet copy = new RecordSet();
        copy.records.putAll(records);
        copy.quotes.putAll(quotes);
        erased.forEach((hash, quoting) -> copy.erased.put(hash, new TreeSet<>(quoting)));
        loads.forEach((id, by) -> copy.loads.put(id, new TreeSet<>(by)));
        return copy;
    }

    /** Keeps, for each hash of erased words, who quotes them. */
    private void erase(Id id, SourceRecord record) {
        String hash = hash(record);
        if (hash != null && erased.containsKey(hash)) {
            erased.get(hash).add(id);
        } else if (record instanceof Retraction retraction
                && retraction.erases()
                && !erased.containsKey(retraction.covers().key())) {
            String words = retraction.covers().key();
            SortedSet<Id> quoting = new TreeSet<>();
            all(Claim.class).forEach((claim, content) -> {
                if (words.equals(hash(content))) {
                    quoting.add(claim);
                }
            });
            erased.put(words, quoting);
        }
    }

    /** {@return all records by id} */
    public SortedMap<Id, SourceRecord> records() {
        return Collections.unmodifiableSortedMap(records);
    }

    /** {@return the records of one kind, by id} */
    public <T extends SourceRecord> SortedMap<Id, T> all(Class<T> kind) {
        SortedMap<Id, T> found = new TreeMap<>();
        records.forEach((id, record) -> {
            if (kind.isInstance(record)) {
                found.put(id, kind.cast(record));
            }
        });
        return found;
    }

    /** {@return the words of a claim's quote, where they are known and were not erased} */
    public @Nullable String quote(Id claim) {
        String hash = hash(records.get(claim));
        return hash != null && erased.containsKey(hash) ? null : quotes.get(claim);
    }

    /** {@return the claims that quote words with this hash, if those were erased} */
    public SortedSet<Id> erased(String sha256) {
        return Collections.unmodifiableSortedSet(erased.getOrDefault(sha256, Collections.emptySortedSet()));
    }

    private static @Nullable String hash(@Nullable SourceRecord record) {
        return record instanceof Claim claim && claim.quote() != null
                ? claim.quote().sha256()
                : null;
    }

    /** {@return the loads that brought a record} */
    public SortedSet<Id> loads(Id record) {
        return Collections.unmodifiableSortedSet(loads.getOrDefault(record, Collections.emptySortedSet()));
    }
}
