/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.time.Edtf;
import org.entente.model.time.Span;

/** When states began and ended, from {@code state-times.csv}. */
final class StateTimes {

    private final Map<Id, Span> times = new HashMap<>();

    StateTimes() {
        for (List<String> row : DataFile.rows("state-times.csv", 3)) {
            Span began = span(row.get(1));
            Span ended = span(row.get(2));
            times.put(
                    new Id(Kind.COUNTRY, row.get(0)),
                    new Span(began.startMin(), began.endMax(), ended.startMin(), ended.endMax(), null));
        }
    }

    /** {@return when the state existed; bounds that are not known are absent} */
    Span of(Id state) {
        return times.getOrDefault(state, Span.UNKNOWN);
    }

    private static Span span(String edtf) {
        return edtf.isEmpty() ? Span.UNKNOWN : Edtf.parse(edtf).span();
    }
}
