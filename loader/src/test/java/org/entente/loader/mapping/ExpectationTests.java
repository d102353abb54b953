/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a data set must hold, and what is said when it does not. */
class ExpectationTests {

    private static final String ROWS = "id,x\n1,a\n2,\n3,b\n4,c\nx y,d\n6,skip\n";

    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            {rows: {least: 6, most: 6}}                 │
            {rows: {least: 7}}                          │ 9: 6 rows, but at least 7 are expected
            {rows: {most: 5}}                           │ 9: 6 rows, but at most 5 are expected
            {entities: {least: 4, most: 4}}             │
            {entities: {least: 5}}                      │ 13: 4 entities, but at least 5 are expected
            {claims: {least: 1}}                        │ 11: 0 claims, but at least 1 are expected
            {documents: {most: 1}}                      │
            {filled: {x: 80%}}                          │
            {filled: {x: 80.01%}}                       │ 15: 'x' is there in 80% of 5 rows, but 80.01% are expected
            {filled: {y: 100%}}                         │ 15: 'y' is there in 0% of 5 rows, but 100% are expected
            {rejected: 16.67%}                          │
            {rejected: 16.6%}                           │ 13: rejected: 1 of 6 (16.67%), but at most 16.6% are expected
            {passedOver: 17%}                           │
            {passedOver: 0%}                            │ 15: passedOver: 1 of 6 (16.67%), but at most 0% are expected
            """)
    void isMetOrNot(String expect, String unmet) throws IOException {
        Mapping mapping = Mapping.read("test.yaml", Mappings.of("{format: csv}", """
                values: {id: id, x: x, y: {from: x, do: [{table: {z: z}}]}}
                skip: [{if: {x: skip}, because: test}]
                records:
                  - entity: {id: "person/{id}", names: [{text: "{x}"}]}
                expect:
                """ + " " + expect + "\n"));
        Translated translated = Translated.by(
                mapping, new java.io.ByteArrayInputStream(ROWS.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        if (unmet == null) {
            assertThat(mapping.unmet(translated.tally())).isEmpty();
        } else {
            assertThat(mapping.unmet(translated.tally())).containsExactly("test.yaml:9:" + unmet);
        }
        assertThat(mapping.withoutExpectations().unmet(translated.tally())).isEmpty();
    }

    /** Only what may wait is worth a projection of the whole data set. */
    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            {visitor: "{x}", host: country/USA}                                │ false
            {visitor: ["{x}", "person/{x}"], host: country/USA}                │ false
            {visitor: {id: "{x}"}, host: country/USA}                          │ false
            {visitor: [{name: "{x}"}], host: country/USA}                      │ true
            {visitor: person/x, host: {name: "{x}", lang: en}}                 │ true
            {visitor: person/x, host: {ref: "#{x}"}}                           │ true
            """)
    void claimsThatNameAndReferToNothingNeverWait(String roles, boolean mayWait) {
        assertThat(expectingNothingPending("roles: " + roles).limitsPending()).isEqualTo(mayWait);
    }

    @Test
    void claimsOfOtherDocumentsAndOfNamedHoldersMayWait() {
        String roles = "roles: {visitor: person/x, host: country/USA}\n      ";
        assertThat(expectingNothingPending(roles + "document: document/{x}").limitsPending())
                .isTrue();
        assertThat(expectingNothingPending(roles + "holder: {name: \"{x}\"}").limitsPending())
                .isTrue();
        assertThat(expectingNothingPending(roles + "links: [{rel: partOf, to: \"#{x}\"}]")
                        .limitsPending())
                .isFalse();
    }

    private static Mapping expectingNothingPending(String fields) {
        return Mapping.read("test.yaml", Mappings.of("{format: csv}", """
                values: {x: x}
                records:
                  - entity: {id: "person/{x}", names: [{text: "{x}"}]}
                  - claim:
                      type: visit
                      modality: actual
                      %s
                expect: {pending: 0%%}
                """.formatted(fields)));
    }

    /** A share is compared as it is, not as it is told: one in twenty thousand is not none. */
    @Test
    void onlyAllIsAll() {
        Mapping mapping = Mapping.read("test.yaml", Mappings.of("{format: csv}", """
                values: {x: x}
                records:
                  - entity: {id: "person/{x}"}
                expect: {filled: {x: 100%}, rejected: 0%}
                """));
        Tally tally = new Tally();
        for (int i = 0; i < 20_000; i++) {
            tally.row();
            tally.filled("x");
            tally.accept("entity");
        }
        assertThat(mapping.unmet(tally)).isEmpty();

        tally.row();
        tally.reject();

        assertThat(mapping.unmet(tally))
                .containsExactly(
                        "test.yaml:7:22: 'x' is there in 99.99% of 20,001 rows, but 100% are expected",
                        "test.yaml:7:39: rejected: 1 of 20,001 (0.01%), but at most 0% are expected");
    }
}
