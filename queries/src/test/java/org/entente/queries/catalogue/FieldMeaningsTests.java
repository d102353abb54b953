/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.entente.queries.Catalogue;
import org.entente.queries.network.Tie;
import org.entente.queries.network.Vertex;
import org.junit.jupiter.api.Test;

class FieldMeaningsTests {

    @Test
    void everyFieldOfEveryAnswerSaysWhatItIsAndNoOtherIsTold() throws IOException {
        Set<Class<?>> records = new LinkedHashSet<>();
        Catalogue.all().forEach(query -> FieldMeanings.collect(query.item(), records));
        records.addAll(List.of(Vertex.class, Tie.class));
        Set<String> fields = new TreeSet<>();
        for (Class<?> item : records) {
            for (RecordComponent field : item.getRecordComponents()) {
                fields.add(FieldMeanings.name(item) + "." + field.getName());
                assertThat(FieldMeanings.of(field)).endsWith(".").doesNotContain("|");
            }
        }
        assertThat(fields)
                .contains("Segment.sources", "ClaimCardLink.onBehalfOf", "RatificationDays.atLeast", "Tie.weight");
        Properties told = new Properties();
        try (InputStream file = Objects.requireNonNull(
                Catalogue.class.getResourceAsStream("/org/entente/queries/answers.properties"))) {
            told.load(file);
        }
        assertThat(told.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(fields);
    }
}
