/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.model.record.Issue;

/** Counts findings by issue and keeps the first few to show. */
final class Findings {

    static final int SHOWN = 20;

    private final Map<Issue, Long> counts = new EnumMap<>(Issue.class);
    private final List<Rejection> first = new ArrayList<>();

    void add(Rejection finding) {
        counts.merge(finding.violation().issue(), 1L, Long::sum);
        if (first.size() < SHOWN) {
            first.add(finding);
        }
    }

    Map<Issue, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    List<Rejection> first() {
        return Collections.unmodifiableList(first);
    }
}
