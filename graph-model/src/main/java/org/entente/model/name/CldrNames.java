/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of countries in one language, from the CLDR data that ICU carries. Read from the tables themselves: the
 * display API has no variants ("Turkey"), and takes a short name that equals the code ("US") for missing.
 */
final class CldrNames {

    private static final String LANGUAGES =
            "ar en fr ru zh zh-Hant es kk he tr de uz ky tg tk fa ur hi it pt ja ko uk pl id az ps ku";
    private static final String SOURCE = "CLDR";

    private final String lang;
    private final Map<String, Map<String, String>> tables = new LinkedHashMap<>();

    private CldrNames(String lang) {
        ULocale locale = ULocale.forLanguageTag(lang);
        this.lang = lang;
        tables.put("preferred", table(locale, "Countries"));
        tables.put("short", table(locale, "Countries%short"));
        tables.put("variant", table(locale, "Countries%variant"));
    }

    /** {@return the languages of the table that ICU has names in} */
    static List<CldrNames> all() {
        Set<ULocale> available = Set.of(ULocale.getAvailableLocales());
        return Stream.of(LANGUAGES.split(" "))
                .filter(lang -> available.contains(ULocale.forLanguageTag(lang)))
                .map(CldrNames::new)
                .toList();
    }

    /** {@return what ICU has in a language, in each script that it is written in} */
    static List<CldrNames> in(String language) {
        return locales()
                .filter(locale -> locale.getLanguage().equals(language))
                .map(locale -> new CldrNames(locale.toLanguageTag()))
                .toList();
    }

    /** {@return what ICU has in every language and script, one table after the other} */
    static Stream<CldrNames> everywhere() {
        return locales().map(locale -> new CldrNames(locale.toLanguageTag()));
    }

    private static Stream<ULocale> locales() {
        return Stream.of(ULocale.getAvailableLocales())
                .filter(locale ->
                        locale.getCountry().isEmpty() && locale.getVariant().isEmpty());
    }

    /** {@return the names of the region, each text once, the preferred name first} */
    List<Name> of(String region) {
        List<Name> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        tables.forEach((kind, table) -> {
            String text = table.get(region);
            if (text != null && seen.add(text)) {
                names.add(Name.of(text, lang, kind, SOURCE));
            }
        });
        return names;
    }

    private static Map<String, String> table(ULocale locale, String name) {
        UResourceBundle bundle = UResourceBundle.getBundleInstance(ICUData.ICU_REGION_BASE_NAME, locale);
        Map<String, String> table = new HashMap<>();
        try {
            UResourceBundle countries = bundle.get(name);
            for (int i = 0; i < countries.getSize(); i++) {
                UResourceBundle country = countries.get(i);
                table.put(country.getKey(), country.getString());
            }
        } catch (MissingResourceException e) {
            return Map.of(); // not every language has short names or variants
        }
        return table;
    }
}
