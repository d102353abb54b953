/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedPagesTests {

    private static final Path DOCS = Path.of("..", "docs");

    static List<Query<?>> queries() {
        return Catalogue.all();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theFileForBrowserIsTheGeneratedOne(Query<?> query) throws IOException {
        assertUpToDate(DOCS.resolve("queries").resolve(CypherFile.name(query)), CypherFile.of(query));
    }

    /** It runs what is within the braces as a statement. */
    @ParameterizedTest
    @MethodSource("queries")
    void noParameterIsAMapWhichNeo4jBrowserCannotTake(Query<?> query) {
        assertThat(CypherFile.of(query))
                .doesNotContainPattern(":param \\w+ => [{]")
                .doesNotContain("$given.");
    }

    @Test
    void thePageIsTheGeneratedOne() throws IOException {
        assertUpToDate(DOCS.resolve("queries.md"), CataloguePage.of(Catalogue.all(), GeneratedPagesTests::answer));
    }

    /** Answers are proved where there is a store to ask: AnswersIT. */
    private static Optional<String> answer(Query<?> query) {
        Path file = DOCS.resolve("answers").resolve(query.name() + ".json");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereIsNoFileOfAQuestionThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve("queries"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Catalogue.all().stream().map(CypherFile::name).toList());
        }
    }

    @Test
    void valuesAreWrittenAsCypherReadsThem() {
        assertThat(CypherFile.literal("it's \\ so")).isEqualTo("'it\\'s \\\\ so'");
        assertThat(CypherFile.literal(null)).isEqualTo("null");
        assertThat(CypherFile.literal(List.of("a", 1))).isEqualTo("['a', 1]");
        assertThat(CypherFile.literal(LocalDate.parse("2025-11-06"))).isEqualTo("date('2025-11-06')");
        assertThat(CypherFile.literal(ZonedDateTime.parse("2025-11-06T23:59:59-05:00")))
                .isEqualTo("datetime('2025-11-07T04:59:59Z')");
    }

    private static void assertUpToDate(Path file, String text) throws IOException {
        if (System.getProperty("entente.update") != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("%s is made from the catalogue; rewrite it with ./mvnw -pl queries -am test -Dentente.update", file)
                .hasContent(text);
    }
}
