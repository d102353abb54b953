/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every function of the closed list, and what it does with a text. */
class FunctionTests {

    private static final String ROWS = """
            [lower] │ A\u00A0 │ a
            [{split: ;}] │ a;\u00A0b;\u202F │ a+b
            [{extract: "–(.*)"}, {date: d.m.yyyy}] │ 3.10.1990\u00A0–\u00A012.5.1999 │ 1999-05-12
            [{untitled: titles}] │ President\u00A0Kassym-Jomart\u00A0Tokayev │ Kassym-Jomart\u00A0Tokayev
            [squeeze] │ a  b\u00A0 c │ a b c
            [lower] │ ÄB │ äb
            [upper] │ äb │ ÄB
            [slug] │ Zoë  O’Neil-Smith │ zoe-o-neil-smith
            [slug] │ Ḥusayn │ husayn
            [exactSlug] │ report-7 │ report-7
            [{split: ;}] │ a; b;;c │ a+b+c
            [{splitAt: " (?:and|&) "}] │ a and b & c │ a+b+c
            [{split: ;}, {item: 1}] │ a;b;c │ a
            [{split: ;}, {item: -1}] │ a;b;c │ c
            [{split: ;}, {item: 9}] │ a;b;c │ -
            [{remove: ["*", "**", "(le)"]}] │ Niue (le) ** │ Niue
            [{replace: {colour: color, "-": " "}}] │ a-colour │ a color
            [{extract: "[0-9]+"}] │ Q183x │ 183
            [{extract: "^the (.*)"}] │ the King │ King
            [{extract: "^the (.*)"}] │ King │ -
            [{table: {a: accession, n: ~}}] │ a │ accession
            [{table: {a: accession, n: ~}}] │ n │ -
            [{table: {NO: Norway}}] │ NO │ Norway
            [{table: {a: b}, else: keep}] │ x │ x
            [{table: {a: b}, else: absent}] │ x │ -
            [{date: dd.mm.yyyy}] │ 03.10.1990 │ 1990-10-03
            [{date: [dd.mm.yyyy, yyyy-mmdd]}] │ 1971-0706 │ 1971-07-06
            [{date: d mmm yyyy}] │ 12 Mar 1999 │ 1999-03-12
            [{date: "mmm d, yyyy"}] │ September 5, 2001 │ 2001-09-05
            [{date: yyyy-m}] │ 1953-1 │ 1953-01
            [{date: yyyy}] │ 0988 │ 0988
            [{date: edtf}] │ 199X │ 199X
            [{date: edtf}] │ 2001-01-01/.. │ 2001-01-01/..
            [{date: dd.mm.yyyy, else: absent}] │ 29.02.2010 │ -
            [{date: dd.mm.yyyy, else: keep}] │ soon │ soon
            [interval] │ 2001-01-01/2001-01-01 │ 2001-01-01
            [interval] │ 2001-01-01/2001-01-02 │ 2001-01-01/2001-01-02
            [{country: iso2}] │ KZ │ country/KAZ
            [{country: iso3}] │ KAZ │ country/KAZ
            [{country: isoNumeric}] │ 4 │ country/AFG
            [{country: m49}] │ 398 │ country/KAZ
            [{country: cow}] │ 365 │ country/RUS
            [{country: cow, on: y}] │ 365 │ country/gw-365
            [{country: cow, on: y}] │ 713 │ country/TWN
            [{country: gw, on: y}] │ 678 │ country/gw-678
            [{country: cow, on: y}] │ 315 │ country/gw-315
            [{country: iso3, on: y}] │ YUG │ country/gw-345
            [{country: name, on: y}] │ ГДР │ country/gw-265
            [{country: wikidata}] │ Q232 │ country/KAZ
            [{country: geonames}] │ 1522867 │ country/KAZ
            [{country: name}] │ كازاخستان │ country/KAZ
            [{country: name, lang: en}] │ East Germany │ country/gw-265
            [{country: iso3}] │ organization/eu │ organization/eu
            [{country: iso3, else: absent}] │ JAP │ -
            [{title: titles}] │ President Kassym-Jomart Tokayev │ President
            [{untitled: titles}] │ President Kassym-Jomart Tokayev │ Kassym-Jomart Tokayev
            [{untitled: titles}] │ Acting prime minister Sheikh A B │ A B
            [{untitled: titles}] │ Presidenta X │ Presidenta X
            [{untitled: titles}] │ President │ President
            [suffix] │ 12 Mar 1999 a │ a
            [suffix] │ 12 Mar 1999 AA │ AA
            [suffix] │ 12 Mar 1999 │ -
            [unsuffixed, {date: d mmm yyyy}] │ 12 Mar 1999 d │ 1999-03-12
            [unsuffixed] │ 12 Mar 1999 │ 12 Mar 1999
            [{default: none}] │ NA │ none
            [{default: none}] │ x │ x
            """;

    private static String mapping(String steps) {
        return Mappings.naming(steps)
                .replace(
                        "values:",
                        "absent: [NA]\nlists: {titles: [President, Prime Minister, Acting Prime Minister, Sheikh]}\nvalues:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = ROWS)
    void doesWhatItSays(String steps, String text, String expected) throws IOException {
        Translated translated = Translated.by(mapping(steps), "id,x,y\n1,\"" + text + "\",1980-05-01\n");

        assertThat(translated.rejections()).isEmpty();
        assertThat(Mappings.names(translated)).isEqualTo(expected.equals("-") ? "" : expected);
    }

    @Test
    void everyFunctionIsTried() {
        Set<String> tried = Stream.of(ROWS.split("[^A-Za-z]+")).collect(Collectors.toSet());
        assertThat(Arrays.stream(Function.values()).map(Function::text)).allMatch(tried::contains);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{table: {a: b}}]               | x          | UNKNOWN_CODE: 'x' is not in the table; add it
            [{date: dd.mm.yyyy}]            | 29.02.2010 | INVALID_DATE: '29.02.2010' is no day of the calendar written dd.mm.yyyy
            [{date: [yyyy, dd.mm.yyyy]}]    | soon       | INVALID_DATE: 'soon' is no day of the calendar written yyyy or dd.mm.yyyy
            [{country: iso3}]               | JAP        | UNKNOWN_COUNTRY: no state has the iso3 code 'JAP'; add it to a table
            [{country: cow, on: y}]         | 255        | UNKNOWN_COUNTRY: no state has the cow code '255' on 1980-05-01; add it to a table
            [{country: cow, on: y}]         | 316        | UNKNOWN_COUNTRY: no state has the cow code '316' on 1980-05-01; add it to a table
            [{country: iso2, on: y}]        | KZ         | UNKNOWN_COUNTRY: no state has the iso2 code 'KZ' on 1980-05-01; add it to a table
            [{country: name, on: y}]        | Yemen      | UNKNOWN_COUNTRY: no country is called 'Yemen' on 1980-05-01; add it to a table
            [{country: name, lang: en}]     | Atlantis   | UNKNOWN_COUNTRY: no country is called 'Atlantis'; add it to a table
            """)
    void whatCannotBeReadIsRejectedWithColumnAndLine(String steps, String text, String message) throws IOException {
        Translated translated = Translated.by(mapping(steps), "id,x,y\n1,%s,1980-05-01\n2,,\n".formatted(text));

        assertThat(translated.rejections()).containsExactly("2 /entity " + message + " (column x, test.yaml line 9)");
        assertThat(translated.made("entity")).containsExactly("{\"id\":\"person/2\"}");
    }

    @Test
    void aCodeOfTwoStatesInAYearIsToBeDecided() throws IOException {
        Translated translated = Translated.by(
                mapping("[{country: cow, on: y}]"), "id,x,y\n1,365,1991\n2,365,1990\n3,365,1991-11/1999\n");

        assertThat(translated.rejections())
                .singleElement()
                .asString()
                .contains("'365' on 1991 may be any of [country/gw-365, country/RUS]; decide in a table");
        assertThat(Mappings.names(translated)).isEqualTo("country/gw-365 | country/gw-365");
    }

    @Test
    void aSlugThatLosesLettersIsToldApart() throws IOException {
        Translated translated = Translated.by(
                mapping("[slug]"), "id,x,y\n1,توكاييف,\n2,ترامب,\n3,Токаев X,\n4,%s,\n".formatted("a".repeat(90)));

        assertThat(Mappings.names(translated))
                .matches("[0-9a-f]{8} \\| [0-9a-f]{8} \\| x-[0-9a-f]{8} \\| a{80}-[0-9a-f]{8}");
        assertThat(Set.of(Mappings.names(translated).split(" \\| "))).hasSize(4);
    }

    @Test
    void aSlugThatLosesAPlusSignIsToldApart() throws IOException {
        Translated translated = Translated.by(mapping("[slug]"), "id,x,y\n1,OPEC,\n2,OPEC+,\n3,C5+1,\n");

        assertThat(Mappings.names(translated)).matches("opec \\| opec-[0-9a-f]{8} \\| c5-1");
    }

    @Test
    void anExactSlugIsAnotherForEveryOtherAddress() throws IOException {
        Translated translated = Translated.by(
                mapping("[exactSlug]"),
                "id,x,y\n1,https://x.org/2025/11/06,\n2,https://x.org/2025-11-06,\n3,https://x.org/2025/11/06/,\n4,https://X.org/2025/11/06,\n5,https://x.org/é,\n");

        List<String> slugs = List.of(Mappings.names(translated).split(" \\| "));
        assertThat(slugs).hasSize(5).doesNotHaveDuplicates();
        assertThat(slugs.subList(0, 4))
                .allSatisfy(slug -> assertThat(slug).matches("https-x-org-2025-11-06-[0-9a-f]{8}"));
        assertThat(slugs.getLast()).matches("https-x-org-e-[0-9a-f]{8}");
    }

    @Test
    void aSlugIsOneForTheSameNameHoweverItIsEncoded() throws IOException {
        Translated translated = Translated.by(
                mapping("[slug]"),
                "id,x,y\n1,Сергей,\n2,Серге\u0438\u0306,\n3,أحمد,\n4,\u0627\u0654حمد\u200F,\n5,Zoë,\n6,Zoe\u0308,\n");

        List<String> slugs = List.of(Mappings.names(translated).split(" \\| "));
        assertThat(slugs).hasSize(6);
        assertThat(slugs.get(0)).isEqualTo(slugs.get(1)).isNotEqualTo(slugs.get(2));
        assertThat(slugs.get(2)).isEqualTo(slugs.get(3));
        assertThat(slugs.get(4)).isEqualTo(slugs.get(5));
    }
}
