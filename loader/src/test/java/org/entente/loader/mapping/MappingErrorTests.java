/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a mapping file is said with line, column and what is allowed. */
class MappingErrorTests {

    private static final String GOOD = """
            mapping: entente-mapping/1
            dataset:
              id: document/d
              title: D
              published: "2026-01-01"
              license: CC0-1.0
              citation: D
            source: {format: csv}
            values:
              a: {from: A, do: [squeeze, {country: iso3, on: day}]}
              day: B
              c: {text: "{a} {day}"}
            records:
              - claim:
                  type: visit
                  roles: {visitor: "{a}", host: country/USA}
                  when: "{day}"
                  modality: actual
            """;

    @Test
    void theExampleIsRight() {
        assertThat(Mapping.read("good.yaml", GOOD).name()).isEqualTo("good.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            mapping: entente-mapping/1  │ mapping: entente-mapping/2        │ 1:10: 'entente-mapping/2' is not known here; use entente-mapping/1
            license: CC0-1.0            │ licence: CC0-1.0                  │ 6:3: unknown key 'licence'; use one of id, title, publisher
            license: CC0-1.0            │ licence: CC0-1.0                  │ 3:3: the key 'license' is missing; add it
            "2026-01-01"                │ "2026-02-30"                      │ 5:14: '2026-02-30'
            "2026-01-01"                │ last week                         │ 5:14: 'last week'
            title: D                    │ title: [D]                        │ 4:10: here stands a list; write a text: a text
            id: document/d              │ id: dataset/d                     │ 3:7: 'dataset/d' does not fit; write document/<name>
            {format: csv}               │ {format: cvs}                     │ 8:18: 'cvs' is not known here; use one of csv, xml, json, jsonl, wikidata
            {format: csv}               │ {format: xml}                     │ 8:9: XML needs record: the path to the records, such as /visits/visit
            {format: csv}               │ {format: jsonl, record: /a}       │ 8:33: 'record' means nothing for the format jsonl; remove it
            {format: csv}               │ {format: csv, header: false}      │ 8:9: a table without a header needs columns: the names in their order
            {format: csv}               │ {format: csv, columns: [A]}       │ 11:8: there is no column 'B' among columns
            {format: csv}               │ {format: csv, delimiter: ';;'}    │ 8:34: ';;' does not fit; write one character
            squeeze                     │ squeez                            │ 10:21: 'squeez' is not known here; use one of squeeze, lower, upper, slug
            country: iso3               │ country: fifa                     │ 10:40: 'fifa' is not known here; use one of iso2, iso3, isoNumeric, m49, cow
            on: day                     │ at: day                           │ 10:46: unknown key 'at'; use one of country, else, lang, on
            on: day                     │ on: dat                           │ 10:50: there is no value 'dat'; add it to values, or use one of [a, c, day]
            {country: iso3, on: day}    │ {date: dd/mm/yy}                  │ 10:37: 'dd/mm/yy' is no pattern of a date; write yyyy
            {country: iso3, on: day}    │ {table: codes}                    │ 10:38: there is no table 'codes'; add it to tables, or use one of []
            {country: iso3, on: day}    │ {extract: '(a'}                   │ 10:40: this is no regular expression of Java: Unclosed group
            {country: iso3, on: day}    │ {country: iso3, date: yyyy}       │ 10:46: one of 'country' and 'date' only
            {country: iso3, on: day}    │ {contry: iso3}                    │ 10:31: 'contry' is not known here; use one of split, splitAt, item
            from: A,                    │ from: A, text: x,                 │ 10:16: write exactly one of from, text, first, all
            text: "{a} {day}"           │ text: "{a} {b}"                   │ 12:13: there is no value 'b'; add it to values
            text: "{a} {day}"           │ text: "{c}"                       │ 12:6: the value 'c' is made of itself, by way of [c]
            text: "{a} {day}"           │ text: "{a} {day"                  │ 12:13: a brace is never closed; write {name}, or {{ for a brace itself
            type: visit                 │ type: visits                      │ 15:13: unknown fact type 'visits'; use one of [
            visitor: "{a}"              │ vistor: "{a}"                     │ 16:15: unknown key 'vistor'; use one of visitor, host, place, about
            modality: actual            │ modality: real                    │ 18:17: unknown modality 'real'; use one of [
            - claim:                    │ - claims:                         │ 14:5: 'claims' is not known here; use one of claim, entity, document
            """)
    void problemsHaveAPlaceAndARemedy(String good, String bad, String problem) {
        assertThat(GOOD).contains(good);
        assertThat(problems(GOOD.replace(good, bad)))
                .anySatisfy(line -> assertThat(line).startsWith("bad.yaml:" + problem));
    }

    @Test
    void allProblemsAreReportedTogetherInTheOrderOfTheFile() {
        assertThat(problems(GOOD.replace("title: D", "titel: D").replace("claim:", "claims:")))
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactly("bad.yaml:3:3", "bad.yaml:4:3", "bad.yaml:14:5");
    }

    @Test
    void groupsMustBeDefinedToBeUsed() {
        assertThat(problems(GOOD + "    per: group\n"))
                .containsExactly("bad.yaml:19:10: there are no groups; say with group which rows belong together");
        assertThat(problems(GOOD + "    grouped: true\n")).hasSize(1);
    }

    @Test
    void whatIsNoYamlIsSaidWithItsLine() {
        assertThat(problems("mapping: [a\nb: c\n").getFirst())
                .matches("bad.yaml:[12]:\\d+: this is not YAML: .*; correct it");
        assertThat(problems(""))
                .containsExactly("bad.yaml:1:1: the file is empty; begin it with mapping: entente-mapping/1");
        assertThat(problems("a")).singleElement().asString().startsWith("bad.yaml:1:1: here stands a text; write keys");
        assertThat(problems(GOOD + "---\na: b\n")).singleElement().asString().contains("a second document begins here");
        assertThat(problems(GOOD.replace("citation: D", "title: D")))
                .anySatisfy(line -> assertThat(line).contains(":7:3: the key 'title' stands here twice; remove one"));
        assertThat(problems(GOOD.replace("title: D", "title: &x D").replace("citation: D", "citation: *x")))
                .contains("bad.yaml:7:13: anchors and aliases are not read here; write it out");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("latin.yaml"), "title: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(InvalidMapping.class)
                .isThrownBy(() -> Mapping.read(file))
                .withMessage("latin.yaml:1:1: the file is not UTF-8; save it as UTF-8");
    }

    @Test
    void theFingerprintIsThatOfTheTextAndNotOfTheName() {
        Mapping mapping = Mapping.read("a.yaml", GOOD);
        assertThat(mapping.fingerprint()).matches("entente-mapping/1 [0-9a-f]{16}");
        assertThat(Mapping.read("b.yaml", GOOD).fingerprint()).isEqualTo(mapping.fingerprint());
        assertThat(mapping.withoutExpectations().fingerprint()).isEqualTo(mapping.fingerprint());
        assertThat(Mapping.read("a.yaml", GOOD + "\n").fingerprint()).isNotEqualTo(mapping.fingerprint());
    }

    private static List<String> problems(String text) {
        return catchThrowableOfType(InvalidMapping.class, () -> Mapping.read("bad.yaml", text))
                .problems();
    }
}
