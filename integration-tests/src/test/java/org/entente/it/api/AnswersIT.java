/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the documentation shows as the answer to each question's example is what the example answers. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class AnswersIT {

    private static final Path ANSWERS =
            Path.of(System.getProperty("entente.home", "..")).resolve("docs/answers");
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    static List<Query<?>> queries() {
        return Catalogue.all();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theDocumentationShowsTheRealAnswer(Query<?> query, Driver driver) throws IOException {
        Path file = ANSWERS.resolve(query.name() + ".json");
        String answer = answer(query, driver);
        if (System.getProperty("entente.update") != null) {
            Files.createDirectories(ANSWERS);
            Files.writeString(file, answer);
        }
        assertThat(file)
                .as("%s; rewrite it with -Dentente.update, then docs/queries.md by the tests of queries", file)
                .hasContent(answer);
        assertThat(answer).as("an example must find something").doesNotContain("\"items\": []");
    }

    /** A list shows its first item; where a cursor leads depends on the server's own secret. */
    private static String answer(Query<?> query, Driver driver) {
        Map<String, String> texts = new TreeMap<>();
        query.parameters()
                .forEach(parameter -> parameter.example().ifPresent(value -> texts.put(parameter.name(), value)));
        if (query.parameters().stream().anyMatch(parameter -> parameter.name().equals(Parameter.LIMIT))) {
            texts.put(Parameter.LIMIT, "1");
        }
        JsonNode answer =
                JSON.valueToTree(new Asking(driver, Duration.ofSeconds(30)).ask(query, Arguments.of(query, texts)));
        if (answer.hasNonNull("next")) {
            ((ObjectNode) answer).put("next", "…");
        }
        return CompactJson.of(answer) + "\n";
    }

    @Test
    void thereIsNoAnswerOfAQuestionThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(ANSWERS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Catalogue.all().stream()
                            .map(query -> query.name() + ".json")
                            .toList());
        }
    }
}
