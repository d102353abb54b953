/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.entente.queries.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTests {

    private static final Query<?> PARTIES = Catalogue.find("parties");

    private static Arguments parties(String name, String text) {
        return Arguments.of(PARTIES, Map.of("agreement", "agreement/abraham-accords", name, text));
    }

    @Test
    void valuesHaveTheirTypes() {
        assertThat(parties("validAt", "2025-11-06").date("validAt")).contains(LocalDate.parse("2025-11-06"));
        assertThat(parties("limit", "7").limit()).isEqualTo(7);
        assertThat(parties("knownAt", "2025-11-06").knownAt()).isEqualTo(Instant.parse("2025-11-06T23:59:59Z"));
        assertThat(parties("knownAt", "2025-11-06T23:59:59-05:00").knownAt())
                .isEqualTo(Instant.parse("2025-11-07T04:59:59Z"));
    }

    @Test
    void whatIsNotGivenHasItsDefault() {
        Arguments arguments = Arguments.of(PARTIES, Map.of("agreement", "agreement/abraham-accords"));
        assertThat(arguments.limit()).isEqualTo(100);
        assertThat(arguments.knownAt()).isEqualTo(Arguments.LATEST);
        assertThat(arguments.date("validAt")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "limit     | 0                     | parameter-invalid | '0' is no value for 'limit': it takes 1 to 1000.",
                "limit     | 1001                  | parameter-invalid | '1001' is no value for 'limit': it takes 1 to 1000.",
                "validAt   | 2025-02-30            | parameter-invalid | '2025-02-30' is no value for 'validAt': it takes a day such as 2025-11-06.",
                "knownAt   | 2025-11-06T10:00:00   | parameter-invalid | '2025-11-06T10:00:00' is no value for 'knownAt': it takes an instant with offset, or a date that stands for its last second in UTC.",
                "agreement | country/KAZ           | parameter-invalid | 'country/KAZ' is no value for 'agreement': its first segment is one of agreement.",
                "agreement | abraham-accords       | parameter-invalid | 'abraham-accords' is no value for 'agreement': it takes an id such as country/KAZ.",
                "valid     | 2025                  | parameter-unknown | parties has no parameter 'valid'; it has agreement, validAt, knownAt, limit, after."
            })
    void whatIsWrongIsSaid(String name, String text, String code, String message) {
        Map<String, String> texts = new java.util.HashMap<>(Map.of("agreement", "agreement/abraham-accords"));
        texts.put(name, text);
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> Arguments.of(PARTIES, texts))
                .withMessage(message)
                .returns(code, failure -> failure.reason().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u2007 \u202F", "\u3000"})
    void spacesOfAnyKindAreNoWords(String spaces) {
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> Arguments.of(Catalogue.find("quotes"), Map.of("q", spaces)))
                .returns("parameter-invalid", failure -> failure.reason().code());
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> Arguments.of(PARTIES, Map.of()))
                .withMessage("'agreement' is missing: The agreement.")
                .returns("parameter-missing", failure -> failure.reason().code());
    }

    @Test
    void everyExampleIsValid() {
        assertThat(Catalogue.all())
                .allSatisfy(query -> assertThat(query.bind(Arguments.example(query)))
                        .isNotEmpty()
                        .allSatisfy(bound -> assertThat(
                                        parametersOf(bound.statement().cypher()))
                                .as(bound.statement().cypher())
                                .isEqualTo(bound.values().keySet())));
    }

    /** The store plans a statement anew for each parameter that is there one time and absent another time. */
    @Test
    void noParameterIsAbsent() {
        assertThat(Catalogue.all())
                .allSatisfy(query -> assertThat(query.bind(Arguments.example(query)))
                        .allSatisfy(bound -> assertThat(bound.values())
                                .as(bound.statement().cypher())
                                .doesNotContainValue(null)));
    }

    private static java.util.Set<String> parametersOf(String cypher) {
        java.util.Set<String> names = new java.util.TreeSet<>();
        java.util.regex.Pattern.compile("\\$([A-Za-z]+)")
                .matcher(cypher)
                .results()
                .forEach(found -> names.add(found.group(1)));
        return names;
    }
}
