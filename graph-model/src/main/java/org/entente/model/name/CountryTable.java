/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;

/** Puts the table of countries together from ICU's data and the two data files beside this class. */
final class CountryTable {

    /** Reserved in ISO 3166 for parts of countries. */
    private static final Set<String> RESERVED = Set.of("DG", "EA", "IC");

    private static final String KOSOVO = "XK";
    private static final String KOSOVO_KEY = "XKX";
    private static final String OWN_SOURCE = "Entente";

    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, List<Name>> ownNames = new HashMap<>();
    private final List<CldrNames> languages = CldrNames.all();

    private CountryTable() {
        for (List<String> row : DataFile.rows("country-codes.csv", 4)) {
            Map<String, String> country = new HashMap<>();
            put(country, "cow", row.get(1));
            put(country, "wikidata", row.get(2));
            put(country, "geonames", row.get(3));
            codes.put(row.get(0), country);
        }
        for (List<String> row : DataFile.rows("country-names.csv", 4)) {
            ownNames.computeIfAbsent(row.get(0), key -> new ArrayList<>())
                    .add(Name.of(row.get(3), row.get(1), row.get(2), OWN_SOURCE));
        }
    }

    static List<Country> read() {
        CountryTable table = new CountryTable();
        return Stream.concat(
                        Stream.of(ULocale.getISOCountries())
                                .filter(region -> !RESERVED.contains(region))
                                .map(table::country),
                        StateCodes.historic().stream()
                                .map(id -> new Country(id, table.ownNames.getOrDefault(id.key(), List.of()), Map.of())))
                .toList();
    }

    private Country country(String region) {
        String key = region.equals(KOSOVO) ? KOSOVO_KEY : new ULocale("", region).getISO3Country();
        List<Name> names = new ArrayList<>();
        languages.forEach(language -> names.addAll(language.of(region)));
        names.addAll(ownNames.getOrDefault(key, List.of()));
        return new Country(new Id(Kind.COUNTRY, key), names, identifiers(region, key));
    }

    private Map<String, String> identifiers(String region, String key) {
        Map<String, String> identifiers = new HashMap<>(codes.getOrDefault(key, Map.of()));
        if (!region.equals(KOSOVO)) {
            String number = String.format(
                    Locale.ROOT, "%03d", Region.getInstance(region).getNumericCode());
            identifiers.put("iso2", region);
            identifiers.put("isoNumeric", number);
            identifiers.put("m49", number);
        }
        return identifiers;
    }

    private static void put(Map<String, String> identifiers, String register, String value) {
        if (!value.isEmpty()) {
            identifiers.put(register, value);
        }
    }
}
