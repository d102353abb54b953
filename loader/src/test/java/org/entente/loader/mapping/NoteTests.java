/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read as the mapping says and is hardly what was meant is counted in a note. */
class NoteTests {

    private static final String TREATIES = """
            absent: [NA]
            values:
              state: {from: state, do: [{country: iso3}]}
              left: {from: left, do: [{date: dd.mm.yyyy}]}
              modality: {from: modality, do: [{default: actual}]}
            records:
              - claim:
                  type: agreement-participation
                  roles: {party: "{state}", agreement: agreement/x}
                  act: withdrawal
                  when: "{left}"
                  modality: "{modality}"
            """;

    private static Translated treaties(String rows) throws IOException {
        return Translated.by(Mappings.of("{format: csv}", TREATIES), "state,left,modality\n" + rows);
    }

    @Test
    void aFillerForNoDateIsCountedWhereItBecomesAnAct() throws IOException {
        Translated translated = treaties("KAZ,01.01.2026,\nFRA,31.12.9999,\nDEU,NA,\nITA,02.01.2026,\n");

        assertThat(translated.rejections()).isEmpty();
        assertThat(translated.notes())
                .containsExactly(
                        "3 NOTE_AFTER_PUBLICATION: actual claims of a day after the publication of their document, from this one on: 2, such as 9999-12-31 after 2026-01-01; list under absent what stands for no date");
    }

    @Test
    void whatIsExpectedMayLieAhead() throws IOException {
        assertThat(treaties("KAZ,01.01.2030,expected\nFRA,NA,\n").notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            "2025/2027"                                      │ 2027-01-01
            {start: {notBefore: "2020"}, end: {notBefore: "9999-12-31"}} │ 9999-12-31
            {end: {notAfter: "9999-12-31"}}                  │ ''
            "2026"                                           │ ''
            "../2026-01-01"                                  │ ''
            """)
    void everyDayThatIsToldCounts(String when, String late) throws IOException {
        Translated translated = Translated.by(Mappings.of("{format: csv}", """
                values: {who: who}
                records:
                  - claim:
                      type: office-holding
                      roles: {holder: "person/{who}", office: office/x}
                      when: %s
                      modality: actual
                """.formatted(when)), "who\na\n");

        assertThat(translated.rejections()).isEmpty();
        assertThat(translated.notes()).hasSize(late.isEmpty() ? 0 : 1);
        assertThat(String.join("", translated.notes())).contains(late);
    }

    @Test
    void theDocumentOfTheRowIsTheOneThatCounts() throws IOException {
        Translated translated = Translated.by(
                Mappings.of("{format: csv}", """
                values: {id: id, published: published, day: day}
                records:
                  - document: {id: "document/d-{id}", title: T, published: "{published}"}
                  - claim:
                      document: document/d-{id}
                      type: visit
                      roles: {visitor: person/x, host: country/USA}
                      when: "{day}"
                      modality: actual
                """),
                "id,published,day\n1,2026-05,2026-05-31\n2,2026-05,2026-06-01\n3,,2030-01-01\n");

        assertThat(translated.notes())
                .singleElement()
                .asString()
                .startsWith("3 NOTE_AFTER_PUBLICATION: ")
                .contains(": 1, such as 2026-06-01 after 2026-05-31");
    }

    private static Translated names(String encoding, byte[] content) throws IOException {
        return Translated.by(
                Mapping.read("test.yaml", Mappings.of("{format: csv, encoding: %s}".formatted(encoding), """
                        values: {id: id, x: x}
                        records:
                          - entity: {id: "person/{id}", names: [{text: "{x}"}]}
                        """)),
                new ByteArrayInputStream(content));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, UTF-8, José, true",
        "windows-1252, UTF-8, Łukasz, true",
        "windows-1256, UTF-8, محمد, true",
        "ISO-8859-1, ISO-8859-1, José, false",
        "windows-1256, windows-1256, محمد, false",
        "ISO-8859-1, UTF-8, Jose, false",
        "UTF-8, UTF-8, José, false"
    })
    void aFileOfUtf8ThatIsReadAsAnotherEncodingIsNoted(String stated, String written, String name, boolean noted)
            throws IOException {
        Translated translated = names(stated, "id,x\n1,%s\n".formatted(name).getBytes(Charset.forName(written)));

        assertThat(translated
                        .notes()
                        .equals(java.util.List.of(
                                "0 NOTE_LOOKS_LIKE_UTF8: the file was read as %s, but all of it is UTF-8; write encoding: UTF-8 if names come out wrong"
                                        .formatted(stated))))
                .as("%s", translated.notes())
                .isEqualTo(noted);
    }

    @Test
    void oneOtherByteAnywhereInALongFileIsEnough() throws IOException {
        String rows = "id,x\n" + "1,é€\uD83D\uDD4A\n".repeat(40_000);
        assertThat(names("ISO-8859-1", rows.getBytes(StandardCharsets.UTF_8)).notes())
                .hasSize(1);
        byte[] broken = (rows + "2,n").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 1] = (byte) 0xC3;
        assertThat(names("ISO-8859-1", broken).notes()).isEmpty();
    }
}
