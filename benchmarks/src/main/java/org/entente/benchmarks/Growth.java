/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** How what was measured grows from one size to the next. */
final class Growth {

    private Growth() {}

    /** {@return slopes of log time over log size, and how the heap grows} */
    static List<Ratio> of(List<Ratio> all) {
        List<Ratio> growth = new ArrayList<>();
        add(all, Ratio.RECORDS, "L1", "slope of log time over log N, first phase", growth);
        add(all, Ratio.PROJECTION, "L1", "slope of log time over log N, second phase", growth);
        add(all, Ratio.ONE_FACT, "L1", "slope of log time over log N, second phase, all claims about one fact", growth);
        add(all, Ratio.HEAP, "L9", "peak live heap ÷ that with the size before", growth);
        return growth;
    }

    private static void add(List<Ratio> all, String of, String id, String meaning, List<Ratio> growth) {
        List<Ratio> sizes = all.stream().filter(each -> each.id().equals(of)).toList();
        for (int i = 1; i < sizes.size(); i++) {
            Ratio small = sizes.get(i - 1);
            Ratio large = sizes.get(i);
            int turns = Math.min(small.values().size(), large.values().size());
            List<Double> values = new ArrayList<>();
            for (int turn = 0; turn < turns; turn++) {
                double ratio = large.values().get(turn) / small.values().get(turn);
                values.add(
                        of.equals(Ratio.HEAP)
                                ? ratio
                                : Math.log(ratio) / Math.log((double) large.claims() / small.claims()));
            }
            growth.add(new Ratio(id, meaning, large.claims(), "<= 1.05", values));
        }
    }
}
