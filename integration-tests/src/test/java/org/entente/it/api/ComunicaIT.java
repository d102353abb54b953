/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.model.outside.Outside;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.sparql.Question;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** What Comunica, a client and an engine that shares nothing with ours, finds at {@code /sparql} and in an export. */
@LongRun
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class ComunicaIT {

    /** Comunica 4.5 has no count of a group where what is counted is unbound in a row of it. */
    private static final String OTHER = "coverage";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @BeforeAll
    static void load(Driver driver, Api api) throws IOException {
        LoadedStore.fill(driver);
        api.awaitSparql();
        try (OutputStream out = Files.newOutputStream(export());
                StoreGraph graph = StoreGraph.open(driver, Duration.ofMinutes(1))) {
            RdfExport export = RdfExport.to(out, RdfFormat.NQUADS, new RdfConfig(RdfConfig.LOCAL, graph.version()));
            graph.sendTo(export);
            export.finish();
        }
    }

    private static Path export() {
        return folder.resolve("graph.nq");
    }

    private static String endpoint(Api api) {
        return api.uri().resolve("/sparql").toString();
    }

    @Test
    void theEndpointHoldsTheStatementsOfTheExport(Api api) {
        List<String> exported = Outside.node("read.mjs", "n3", "nquads", export().toString());
        assertThat(exported.getFirst()).matches("[1-9][0-9]{4,} \\p{XDigit}{64}");
        assertThat(Outside.node("read.mjs", "comunica", "sparql", endpoint(api)))
                .isEqualTo(exported);
    }

    @Test
    void itsOwnEngineAnswersFromADumpAsWeDo(Api api, LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        Path dump = folder.resolve("dump");
        try (EntenteCommand command =
                EntenteCommand.on(neo4j, "dump", dump.toString(), "--iri-base", RdfConfig.LOCAL.toString())) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
        }
        Path questions = Files.createDirectory(folder.resolve("questions"));
        List<Question> asked = Question.all().stream()
                .filter(question -> !question.name().equals(OTHER))
                .toList();
        for (Question question : asked) {
            Files.writeString(questions.resolve(question.name() + ".rq"), question.text(RdfConfig.LOCAL));
        }
        List<String> ours = Outside.node("ask.mjs", endpoint(api), questions.toString());
        assertThat(Outside.node("ask.mjs", dump.resolve("graph.nq").toString(), questions.toString()))
                .isEqualTo(ours);
        assertThat(ours).hasSameSizeAs(asked).hasSize(23).noneMatch(line -> line.contains(" 0 "));
    }
}
