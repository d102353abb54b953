/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.model.id.Id;
import org.entente.model.time.Edtf;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTests {

    private final Countries countries = Countries.standard();

    @ParameterizedTest
    @CsvSource({
        "كازاخستان, ar, KAZ",
        "كازخستان, ar, KAZ",
        "Казахстан, ru, KAZ",
        "Қазақстан, kk, KAZ",
        "Kazakhstan, en, KAZ",
        "哈薩克, zh-Hant-TW, KAZ",
        "المملكة العربية السعودية, ar, SAU",
        "السعودية, ar, SAU",
        "الولايات المتحدة, ar, USA",
        "U.S., en, USA",
        "US, en-GB, USA",
        "США, ru, USA",
        "ארה\"ב, he, USA",
        "UK, en, GBR",
        "Turkey, en, TUR",
        "Türkiye, en, TUR",
        "Swaziland, en, SWZ",
        "سوريا, ar, SYR",
        "Киргизия, ru, KGZ",
        "Кыргызстан, ru, KGZ",
        "Oʻzbekiston, uz, UZB",
        "Kosovo, en, XKX",
        "Γερμανία, el, DEU",
        "Ujerumani, sw-KE, DEU"
    })
    void aCountryIsFoundByItsNamesInManyLanguages(String name, String lang, String country) {
        assertThat(byName(name, lang)).containsExactly("country/" + country);
        if (!List.of("el", "sw-KE").contains(lang)) {
            assertThat(byName(name, null)).contains("country/" + country);
        }
    }

    @Test
    void theLanguageIsAskedFirstAndAllLanguagesElse() {
        assertThat(byName("Казахстан", "ar")).containsExactly("country/KAZ");
        assertThat(byName("Казахстан", "en")).containsExactly("country/KAZ");
        assertThat(byName("Atlantis", "en")).isEmpty();
    }

    @Test
    void aNameOfTwoCountriesAnswersBothUnlessTheLanguageDecides() {
        Country niger =
                new Country(Id.parse("country/NER"), List.of(Name.of("Nigeri", "sq", "preferred", null)), Map.of());
        Country nigeria =
                new Country(Id.parse("country/NGA"), List.of(Name.of("Nigeri", "xx", "preferred", null)), Map.of());
        Countries two = new Countries(List.of(nigeria, niger));
        assertThat(two.byKey("nigeri", null)).containsExactly(niger.id(), nigeria.id());
        assertThat(two.byKey("nigeri", "sq")).containsExactly(niger.id());
        assertThat(two.byKey("nigeri", "en")).containsExactly(niger.id(), nigeria.id());
    }

    @Test
    void noNameMeansTwoCountriesInOneLanguage() {
        Set<String> ambiguous = new TreeSet<>();
        for (Country country : countries.all()) {
            for (Name name : country.names()) {
                if (countries.byKey(name.key(), name.lang()).size() > 1) {
                    ambiguous.add(name.lang() + " " + name.text() + " " + countries.byKey(name.key(), name.lang()));
                }
            }
        }
        assertThat(ambiguous).isEmpty();
    }

    @Test
    void countriesCarryTheCodesOfOtherRegisters() {
        assertThat(country("KAZ").identifiers())
                .containsEntry("iso2", "KZ")
                .containsEntry("isoNumeric", "398")
                .containsEntry("m49", "398")
                .containsEntry("cow", "705")
                .containsEntry("wikidata", "Q232")
                .containsEntry("geonames", "1522867");
        assertThat(country("USA").identifiers()).containsEntry("cow", "2");
        assertThat(country("AFG").identifiers()).containsEntry("isoNumeric", "004");
        assertThat(country("XKX").identifiers()).containsOnlyKeys("cow", "wikidata");
        assertThat(country("VAT").identifiers()).doesNotContainKey("cow");
    }

    @Test
    void everyRegistersCodeNamesOneCountry() {
        Set<String> seen = new TreeSet<>();
        for (Country country : countries.all()) {
            country.identifiers()
                    .forEach((register, code) -> assertThat(seen.add(register + "=" + code))
                            .as("%s %s of %s", register, code, country.id())
                            .isTrue());
        }
    }

    @Test
    void theTableHasEveryIsoCountryWithANameInEveryLanguage() {
        assertThat(countries.all().stream().map(c -> c.id().key()).filter(key -> !key.startsWith("gw-")))
                .containsAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3))
                .contains("XKX")
                .hasSize(250);
        for (Country country : countries.all()) {
            if (country.id().key().startsWith("gw-")) {
                assertThat(country.names()).as("%s", country.id()).isNotEmpty();
                continue;
            }
            assertThat(country.names().stream()
                            .filter(name -> name.kind().equals("preferred"))
                            .map(Name::lang)
                            .collect(Collectors.toSet()))
                    .as("%s", country.id())
                    .hasSize(28)
                    .contains("ar", "en", "kk", "ku", "zh-Hant");
        }
    }

    @Test
    void onlyCountriesOfTheTableAreFound() {
        assertThat(countries.find(Id.parse("country/XKX"))).isPresent();
        assertThat(countries.find(Id.parse("country/XXA"))).isEmpty();
        assertThat(countries.find(Id.parse("country/kaz"))).isEmpty();
        assertThat(countries.find(Id.parse("person/KAZ"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "iso2, kz, , KAZ",
        "iso3, KAZ, 1991-12-16, KAZ",
        "iso3, KEN, 1950-01-01, KEN",
        "isoNumeric, 4, , AFG",
        "m49, 004, , AFG",
        "wikidata, Q232, , KAZ",
        "geonames, 1522867, , KAZ",
        "cow, 705, , KAZ",
        "gw, 705, , KAZ",
        "cow, 365, 1991-12-25, gw-365",
        "cow, 365, 1991-12-26, RUS",
        "cow, 365, , RUS",
        "gw, 365, 1960-01-01, gw-365",
        "cow, 255, 1940-01-01, DEU",
        "gw, 255, 1936-08-01, DEU",
        "cow, 255, 1995-01-01, DEU",
        "cow, 260, 1970-01-01, DEU",
        "gw, 260, 1995-01-01, DEU",
        "cow, 265, 1970-01-01, gw-265",
        "cow, 345, 2000-01-01, gw-345",
        "cow, 345, 2020-01-01, SRB",
        "gw, 340, 2020-01-01, SRB",
        "cow, 678, 1980-01-01, gw-678",
        "cow, 679, 2000-01-01, YEM",
        "cow, 315, 1950-01-01, gw-315",
        "cow, 316, 2000-01-01, CZE",
        "cow, 817, 1960-01-01, gw-817",
        "cow, 680, 1980-01-01, gw-680",
        "cow, 713, , TWN",
        "cow, 713, 1949-12-08, TWN",
        "gw, 713, 1960-01-01, TWN",
        "cow, 710, 1945-04-26, CHN",
        "iso3, YUG, 1980-01-01, gw-345",
        "iso3, CSK, 1980-01-01, gw-315",
        "iso3, YMD, 1980-01-01, gw-680",
        "iso3, ZAR, 1980-01-01, COD",
        "gw, 678, 2000-01-01, YEM",
        "cow, 970, , NRU",
        "gw, 970, , KIR",
        "gw, 971, , NRU",
        "iso3, DDR, , gw-265",
        "iso2, CS, 1980-01-01, gw-315",
        "iso2, CS, 2004-01-01, gw-345",
        "m49, 278, , gw-265",
        "wikidata, Q15180, , gw-365"
    })
    void aCodeMeansTheStateThatBoreItThen(String register, String code, @Nullable LocalDate on, String country) {
        assertThat(countries.byCode(register, code, on == null ? null : Span.day(on)))
                .containsExactly(Id.parse("country/" + country));
    }

    @ParameterizedTest
    @CsvSource({
        "Germany, cow, 255, 1936",
        "Germany, gw, 255, 1936",
        "Germany, iso2, DE, 1936",
        "German Reich, cow, 255, 1936",
        "Germany, cow, 260, 1970",
        "East Germany, cow, 265, 1970",
        "Germany, cow, 255, 1995",
        "Austria-Hungary, cow, 300, 1910",
        "Czechoslovakia, cow, 315, 1930",
        "Serbia, cow, 345, 1910",
        "Yugoslavia, cow, 345, 1970",
        "Serbia, cow, 345, 2010",
        "Russia, cow, 365, 1910",
        "Soviet Union, cow, 365, 1970",
        "Russia, cow, 365, 2000",
        "North Yemen, cow, 678, 1980",
        "Yemen, gw, 678, 2000",
        "South Vietnam, cow, 817, 1960",
        "Vietnam, cow, 816, 1990"
    })
    void aNameAndACodeOfOneDateMeanOneState(String name, String register, String code, String date) {
        assertThat(byName(name, "en").stream()
                        .filter(state -> countries.existed(Id.parse(state)).mayOverlap(span(date))))
                .isEqualTo(then(register, code, date))
                .hasSize(1);
    }

    /** A row that gives a code to a state out of its time, or to one that shares its names then, answers two questions in two ways. */
    @Test
    void inTheTimeOfEveryRowTheNamesOfItsStateMeanOnlyIt() {
        for (List<String> row : DataFile.rows("state-codes.csv", 5)) {
            Id state = Id.parse("country/" + row.get(4));
            Span time = row.get(2).isEmpty() && row.get(3).isEmpty()
                    ? countries.existed(state)
                    : span(row.get(row.get(3).isEmpty() ? 2 : 3));
            String register = row.get(0).equals("numeric") ? "isoNumeric" : row.get(0);
            assertThat(countries.byCode(register, row.get(1), time))
                    .as("%s", row)
                    .contains(state);
            for (Name name : countries.find(state).orElseThrow().names()) {
                assertThat(countries.byKey(name.key(), name.lang()))
                        .as("%s in %s", name, row)
                        .filteredOn(id -> countries.existed(id).mayOverlap(time))
                        .containsExactly(state);
            }
        }
    }

    @Test
    void noStateBearsACodeOutsideItsTime() {
        assertThat(then("cow", "255", "1970-01-01")).isEmpty();
        assertThat(then("cow", "265", "2005")).isEmpty();
        assertThat(then("cow", "705", "1960")).isEmpty();
        assertThat(then("cow", "713", "1949-12-07")).isEmpty();
        assertThat(then("iso3", "KAZ", "1850-01-01")).isEmpty();
        assertThat(then("iso3", "SUN", "1995-05")).isEmpty();
        assertThat(countries.byCode("iso3", "JAP", null)).isEmpty();
        assertThat(countries.byCode("iso3", "gw-265", null)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> countries.byCode("fifa", "KAZ", null))
                .withMessageStartingWith("unknown register 'fifa'; use one of iso2, iso3");
    }

    @Test
    void aCoarseDateIsTheWholeOfItAndMayFitTwoStates() {
        assertThat(then("cow", "255", "1990")).containsExactly("country/DEU");
        assertThat(then("cow", "365", "1990")).containsExactly("country/gw-365");
        assertThat(then("cow", "365", "1991")).containsExactly("country/gw-365", "country/RUS");
        assertThat(then("cow", "365", "1991-12")).containsExactly("country/gw-365", "country/RUS");
    }

    @Test
    void whatBeganTooEarlyIsOfTheFirstStateThatBoreTheCodeWhileItLasted() {
        assertThat(then("cow", "255", "1990-10-01/1998-10")).containsExactly("country/DEU");
        assertThat(then("cow", "265", "1946-04-22/1950-07")).containsExactly("country/gw-265");
        assertThat(then("cow", "365", "1985-03-11/1991-12")).containsExactly("country/gw-365");
        assertThat(then("cow", "345", "1999/2015")).containsExactly("country/gw-345");
        assertThat(then("cow", "265", "1991-01-01/1998")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DEU, 1955, 260",
        "DEU, 1989, 260",
        "DEU, 1990, 255 260",
        "DEU, 1940, 255",
        "DEU, 1947, ''",
        "gw-265, 1970, 265",
        "gw-265, 1991, ''",
        "gw-345, 1970, 345",
        "SRB, 1970, ''",
        "SRB, 2010, 345",
        "gw-365, 1991, 365",
        "gw-365, 1992, ''",
        "RUS, 1990, ''",
        "RUS, 1991, 365",
        "KAZ, 2000, 705",
        "KAZ, 1960, ''",
        "TWN, 1948, ''",
        "TWN, 1949, 713",
        "TWN, 2000, 713",
        "CHN, 1945, 710",
        "VAT, 2000, ''"
    })
    void aStateBearsItsCodesOnSomeDaysOfAYear(String state, int year, String codes) {
        assertThat(countries.codes(
                        Id.parse("country/" + state), "cow", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .isEqualTo(codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1)));
    }

    @Test
    void whenStatesExistedIsBoundedOnlyWhereItIsKnown() {
        assertThat(countries.existed(Id.parse("country/gw-265")).mayOverlap(span("1949")))
                .isTrue();
        assertThat(countries.existed(Id.parse("country/gw-265")).mayOverlap(span("1991")))
                .isFalse();
        assertThat(countries.existed(Id.parse("country/YEM")).mayOverlap(span("1964")))
                .isFalse();
        assertThat(countries.existed(Id.parse("country/RUS")).isUnknown()).isTrue();
        for (Id state : StateCodes.historic()) {
            assertThat(countries.existed(state).endMax()).as("%s", state).isNotNull();
        }
    }

    private List<String> then(String register, String code, String date) {
        return countries.byCode(register, code, span(date)).stream()
                .map(Id::toString)
                .toList();
    }

    private static Span span(String date) {
        return Edtf.parse(date).span();
    }

    @Test
    void everyChangingCodeNamesAStateOfTheTable() {
        for (Id state : StateCodes.historic()) {
            assertThat(countries.find(state)).as("%s", state).isPresent();
        }
        assertThat(byName("East Germany", "en")).containsExactly("country/gw-265");
    }

    private Country country(String key) {
        return countries.find(Id.parse("country/" + key)).orElseThrow();
    }

    private Set<String> byName(String name, @Nullable String lang) {
        return countries.byKey(MatchingKey.of(name), lang).stream()
                .map(Id::toString)
                .collect(Collectors.toSet());
    }
}
