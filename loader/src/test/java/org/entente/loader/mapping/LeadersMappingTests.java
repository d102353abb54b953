/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a term lasted: as far as the row tells. */
class LeadersMappingTests {

    @ParameterizedTest
    @CsvSource({
        "6, 2000, \"when\":{\"edtf\":\"1970-01-01/2000-06\"}",
        "'', 2000, \"when\":{\"edtf\":\"1970-01-01/2000\"}",
        "-99, 2000, \"when\":{\"edtf\":\"1970-01-01/2000\"}"
    })
    void anEndWithoutItsMonthIsAYear(String month, String year, String when) throws IOException {
        String rows =
                "leadid,leader,ccode,sdate,smonth,syear,emonth,eyear,birthyear\nc-1,Example,652,1,1,1970,%s,%s,1930\n"
                        .formatted(month, year);
        try (InputStream content = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8))) {
            Translated translated = Translated.by(Mapping.read(Path.of("../mappings/leaders.yaml")), content);

            assertThat(translated.rejections()).isEmpty();
            assertThat(translated.made("claim")).singleElement().asString().contains(when);
            // an office that had no name would be shown by its id
            assertThat(translated.made("entity"))
                    .filteredOn(entity -> entity.contains("office/"))
                    .singleElement()
                    .asString()
                    .contains("effective leader of SYR");
        }
    }
}
