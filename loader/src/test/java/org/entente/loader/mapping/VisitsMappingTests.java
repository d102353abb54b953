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

/** Who a visitor is: titles of all spellings come off, and who has the name of a predecessor is somebody else. */
class VisitsMappingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            Premier &amp; Prince Example     │ Cambodia │ 1960-01-01 │ khm-example        │ Example
            President- designate Ann Example │ Peru     │ 1981-01-01 │ per-ann-example    │ Ann Example
            President-designate Ann Example  │ Peru     │ 1981-01-01 │ per-ann-example    │ Ann Example
            King Hussein                     │ Jordan   │ 1979-01-01 │ jor-hussein        │ Hussein
            Crown Prince Hussein             │ Jordan   │ 2021-01-01 │ jor-hussein-2023   │ Hussein
            Crown Prince Hussein             │ Norway   │ 2021-01-01 │ nor-hussein        │ Hussein
            President-elect Ospina           │ Colombia │ 1921-01-01 │ col-ospina         │ Ospina
            President-elect Ospina           │ Colombia │ 1945-01-01 │ col-ospina-1946    │ Ospina
            """)
    void aVisitorIsANameInACountry(String visitor, String country, String day, String key, String name)
            throws IOException {
        String visit = """
                <visits><visit><id>1</id><start-date>%s</start-date><end-date>%s</end-date>
                <visitor>%s</visitor><from>%s</from><description>Working visit.</description></visit></visits>
                """.formatted(day, day, visitor, country);
        try (InputStream content = new ByteArrayInputStream(visit.getBytes(StandardCharsets.UTF_8))) {
            Translated translated = Translated.by(Mapping.read(Path.of("../mappings/visits.yaml")), content);

            assertThat(translated.rejections()).isEmpty();
            assertThat(Mappings.names(translated)).startsWith(name + "+");
            assertThat(translated.made("entity").getFirst()).contains("\"person/visits-" + key + "\"");
            assertThat(translated.made("claim").getFirst()).contains("\"person/visits-" + key + "\"");
        }
    }
}
