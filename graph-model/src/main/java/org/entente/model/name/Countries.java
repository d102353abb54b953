/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * The countries of the world as a lookup table: ISO 3166-1 codes, names from CLDR, codes of other registers; and states that
 * are gone ({@code gw-<n>}) as far as codes of theirs are met in data.
 */
public final class Countries {

    /** The registers whose codes are known. */
    public static final List<String> REGISTERS =
            List.of("iso2", "iso3", "isoNumeric", "m49", "cow", "gw", "wikidata", "geonames");

    private final SortedMap<Id, Country> byId = new TreeMap<>();
    private final StateTimes times = new StateTimes();
    private final StateCodes codes;
    private final OtherLanguages others;
    private final Map<String, SortedSet<Id>> byKey = new HashMap<>();
    private final Map<String, Map<String, SortedSet<Id>>> byLanguage = new HashMap<>();

    Countries(Collection<Country> countries) {
        for (Country country : countries) {
            byId.put(country.id(), country);
            country.names().forEach(name -> index(name, country.id()));
        }
        codes = new StateCodes(countries, times);
        others = new OtherLanguages(countries);
    }

    /** {@return the built-in table, read once} */
    public static Countries standard() {
        return Standard.TABLE;
    }

    /** {@return the country with this id, if the table has it} */
    public Optional<Country> find(Id id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** {@return every country, ordered by id} */
    public Collection<Country> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /**
     * {@return the countries with a name of this matching key, ordered by id} Names of the language are asked first
     * (regions and scripts of a tag aside); if it has none, or no language is given, the names of all languages of the
     * table.
     */
    public Set<Id> byKey(String key, @Nullable String lang) {
        if (lang != null) {
            Set<Id> own = byLanguage.getOrDefault(language(lang), Map.of()).get(key);
            if (own != null) {
                return Collections.unmodifiableSet(own);
            }
            Set<Id> other = inLanguage(key, lang).keySet();
            if (!other.isEmpty()) {
                return Collections.unmodifiableSet(other);
            }
        }
        Set<Id> any = byKey.get(key);
        return any == null ? Set.of() : Collections.unmodifiableSet(any);
    }

    /** {@return the countries with a name of this matching key in a language, be it one that they are not shown in} */
    public SortedMap<Id, Name> inLanguage(String key, String lang) {
        return others.find(key, language(lang));
    }

    /** {@return the matching keys of all names by which those of these that are countries are found, in every language} */
    public Set<String> keys(Collection<Id> ids) {
        Set<Id> countries = new HashSet<>(ids);
        countries.retainAll(byId.keySet());
        Set<String> keys = new HashSet<>(others.keys(countries));
        countries.forEach(id -> find(id).ifPresent(country -> country.names().forEach(name -> keys.add(name.key()))));
        return keys;
    }

    /** {@return when a state of the table existed; a bound that is not known is absent, and bounds nothing} */
    public Span existed(Id id) {
        return times.of(id);
    }

    /**
     * {@return the state that bears a code; several if a coarse date fits more than one, none if no state bore it then}
     *
     * @param register one of {@link #REGISTERS}
     * @param when the time in which the code is meant; if it is not known, the state that bears the code today is meant,
     *     else the one that bore it last
     */
    public List<Id> byCode(String register, String code, @Nullable Span when) {
        if (!REGISTERS.contains(register)) {
            throw new IllegalArgumentException(
                    "unknown register '%s'; use one of %s".formatted(register, String.join(", ", REGISTERS)));
        }
        return when == null || when.isUnknown()
                ? codes.now(register, code).stream().toList()
                : codes.then(register, code, when);
    }

    /**
     * {@return the codes that a state of the table bears in a register on some day between two, the latest first; none of a
     * state that is not in the table, or of a time in which it bore none}
     *
     * @param register such as {@code cow}
     */
    public List<String> codes(Id state, String register, LocalDate first, LocalDate last) {
        return codes.of(state, register, first, last);
    }

    private void index(Name name, Id id) {
        String key = name.key();
        byKey.computeIfAbsent(key, k -> new TreeSet<>()).add(id);
        String lang = name.lang();
        if (lang != null) {
            byLanguage
                    .computeIfAbsent(language(lang), l -> new HashMap<>())
                    .computeIfAbsent(key, k -> new TreeSet<>())
                    .add(id);
        }
    }

    private static String language(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    private static final class Standard {
        static final Countries TABLE = new Countries(CountryTable.read());
    }
}
