/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompetencyTests {

    private static final Set<String> BOTH_AXES = Set.of(Parameter.VALID_AT, Parameter.KNOWN_AT);

    /** The questions that lack an axis, with the words that say why in their descriptions. */
    private static final Map<String, String> WITHOUT = Map.of(
            "dyad-years", "The years are its days, so there is no `validAt`.",
            "changes", "The two moments are of knowledge, so there is no `knownAt`.",
            "coverage", "It counts what was published, whatever days that is of, so there is no `validAt`.");

    static Stream<Query<?>> questions() {
        return Catalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionTakesBothTimesOrSaysWhyNot(Query<?> query) {
        Set<String> taken =
                query.parameters().stream().map(Parameter::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> lacking = new TreeSet<>(BOTH_AXES);
        lacking.removeAll(taken);
        if (WITHOUT.containsKey(query.name())) {
            assertThat(lacking)
                    .hasSize(1)
                    .allSatisfy(axis -> assertThat(WITHOUT.get(query.name())).contains(axis));
            assertThat(query.description()).contains(WITHOUT.get(query.name()));
        } else {
            assertThat(lacking).as(query.name()).isEmpty();
        }
    }

    @Test
    void everyCompetencyIsAnsweredByQuestionsOfTheCatalogue() {
        assertThat(Competency.values())
                .hasSize(14)
                .allSatisfy(asked -> assertThat(asked.answeredBy()).isNotEmpty());
        assertThat(Catalogue.all().stream().map(Query::name))
                .containsAll(Arrays.stream(Competency.values())
                        .flatMap(asked -> asked.answeredBy().stream())
                        .toList());
    }
}
