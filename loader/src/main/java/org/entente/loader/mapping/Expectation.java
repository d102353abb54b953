/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a data set must hold to be loaded; half a file is noticed before anything is written.
 *
 * @param counts rows, claims, entities or documents: how many at least and at most
 * @param filled values and the share of rows that must have them
 * @param most rejected, pending or passedOver: the share that is allowed
 */
record Expectation(Map<String, Range> counts, Map<String, Limit> filled, Map<String, Limit> most) {

    static final Expectation NONE = new Expectation(Map.of(), Map.of(), Map.of());

    static final String PENDING = "pending";
    private static final String REJECTED = "rejected";
    private static final String PASSED_OVER = "passedOver";
    private static final List<String> COUNTS = List.of("rows", "claims", "entities", "documents");
    private static final List<String> SHARES = List.of(REJECTED, PENDING, PASSED_OVER);

    /** How many at least and at most. */
    record Range(@Nullable Long least, @Nullable Long most, Place place) {}

    /** A share, in percent. */
    record Limit(BigDecimal percent, Place place) {}

    static Shape shape() {
        Shape number = Shape.text("a whole number", "0|[1-9][0-9]{0,15}");
        Shape share = Shape.text("a share such as 99% or 0.5%", "(100|[1-9]?[0-9](\\.[0-9]{1,4})?)%");
        SequencedMap<String, Shape> bounds = new LinkedHashMap<>();
        bounds.put("least", number);
        bounds.put("most", number);
        SequencedMap<String, Shape> fields = new LinkedHashMap<>();
        COUNTS.forEach(name -> fields.put(name, Shape.fields("how many " + name, bounds)));
        fields.put("filled", new Shape.Entries("values, and the share of rows that must have them", share));
        SHARES.forEach(name -> fields.put(name, share));
        return Shape.fields("what the data set must hold to be loaded", fields);
    }

    static Expectation read(Node node, TemplateReader names) {
        Map<String, Range> counts = new LinkedHashMap<>();
        Map<String, Limit> filled = new LinkedHashMap<>();
        Map<String, Limit> most = new LinkedHashMap<>();
        node.entriesOrNone().forEach((key, value) -> {
            if (COUNTS.contains(key)) {
                counts.put(key, new Range(number(value.get("least")), number(value.get("most")), value.place()));
            } else if (SHARES.contains(key)) {
                most.put(key, limit(value));
            } else {
                value.entriesOrNone().forEach((name, share) -> {
                    names.known(name, share.place());
                    filled.put(name, limit(share));
                });
            }
        });
        return new Expectation(counts, filled, most);
    }

    private static @Nullable Long number(@Nullable Node node) {
        return node == null ? null : Long.valueOf(node.textOrEmpty());
    }

    private static Limit limit(Node node) {
        return new Limit(new BigDecimal(node.textOrEmpty().replace("%", "")), node.place());
    }

    /** {@return whether it limits the claims that wait, which takes a projection to know} */
    boolean limitsPending() {
        return most.containsKey(PENDING);
    }

    /** {@return what is not as expected, with the line of the mapping file} */
    List<String> unmet(String file, Tally found) {
        List<String> unmet = new ArrayList<>();
        counts.forEach((name, range) -> {
            long number = count(name, found);
            if (range.least() != null && number < range.least()) {
                unmet.add("%s:%s: %,d %s, but at least %,d are expected"
                        .formatted(file, range.place(), number, name, range.least()));
            }
            if (range.most() != null && number > range.most()) {
                unmet.add("%s:%s: %,d %s, but at most %,d are expected"
                        .formatted(file, range.place(), number, name, range.most()));
            }
        });
        long taken = found.rows() - found.passedOver();
        filled.forEach((name, limit) -> {
            long filledRows = found.filledRows(name);
            if (compare(filledRows, taken, limit) < 0) {
                unmet.add("%s:%s: '%s' is there in %s%% of %,d rows, but %s%% are expected"
                        .formatted(
                                file,
                                limit.place(),
                                name,
                                percent(filledRows, taken, RoundingMode.DOWN),
                                taken,
                                limit.percent()));
            }
        });
        most.forEach((name, limit) -> {
            long of = name.equals(REJECTED) ? found.records() : name.equals(PENDING) ? found.claims() : found.rows();
            long number = name.equals(REJECTED)
                    ? found.rejected()
                    : name.equals(PENDING) ? found.pending() : found.passedOver();
            if (compare(number, of, limit) > 0) {
                unmet.add("%s:%s: %s: %,d of %,d (%s%%), but at most %s%% are expected"
                        .formatted(
                                file,
                                limit.place(),
                                name,
                                number,
                                of,
                                percent(number, of, RoundingMode.UP),
                                limit.percent()));
            }
        });
        return unmet;
    }

    private static long count(String name, Tally found) {
        return switch (name) {
            case "rows" -> found.rows();
            case "claims" -> found.records("claim");
            case "entities" -> found.records("entity");
            default -> found.records("document");
        };
    }

    /** Compares a share with a limit exactly: one in a million is more than none. Of nothing, none is there. */
    private static int compare(long part, long of, Limit limit) {
        return of == 0
                ? BigDecimal.ZERO.compareTo(limit.percent())
                : hundredfold(part).compareTo(limit.percent().multiply(BigDecimal.valueOf(of)));
    }

    /** {@return a share as it is told} It is rounded away from the limit that it missed, so that it never looks met. */
    private static String percent(long part, long of, RoundingMode rounding) {
        return of == 0
                ? "0"
                : hundredfold(part)
                        .divide(BigDecimal.valueOf(of), 2, rounding)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static BigDecimal hundredfold(long part) {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100));
    }
}
