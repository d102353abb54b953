/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.entente.queries.catalogue.Arguments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactListTests {

    @ParameterizedTest
    @CsvSource({
        "'', ~~",
        "knownAt=2025-11-30, ~~",
        "from=2025-01-01, }",
        "to=2025-12-31, 2025-12-31",
        "from=2025-01-01 to=2025-12-31, 2025-12-31",
        "to=2025-12-31 knownAt=2025-11-30, }"
    })
    void aListEndsEarlyOnlyByWhatIsKnownNow(String asked, String until) {
        Map<String, String> texts = new TreeMap<>();
        for (String text : asked.isEmpty() ? new String[0] : asked.split(" ", -1)) {
            texts.put(text.split("=", -1)[0], text.split("=", -1)[1]);
        }
        assertThat(FactList.until(Arguments.of(new Facts(), texts))).isEqualTo(until);
    }
}
