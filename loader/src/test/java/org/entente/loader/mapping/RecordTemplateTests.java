/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.EntityRecord;
import org.junit.jupiter.api.Test;

/** What rows become: absent values, lists, conditions, groups. */
class RecordTemplateTests {

    private static Translated read(String rest, String rows) throws IOException {
        return Translated.by(Mappings.of("{format: csv}", rest), rows);
    }

    @Test
    void whatHoldsAnAbsentValueIsLeftOut() throws IOException {
        Translated translated = read("""
                absent: [NA]
                values: {id: id, ar: ar, en: en, born: {from: born, absent: ["0"]}}
                records:
                  - entity:
                      id: person/{id}
                      born: "{born}"
                      identifiers: {a: "{ar}{en}", b: "{id}"}
                      names: [{text: "{ar}", lang: ar}, {text: "{en}", lang: en, kind: short}]
                """, "id,ar,en,born\n1,NA,E,0\n2,NA,,1950\n");

        assertThat(translated.made("entity"))
                .containsExactly(
                        "{\"id\":\"person/1\",\"identifiers\":{\"b\":\"1\"},\"names\":[{\"kind\":\"short\",\"lang\":\"en\",\"script\":\"Latn\",\"text\":\"E\"}]}",
                        "{\"born\":\"1950\",\"id\":\"person/2\",\"identifiers\":{\"b\":\"2\"}}");
    }

    @Test
    void whatAValueCallsAbsentIsSoWhateverItComesFrom() throws IOException {
        Translated translated = read("""
                absent: [NA]
                values:
                  id: id
                  y: y
                  m: m
                  end: {text: "{y}-{m}", absent: ["9999-12"], do: [{date: yyyy-mm}]}
                  first: {first: [y, m], absent: ["9999"]}
                  all: {all: [y, m], absent: ["12"]}
                  kept: {text: NA}
                records:
                  - entity:
                      id: person/{id}
                      born: "{end}"
                      identifiers: {first: "{first}", kept: "{kept}"}
                      names: [{text: "{all}"}]
                """, "id,y,m\n1,9999,12\n2,1950,11\n3,NA,10\n");

        assertThat(translated.made("entity"))
                .containsExactly(
                        "{\"id\":\"person/1\",\"identifiers\":{\"kept\":\"NA\"},\"names\":[{\"kind\":\"preferred\",\"script\":\"Zyyy\",\"text\":\"9999\"}]}",
                        "{\"born\":\"1950-11\",\"id\":\"person/2\",\"identifiers\":{\"first\":\"1950\",\"kept\":\"NA\"},\"names\":[{\"kind\":\"preferred\",\"script\":\"Zyyy\",\"text\":\"11\"},{\"kind\":\"preferred\",\"script\":\"Zyyy\",\"text\":\"1950\"}]}",
                        "{\"id\":\"person/3\",\"identifiers\":{\"first\":\"10\",\"kept\":\"NA\"},\"names\":[{\"kind\":\"preferred\",\"script\":\"Zyyy\",\"text\":\"10\"}]}");
    }

    @Test
    void listsGoInStepAndARecordMayBeMadeForEachElement() throws IOException {
        Translated translated = read("""
                values:
                  who: {from: who, do: [{split: ;}]}
                  lang: {from: lang, do: [{split: ;}]}
                  slug: {text: "{who}", do: [slug]}
                records:
                  - entity: {id: "person/{slug}", names: [{text: "{who}"}]}
                    each: who
                  - entity: {id: person/all, names: [{text: "{who}", lang: "{lang}"}]}
                """, "who,lang\nAnn; Bob,en;de\nX;Y;Z,en;de\n");

        assertThat(Mappings.names(translated)).isEqualTo("Ann | Bob | Bob+Ann | X | Y | Z");
        assertThat(translated.rejections())
                .containsExactly(
                        "3 /entity INVALID_VALUE: 'lang' has 2 elements and 'who' 3, so they cannot go in step (test.yaml line 11)");
    }

    @Test
    void whatIsMadeForEachElementOfAListTakesNoOtherListAsOneText() throws IOException {
        Translated translated = read("""
                values:
                  who: {from: who, do: [{split: ;}]}
                  title: {from: title, do: [{split: ;}]}
                  slug: {text: "{who}", do: [slug]}
                records:
                  - entity: {id: "person/{slug}", identifiers: {t: "{title}"}}
                    each: who
                  - entity: {id: "person/none-{slug}", identifiers: {t: "{title}"}}
                    each: who
                    if: {title: none}
                  - entity: {id: "person/all", identifiers: {t: "{title}"}}
                """, "who,title\nA;B,X;Y;Z\nC;D,P;Q\nE;F,R\nG,S;T\n");

        assertThat(translated.records().stream()
                        .filter(EntityRecord.class::isInstance)
                        .map(EntityRecord.class::cast)
                        .map(entity -> entity.entity().key() + " "
                                + entity.identifiers().get("t")))
                .containsExactly("c P", "d Q", "e R", "f R", "all R");
        assertThat(translated.rejections())
                .containsExactly(
                        "2 /entity INVALID_VALUE: 'who' has 2 elements and 'title' 3, so they cannot go in step (test.yaml line 9)",
                        "2 /entity INVALID_VALUE: 'title' has 3 different elements where one text stands; write the text in [] or use each (test.yaml line 14)",
                        "3 /entity INVALID_VALUE: 'title' has 2 different elements where one text stands; write the text in [] or use each (test.yaml line 14)",
                        "5 /entity INVALID_VALUE: 'who' has 1 elements and 'title' 2, so they cannot go in step (test.yaml line 9)",
                        "5 /entity INVALID_VALUE: 'title' has 2 different elements where one text stands; write the text in [] or use each (test.yaml line 14)");
    }

    @Test
    void aClaimGetsItsDocumentAndItsPlace() throws IOException {
        Translated translated = read("""
                values: {a: a, b: b}
                records:
                  - claim:
                      type: visit
                      roles: {visitor: "{a}", host: country/USA}
                      modality: actual
                  - claim:
                      document: document/{b}
                      type: visit
                      roles: {visitor: "{a}", host: country/USA}
                      modality: actual
                      locator: id {b}
                """, "a,b\nperson/x,7\n");

        assertThat(translated.made("claim"))
                .containsExactly(
                        "{\"document\":\"document/d\",\"locator\":\"row 1\",\"modality\":\"actual\",\"roles\":{\"host\":[\"country/USA\"],\"visitor\":[\"person/x\"]},\"type\":\"visit\"}",
                        "{\"document\":\"document/7\",\"locator\":\"id 7\",\"modality\":\"actual\",\"roles\":{\"host\":[\"country/USA\"],\"visitor\":[\"person/x\"]},\"type\":\"visit\"}");
    }

    @Test
    void aRecordThatIsNotValidNamesColumnsAndLine() throws IOException {
        Translated translated = read("""
                values: {a: a, b: b}
                records:
                  - claim:
                      type: visit
                      roles:
                        visitor: ["{a}"]
                        host: "{b}"
                      modality: actual
                """, "a,b\nperson/x,place/y\n,country/USA\n");

        assertThat(translated.rejections())
                .satisfiesExactly(
                        host -> assertThat(host)
                                .startsWith("2 /claim/roles/host FILLER_DOES_NOT_FIT: ")
                                .endsWith(" (column b, test.yaml line 10)"),
                        visitor -> assertThat(visitor)
                                .startsWith("3 /claim/roles/visitor MISSING_ROLE: ")
                                .endsWith(" (column a, test.yaml line 9)"));
    }

    @Test
    void conditionsAndReasonsDecideWhatIsMade() throws IOException {
        Translated translated = read("""
                values: {id: id, x: x, y: y, z: {first: [x, y]}, only: {from: y, unless: x}, both: {all: [x, y]}}
                skip:
                  - {if: {x: [drop, gone]}, because: not wanted}
                records:
                  - entity: {id: "person/a{id}", names: [{text: "{z}"}]}
                    if: {x: {present: false}, y: {matches: "^b+$"}}
                  - entity: {id: "person/b{id}", names: [{text: "{only}"}]}
                    if: {y: {not: [bb]}, id: {not: "9"}}
                  - entity: {id: "person/c{both}"}
                    if: {x: a}
                    each: both
                  - entity: {id: person/all}
                    per: file
                """, "id,x,y\n1,drop,b\n2,,bb\n3,a,c\n4,gone,c\n9,,b\n");

        assertThat(translated.records().stream()
                        .map(record -> record.toJson().path("id").asString("")))
                .containsExactly(
                        "document/d", "person/all", "person/a2", "person/b3", "person/ca", "person/cc", "person/a9");
        assertThat(translated.notes())
                .containsExactly("2 NOTE_ROW_PASSED_OVER: rows passed over, from this one on: 2, because: not wanted");
        assertThat(translated.tally().passedOver()).isEqualTo(2);
    }

    @Test
    void whatIsNotNeededNeedNotBeReadable() throws IOException {
        Translated translated = read("""
                values:
                  id: id
                  span: {from: day, do: [{extract: "^(.*) to "}, {date: yyyy}]}
                  single: {from: day, unless: span, do: [{date: yyyy-mm}]}
                  either: {from: day, do: [{date: yyyy-mm}]}
                  first: {first: [span, either]}
                records:
                  - entity: {id: "person/a{id}", born: "{single}", died: "{first}"}
                """, "id,day\n1,1999 to 2001\n2,2002-03\n3,soon\n");

        assertThat(translated.records().stream()
                        .map(record -> record.toJson().path("id").asString("")))
                .containsExactly("document/d", "person/a1", "person/a2");
        assertThat(translated.rejections()).singleElement().asString().startsWith("4 /entity INVALID_DATE: 'soon' ");
    }

    @Test
    void rowsThatTellOfOneThingBecomeOne() throws IOException {
        String mapping = """
                values: {id: id, day: day, text: text, who: who}
                group: {by: [day, text], while: day, if: {text: {matches: Summit}}, least: 2}
                records:
                  - claim:
                      key: s{day}
                      type: summit
                      roles: {participant: ["person/{who}"], host: country/USA}
                      when: "{day}"
                      modality: actual
                      locator: rows {id}
                    per: group
                  - claim:
                      type: visit
                      roles: {visitor: "person/{who}", host: country/USA}
                      when: "{day}"
                      links: [{rel: partOf, to: "#s{day}"}]
                      modality: actual
                    grouped: true
                  - claim:
                      type: visit
                      roles: {visitor: "person/{who}", host: country/USA}
                      when: "{day}"
                      modality: actual
                    grouped: false
                """;
        Translated translated = read(mapping, """
                id,day,text,who
                1,2023-09-20,Summit,a
                2,2023-09-21,C5+1 Summit,b
                3,2023-09-21,Lunch,c
                4,2023-09-21,C5+1 Summit,d
                5,2023-09-22,C5+1 Summit,e
                """);

        assertThat(translated.rejections()).isEmpty();
        assertThat(translated.made("claim"))
                .extracting(claim -> (claim.contains("\"summit\"") ? "summit " : "visit ")
                        + claim.replaceAll(".*\"locator\":\"([^\"]*)\".*", "$1")
                        + (claim.contains("partOf") ? " part" : ""))
                .containsExactly(
                        "visit row 1",
                        "visit row 3",
                        "summit rows 2, 4",
                        "visit row 2 part",
                        "visit row 4 part",
                        "visit row 5");
        assertThat(translated.made("claim").get(2)).contains("\"participant\":[\"person/b\",\"person/d\"]");
    }

    @Test
    void rowsAreNotHeldWithoutEnd() {
        assertThatExceptionOfType(UnfitFile.class)
                .isThrownBy(() -> read("""
                        values: {day: day}
                        group: {by: day}
                        records:
                          - entity: {id: person/x}
                        """, "day\n" + "2023-09-20\n".repeat(10_001)))
                .withMessage(
                        "more than 10,000 rows up to line 10002 have the same day; let group name under while what changes sooner");
    }

    /** A few long rows are as much as many short ones. */
    @Test
    void rowsAreNotHeldWhateverTheirLength() {
        String row = "2023-09-20," + "x".repeat(1 << 20) + "\n";
        assertThatExceptionOfType(UnfitFile.class)
                .isThrownBy(() -> read("""
                        values: {day: day}
                        group: {by: day}
                        records:
                          - entity: {id: person/x}
                        """, "day,text\n" + row.repeat(70)))
                .withMessage(
                        "more than 67,108,864 characters of rows up to line 65 have the same day; let group name under while what changes sooner");
    }

    @Test
    void aSetIsCountedOnceAndDistinctClaimsToo() throws IOException {
        Translated translated = read("""
                values: {t: t, who: who}
                records:
                  - entity: {id: "agreement/{t}"}
                  - claim:
                      type: agreement-life-cycle
                      roles: {agreement: "agreement/{t}"}
                      act: signed
                      modality: actual
                      locator: "{t}"
                    distinct: true
                """, "t,who\na,1\nb,1\na,2\n");

        assertThat(translated.made("entity")).hasSize(2);
        assertThat(translated.made("claim")).hasSize(2);
        assertThat(translated.tally().rows()).isEqualTo(3);
    }

    /** The place of a row would make each of them another. */
    @Test
    void aDistinctClaimHasNoPlaceButItsOwn() throws IOException {
        Translated translated = read("""
                values: {t: t, day: day}
                records:
                  - claim:
                      type: agreement-life-cycle
                      roles: {agreement: "agreement/{t}"}
                      act: signed
                      when: "{day}"
                      modality: actual
                    distinct: true
                """, "t,day,who\na,1992-04-10,1\nb,1992-04-11,1\na,1992-04-10,2\n");

        assertThat(translated.rejections()).isEmpty();
        assertThat(translated.made("claim")).hasSize(2).noneMatch(claim -> claim.contains("locator"));
    }

    /** Joined, several would be one name, or a quote that nobody wrote. */
    @Test
    void aTextTakesOneOfSeveralOnlyWhereTheyAreAlike() throws IOException {
        Translated translated = read("""
                values: {id: id, who: {from: who, do: [{split: ;}]}}
                records:
                  - entity: {id: "person/{id}", names: [{text: "{who}"}]}
                  - claim:
                      type: visit
                      roles: {visitor: {name: "{who}", lang: en}, host: country/USA}
                      modality: actual
                """, "id,who\n1,Tokayev; Nazarbayev\n2,Tokayev;Tokayev\n3,;Tokayev\n");

        assertThat(Mappings.names(translated)).isEqualTo("Nazarbayev+Tokayev | Tokayev | Tokayev");
        assertThat(translated.rejections())
                .containsExactly(
                        "2 /claim INVALID_VALUE: 'who' has 2 different elements where one text stands; write the text in [] or use each (test.yaml line 8)");
        assertThat(translated.made("claim")).hasSize(2).allMatch(claim -> claim.contains("\"name\":\"Tokayev\""));
    }

    @Test
    void whatADocumentSaysThatIsDescribedElsewhereLeadsToTheDataSet() throws IOException {
        Translated translated = Translated.by(Mappings.of("{format: csv}", """
                values: {source: source}
                records:
                  - claim:
                      document: "document/{source}"
                      type: visit
                      roles: {visitor: person/x, host: country/USA}
                      modality: actual
                """), "source\na\na\nb\n");

        assertThat(translated.rejections()).isEmpty();
        List<DocumentRecord> named = translated.records().stream()
                .filter(DocumentRecord.class::isInstance)
                .map(DocumentRecord.class::cast)
                .toList();
        assertThat(named)
                .extracting(record -> record.document().key())
                .hasSize(3)
                .endsWith("a", "b");
        assertThat(named.subList(1, 3)).allSatisfy(record -> {
            assertThat(record.onlyNamesDatasets()).isTrue();
            assertThat(record.datasets()).containsExactly(named.getFirst().document());
        });
    }
}
