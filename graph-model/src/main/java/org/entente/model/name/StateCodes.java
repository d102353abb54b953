/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;

/**
 * Which state a code of a register means on a day. Most codes mean one country; {@code state-codes.csv} lists those that
 * meant another state once, such as the Correlates of War number 365: the Soviet Union, and Russia before and after.
 */
final class StateCodes {

    private static final String FILE = "state-codes.csv";
    private static final String NUMERIC = "numeric";
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

    /** A state from its first day to its last, either of which may be open. */
    private record Period(
            @Nullable LocalDate from, @Nullable LocalDate to, Id country) {

        boolean contains(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    private final Map<String, List<Period>> periods = new HashMap<>();
    private final Map<String, Id> today = new HashMap<>();

    StateCodes(Collection<Country> countries) {
        for (List<String> row : DataFile.rows(FILE, 5)) {
            periods.computeIfAbsent(key(row.get(0), row.get(1)), none -> new ArrayList<>())
                    .add(new Period(date(row.get(2)), date(row.get(3)), new Id(Kind.COUNTRY, row.get(4))));
        }
        for (Country country : countries) {
            country.identifiers().forEach((register, code) -> today.put(key(register, code), country.id()));
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

    /** {@return the state that bears the code on that day; without a day, the one that bears it today or bore it last} */
    Optional<Id> find(String register, String code, @Nullable LocalDate on) {
        List<Period> listed = periods.get(key(register, code));
        if (listed != null) {
            return on == null
                    ? Optional.of(listed.getLast().country())
                    : listed.stream()
                            .filter(period -> period.contains(on))
                            .map(Period::country)
                            .findFirst();
        }
        Optional<Id> country = Optional.ofNullable(today.get(key(register, code)));
        return country.isEmpty() && register.equals("gw") ? find("cow", code, on) : country;
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
