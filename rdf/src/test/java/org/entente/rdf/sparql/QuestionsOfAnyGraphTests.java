/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.entente.model.graph.Graph;
import org.entente.model.project.AnyLines;
import org.entente.rdf.Exports;
import org.entente.rdf.RdfConfig;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a graph holds, such as years long before Christ, each question has an answer. */
class QuestionsOfAnyGraphTests {

    private static final RdfConfig CONFIG = new RdfConfig(RdfConfig.LOCAL, "1");
    private static final SparqlLimits WIDE =
            new SparqlLimits(Duration.ofMinutes(1), 100_000, 50_000_000, 10_000_000, Long.MAX_VALUE);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachHasAnAnswer(long seed) {
        Graph graph =
                Exports.project(AnyLines.of(new Random(seed).longs(80).boxed().toList()));
        try (SparqlStore store = SparqlStore.open(folder)) {
            store.refresh(CONFIG, graph::sendTo);
            for (Question question : Question.all()) {
                SparqlQuery query = SparqlQuery.parse(question.text(RdfConfig.LOCAL), RdfConfig.LOCAL.toString());
                assertThatCode(() -> new Evaluation(store, CONFIG, WIDE)
                                .write(query, TableFormat.CSV, new ByteArrayOutputStream()))
                        .as(question.name())
                        .doesNotThrowAnyException();
            }
        }
    }
}
