/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which state a code of a register means on a day, and which codes a state bears. Most codes mean one country; {@code state-codes.csv} lists those that
 * meant another state once, such as the Correlates of War number 365: the Soviet Union, and Russia before and after.
 */
final class StateCodes {

    private static final String FILE = "state-codes.csv";
    private static final String NUMERIC = "numeric";
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

    /** A state from the first day on which it bears a code to the last, either of which may be open. */
    private record Period(
            @Nullable LocalDate from, @Nullable LocalDate to, Id country) {

        boolean overlaps(@Nullable LocalDate first, @Nullable LocalDate last) {
            return (from == null || last == null || !last.isBefore(from))
                    && (to == null || first == null || !first.isAfter(to));
        }

        /** No state bears a code before it began or after it ended. */
        Period within(Span existed) {
            LocalDate began = existed.startMin();
            LocalDate ended = existed.endMax();
            return new Period(
                    from == null || began != null && began.isAfter(from) ? began : from,
                    to == null || ended != null && ended.isBefore(to) ? ended : to,
                    country);
        }
    }

    /** A code of a register, from the first day on which a state bears it to the last. */
    private record Borne(String register, String code, Period period) {}

    private final Map<String, List<Period>> periods = new HashMap<>();
    private final Map<String, Id> today = new HashMap<>();
    private final Map<Id, List<Borne>> borne = new HashMap<>();
    private final StateTimes times;

    StateCodes(Collection<Country> countries, StateTimes times) {
        this.times = times;
        for (List<String> row : DataFile.rows(FILE, 5)) {
            Period period = new Period(date(row.get(2)), date(row.get(3)), new Id(Kind.COUNTRY, row.get(4)));
            periods.computeIfAbsent(key(row.get(0), row.get(1)), none -> new ArrayList<>())
                    .add(period);
            bears(row.get(0), row.get(1), period);
        }
        for (Country country : countries) {
            country.identifiers().forEach((register, code) -> {
                today.put(key(register, code), country.id());
                if (!periods.containsKey(key(register, code))) {
                    bears(register, code, new Period(null, null, country.id()));
                }
            });
            if (country.identifiers().containsKey("iso2") || country.id().key().equals("XKX")) {
                today.put(key("iso3", country.id().key()), country.id());
            }
        }
    }

    /** {@return the states that the table of changing codes names} */
    static SortedSet<Id> historic() {
        SortedSet<Id> states = new TreeSet<>();
        for (List<String> row : DataFile.rows(FILE, 5)) {
            if (row.get(4).startsWith("gw-")) {
                states.add(new Id(Kind.COUNTRY, row.get(4)));
            }
        }
        return states;
    }

    /** {@return the state that bears the code today, or bore it last} */
    Optional<Id> now(String register, String code) {
        List<Period> all = all(register, code);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().country());
    }

    /**
     * {@return the states that bear the code when something began} What began before any did, but lasted, is of the first
     * that bore it while it lasted.
     */
    List<Id> then(String register, String code, Span when) {
        List<Period> all = all(register, code).stream()
                .map(period -> period.within(times.of(period.country())))
                .toList();
        LocalDate latestStart = when.startMax() == null ? when.endMax() : when.startMax();
        List<Id> atStart = all.stream()
                .filter(period -> period.overlaps(when.startMin(), latestStart))
                .map(Period::country)
                .distinct()
                .toList();
        return atStart.isEmpty()
                ? all.stream()
                        .filter(period -> period.overlaps(when.startMin(), when.endMax()))
                        .map(Period::country)
                        .limit(1)
                        .toList()
                : atStart;
    }

    private void bears(String register, String code, Period period) {
        borne.computeIfAbsent(period.country(), none -> new ArrayList<>())
                .add(new Borne(register, code, period.within(times.of(period.country()))));
    }

    /** {@return the codes of a register that a state bears on some day between two, the latest first} */
    List<String> of(Id state, String register, LocalDate first, LocalDate last) {
        return borne.getOrDefault(state, List.of()).stream()
                .filter(code ->
                        code.register().equals(register) && code.period().overlaps(first, last))
                .sorted(Comparator.comparing(
                        (Borne code) -> code.period().from(), Comparator.nullsLast(Comparator.reverseOrder())))
                .map(Borne::code)
                .distinct()
                .toList();
    }

    /** {@return who bears a code, in the order of time} */
    private List<Period> all(String register, String code) {
        List<Period> listed = periods.get(key(register, code));
        if (listed != null) {
            return listed;
        }
        Id country = today.get(key(register, code));
        if (country != null) {
            return List.of(new Period(null, null, country));
        }
        return register.equals("gw") ? all("cow", code) : List.of();
    }

    /** ISO 3166-1 and M49 use the same numbers; some tables write them without their leading zeros. */
    private static String key(String register, String code) {
        String shared = register.equals("isoNumeric") || register.equals("m49") ? NUMERIC : register;
        return shared + " "
                + LEADING_ZEROS.matcher(code.toUpperCase(Locale.ROOT)).replaceFirst("");
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
