/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was read from the files of a data set: rows, records, and how often each value was there. */
public final class Tally {

    private long rows;
    private long passedOver;
    private long records;
    private long rejected;
    private long claims;
    private long pending;
    private final SortedMap<String, Long> kinds = new TreeMap<>();
    private final Map<String, Long> filled = new LinkedHashMap<>();

    /** An empty tally; several files may be counted in one. */
    public Tally() {}

    void row() {
        rows++;
    }

    void passOver() {
        passedOver++;
    }

    void filled(String value) {
        filled.merge(value, 1L, Long::sum);
    }

    void accept(String kind) {
        records++;
        kinds.merge(kind, 1L, Long::sum);
        claims += kind.equals("claim") ? 1 : 0;
    }

    void reject() {
        records++;
        rejected++;
    }

    /** Notes how many of the claims would wait if the store held nothing else. */
    public void pending(long number) {
        pending = number;
    }

    /** {@return rows read, also those that were passed over} */
    public long rows() {
        return rows;
    }

    /** {@return rows that the mapping passes over} */
    public long passedOver() {
        return passedOver;
    }

    /** {@return valid records of a kind, such as claim; the same record twice counts twice} */
    public long records(String kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    /** {@return records and rows that were rejected} */
    public long rejected() {
        return rejected;
    }

    long records() {
        return records;
    }

    long claims() {
        return claims;
    }

    long pending() {
        return pending;
    }

    long filledRows(String value) {
        return filled.getOrDefault(value, 0L);
    }
}
