/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Times as Wikidata writes them, and what they are in EDTF. */
class WikidataValueTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +2025-11-06T00:00:00Z | 11 | Q1985727 | 2025-11-06
            +2025-11-00T00:00:00Z | 10 | Q1985727 | 2025-11
            +2025-00-00T00:00:00Z |  9 | Q1985727 | 2025
            +1900-00-00T00:00:00Z |  7 | Q1985727 | 18XX
            +1801-00-00T00:00:00Z |  7 | Q1985727 | 18XX
            +1917-10-25T00:00:00Z | 11 | Q1985786 | 1917-11-07
            -0044-03-15T00:00:00Z | 11 | Q1985727 | -0043-03-15
            -0044-03-15T00:00:00Z | 11 | Q1985786 | -0043-03-13
            -0044-03-00T00:00:00Z | 10 | Q1985786 | -0043-03
            -0001-00-00T00:00:00Z |  9 | Q1985786 | 0000
            +2023-02-29T00:00:00Z | 11 | Q1985727 | ''
            +1800-00-00T00:00:00Z | 11 | Q1985786 | ''
            +1800-13-01T00:00:00Z | 11 | Q1985786 | ''
            """)
    void aTimeIsAsExactAsItIsSaidToBe(String time, int precision, String calendar, String edtf) {
        String snak = """
                {"datavalue": {"type": "time", "value": {"time": "%s", "precision": %d, "calendarmodel": "http://www.wikidata.org/entity/%s"}}}""".formatted(time, precision, calendar);

        assertThat(WikidataValue.text(JsonMapper.shared().readTree(snak))).isEqualTo(edtf);
    }
}
