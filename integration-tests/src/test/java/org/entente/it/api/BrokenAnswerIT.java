/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.model.outside.Outside;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.CursorKey;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Listing;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.catalogue.Reading;
import org.entente.rdf.RdfFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

/** An export that fails when part of it is on its way never looks like a whole one. */
@LongRun
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class BrokenAnswerIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** An edge whose owner is not there: it comes last, so it is found when nearly all is written. */
    @BeforeEach
    void damage(Driver driver) {
        LoadedStore.fill(driver);
        driver.executableQuery(
                        "MATCH (s:State) WITH s LIMIT 1 CREATE (s)<-[:STATE {edgeId: 'state/z#STATE;x'}]-(:Fact {id: 'fact/z'})")
                .execute();
    }

    @Test
    void overHttpTheConnectionIsCut(Api api) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> api.get("/rdf", "Accept", "application/n-triples"));
        assertThat(api.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    /**
     * What closes the brackets of JSON or the elements of XML, and what ends a packed answer, would make a part look whole. What fails
     * before its first bytes are sent is a problem.
     */
    @ParameterizedTest
    @ValueSource(strings = {"/rdf", "/rdf/queries/facts"})
    void inEveryFormPackedOrNot(String path, Api api, Driver driver) {
        // no format takes this text; of the answer to a question it is in the last fact
        driver.executableQuery(
                        "MATCH (f:Fact) WHERE f.sort IS NOT NULL WITH f ORDER BY f.sort DESC, f.id DESC LIMIT 1 SET f.label = $text")
                .withParameters(Map.of("text", "\u0001"))
                .execute();
        List<String> cut = new ArrayList<>();
        for (RdfFormat format : RdfFormat.values()) {
            for (String encoding : List.of("identity", "gzip")) {
                try {
                    int status = api.get(path, "Accept", format.mediaType(), "Accept-Encoding", encoding)
                            .statusCode();
                    assertThat(status)
                            .as("%s as %s, %s", path, format, encoding)
                            .isEqualTo(500);
                } catch (UncheckedIOException e) {
                    cut.add(format + " " + encoding);
                }
            }
        }
        assertThat(cut).contains("NTRIPLES identity", "NTRIPLES gzip", "JSONLD identity", "RDFXML identity");
        assertThat(api.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void fromTheCommandLineThereIsNoFileAndOneLine(LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        Path file = folder.resolve("graph.nt");
        Map<String, String> login = Map.of(
                "NEO4J_USERNAME", neo4j.connection().username(),
                "NEO4J_PASSWORD", neo4j.connection().password());
        try (EntenteCommand export = EntenteCommand.run(
                login,
                "export",
                "--format",
                "ntriples",
                "-o",
                file.toString(),
                "--neo4j-uri",
                neo4j.uri().toString())) {
            assertThat(export.exitCode()).isEqualTo(1);
            assertThat(export.errors()).startsWith("The store is damaged (").hasLineCount(1);
        }
        assertThat(Files.list(folder)).isEmpty();
    }

    /** A change shows only when all is read; what is on its way by then must not end as a whole export does. */
    @Test
    void aGraphThatChangedMeanwhileIsNeverSaidToBeWhole(LocalNeo4jExtension.Neo4j neo4j, Driver driver)
            throws Exception {
        driver.executableQuery("MATCH (f:Fact {id: 'fact/z'}) DETACH DELETE f").execute();
        Path pipe = folder.resolve("pipe");
        assertThat(Outside.command("mkfifo", pipe.toString())).isEmpty();
        CompletableFuture<InputStream> reader = CompletableFuture.supplyAsync(() -> opened(pipe));
        try (EntenteCommand export = EntenteCommand.startPrintingTo(
                        pipe,
                        EntenteCommand.login(neo4j),
                        "export",
                        "--format",
                        "ntriples",
                        "--neo4j-uri",
                        neo4j.uri().toString());
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(reader.get(1, TimeUnit.MINUTES), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith("<");
            LoadedStore.load(driver, "{\"entity\": {\"id\": \"person/newcomer\"}}");
            assertThat(lines.lines()).hasSizeGreaterThan(1000).noneMatch(line -> line.contains("vocab#recordCount>"));
            assertThat(export.exitCode()).isEqualTo(1);
            assertThat(export.errors())
                    .startsWith("The graph changed from version ")
                    .hasLineCount(1);
        }
    }

    /** The version is read before each page, so nothing but one more look tells of a change under the last. */
    @Test
    void aListThatChangedUnderItsLastPageIsNeverSaidToBeWhole(Driver driver) throws Exception {
        driver.executableQuery("MATCH (f:Fact {id: 'fact/z'}) DETACH DELETE f").execute();
        ListQuery<String> pages = new ListQuery<>("pages", "Two pages.", Parameter.page(), String.class) {

            @Override
            public List<Bound> bind(Arguments arguments) {
                return List.of();
            }

            @Override
            public Page<String> ask(Reading reading, Arguments arguments) {
                if (arguments.after().isEmpty()) {
                    return new Page<>(List.of("first"), arguments.cursor("first", "first"));
                }
                LoadedStore.load(driver, "{\"entity\": {\"id\": \"person/another-newcomer\"}}");
                return new Page<>(List.of("last"), null);
            }
        };
        List<Object> read = new ArrayList<>();
        Listing whole = new Listing(new Asking(driver, Duration.ofMinutes(1)), pages, Map.of(), CursorKey.OPEN);
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> whole.into(read::add))
                .returns(QueryFailure.Reason.GRAPH_CHANGED, QueryFailure::reason);
        assertThat(read).containsExactly("first");
    }

    /** Waits until somebody writes to it. */
    private static InputStream opened(Path pipe) {
        try {
            return Files.newInputStream(pipe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
