/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How a statement is planned hangs on what the store holds; hints hold for all stores, also for those too large for a test. */
class DrainStatementsTests {

    private static final Pattern BY_ID = Pattern.compile("\\((\\w+):(\\w+) \\{id: ");
    private static final Pattern STALE = Pattern.compile("\\(n:\\w+:Stale\\)");

    private static Map<String, String> statements() {
        return Arrays.stream(DrainStatements.class.getDeclaredFields())
                .filter(field -> field.getType() == String.class)
                .collect(Collectors.toMap(Field::getName, DrainStatementsTests::text));
    }

    private static String text(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            return "";
        }
    }

    @Test
    void whatIsReadByItsIdIsSoughtByItsIndex() {
        assertThat(statements().values())
                .filteredOn(text ->
                        text.startsWith("UNWIND $ids") && BY_ID.matcher(text).find())
                .hasSizeGreaterThan(40);
        assertThat(statements()).hasSizeGreaterThan(60).allSatisfy((name, text) -> {
            if (text.startsWith("UNWIND $ids")) {
                BY_ID.matcher(text)
                        .results()
                        .forEach(node -> assertThat(text)
                                .as(name)
                                .contains("USING INDEX SEEK %s:%s(id)".formatted(node.group(1), node.group(2))));
            }
        });
    }

    /** Of a full store little is stale, and that is looked for over and over. */
    @Test
    void whatIsStaleIsFoundAmongWhatIsStale() {
        assertThat(statements()).anySatisfy((name, text) -> assertThat(text).containsPattern(STALE));
        assertThat(statements()).allSatisfy((name, text) -> {
            if (STALE.matcher(text).find() && !text.startsWith("MATCH (n:Load")) {
                assertThat(text).as(name).contains("USING SCAN n:Stale");
            }
        });
    }
}
