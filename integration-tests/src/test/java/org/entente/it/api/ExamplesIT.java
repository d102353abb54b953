/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.entente.it.LocalNeo4jExtension;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answers that the contract shows are those that the example story gives; {@code -Dentente.update} writes them. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class ExamplesIT {

    private static final Path FOLDER =
            Path.of(System.getProperty("entente.home", "..")).resolve("api/src/main/resources/examples");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** Stands for any cursor: each server signs its own. */
    private static final String CURSOR = "kX0m0yJ3cG1VbZ1n3x5u9zIwMjUtMTEtMDYKZmFjdC8wMTIz";

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    static Stream<String> questions() {
        return Catalogue.all().stream().map(Query::name);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theContractShowsARealAnswer(String question, Api api) throws IOException {
        JsonNode answer = answer(question, api);
        Path file = FOLDER.resolve(question + ".json");
        if (System.getProperty("entente.update") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, JSON.writeValueAsString(answer) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(file)))
                .as("run with -Dentente.update to write it")
                .isEqualTo(answer);
    }

    private static JsonNode answer(String question, Api api) {
        String example = api.json("/api/v1/queries/" + question).get("example").asString();
        boolean isList = Catalogue.find(question).isList();
        JsonNode answer = api.json(isList ? example + (example.contains("?") ? "&" : "?") + "limit=1" : example);
        if (answer.path("next").isString()) {
            ((ObjectNode) answer).put("next", CURSOR);
        }
        return answer;
    }
}
