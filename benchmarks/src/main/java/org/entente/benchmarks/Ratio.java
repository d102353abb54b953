/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * One ratio, measured several times.
 *
 * @param id its name, such as {@code L1}
 * @param meaning what is divided by what
 * @param claims how many claims the file held
 * @param target what is to be reached
 * @param values what came out, in turn
 */
record Ratio(String id, String meaning, int claims, String target, List<Double> values) {

    /** The ratio of a thing to itself. */
    static final String SAME = "A-A";

    /** Not ratios, but what the growth is computed from: seconds of a phase, bytes of heap. */
    static final String RECORDS = "records";

    static final String PROJECTION = "projection";
    /** The second phase where all claims are about one fact. */
    static final String ONE_FACT = "one fact";

    static final String IMPORT = "importer";
    static final String HEAP = "heap";

    Ratio {
        values = List.copyOf(values);
    }

    /** Adds what one turn found to what others have. */
    static void add(List<Ratio> all, Ratio found) {
        for (int i = 0; i < all.size(); i++) {
            Ratio known = all.get(i);
            if (known.id().equals(found.id())
                    && known.meaning().equals(found.meaning())
                    && known.claims() == found.claims()) {
                List<Double> values = new ArrayList<>(known.values());
                values.addAll(found.values());
                all.set(i, new Ratio(known.id(), known.meaning(), known.claims(), known.target(), values));
                return;
            }
        }
        all.add(found);
    }

    boolean isRatio() {
        return !meaning.isEmpty();
    }

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    double most() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }
}
