/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.queries.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same question has the same answer to the letter: no list in it is in the order in which a store happens to find things. */
class OrderTests {

    private static final Pattern COLLECTED = Pattern.compile("(head\\()?COLLECT \\{");
    private static final Pattern ALIAS = Pattern.compile("^\\)* AS (\\w+)");

    /** Columns of which the order is made when they are read, or makes no difference. */
    private static final Set<String> IN_ANY_ORDER =
            Set.of("acts", "codes", "done", "foreseen", "otherPlaces", "places", "same", "told");

    static Stream<Query<?>> questions() {
        return Catalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyListInAnAnswerIsInAnOrderOfItsOwn(Query<?> question) {
        assertThat(question.bind(Arguments.example(question)))
                .isNotEmpty()
                .allSatisfy(bound -> assertThat(unordered(bound.statement().cypher()))
                        .as(bound.statement().cypher())
                        .isSubsetOf(IN_ANY_ORDER));
    }

    /** {@return what columns are called that are lists in no order; of one thing alone there is none} */
    private static List<String> unordered(String cypher) {
        List<String> unordered = new ArrayList<>();
        for (MatchResult found : COLLECTED.matcher(cypher).results().toList()) {
            int end = end(cypher, found.end());
            String statement = cypher.substring(found.end(), end);
            boolean ordered =
                    statement.substring(statement.lastIndexOf("RETURN")).contains("ORDER BY");
            if (!ordered && found.group(1) == null) {
                String rest = cypher.substring(end + 1);
                unordered.add(ALIAS.matcher(rest)
                        .results()
                        .map(alias -> alias.group(1))
                        .findFirst()
                        .orElse(rest));
            }
        }
        return unordered;
    }

    /** {@return where the braces that opened before a place are closed} */
    private static int end(String cypher, int begin) {
        int open = 1;
        int at = begin;
        while (open > 0) {
            char next = cypher.charAt(at++);
            open += next == '{' ? 1 : next == '}' ? -1 : 0;
        }
        return at - 1;
    }
}
