/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.entente.model.registry.Registry;
import org.entente.queries.Catalogue;
import org.entente.queries.browser.BrowserGuide;
import org.entente.queries.browser.BrowserStyle;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.EagerResult;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.GqlNotification;

/** Guide and stylesheet fit the store that the example makes. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class GuideQueriesIT {

    private static final Path EXAMPLE =
            Path.of(System.getProperty("entente.home", ".."), "examples", "abraham-accords");

    private static final Path SCRIPTS =
            Path.of(System.getProperty("entente.home", "..")).resolve("docs/queries");
    private static final Pattern PARAMETER = Pattern.compile(":param (\\w+) => (.+)", Pattern.DOTALL);

    @BeforeAll
    static void load(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        Loader.on(driver)
                .load(
                        List.of(
                                Source.file(EXAMPLE.resolve("story.jsonl")),
                                Source.file(EXAMPLE.resolve("afterwards.jsonl"))),
                        LoadOptions.DEFAULT);
    }

    @Test
    void everyQueryOfTheGuideFindsSomethingWithoutAWarning(Driver driver) {
        assertThat(BrowserGuide.queries()).hasSizeGreaterThan(12).allSatisfy(query -> {
            EagerResult result = driver.executableQuery(query).execute();
            assertThat(result.records()).as(query).isNotEmpty();
            assertThat(result.summary().gqlStatusObjects()).as(query).noneMatch(GqlNotification.class::isInstance);
        });
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everySavedScriptFindsWhatItsQuestionFinds(Path script, Driver driver) throws IOException {
        String name = script.getFileName().toString();
        Query<?> query = Catalogue.find(name.substring(0, name.lastIndexOf('.')));
        Arguments example = Arguments.example(query);
        List<List<Record>> asked = Stream.concat(
                        query.bind(example).stream(), query.pictures(example).values().stream())
                .map(bound -> driver.executableQuery(bound.statement().cypher())
                        .withParameters(bound.values())
                        .execute()
                        .records())
                .toList();
        assertThat(asked).isNotEmpty();
        assertThat(found(script, driver)).isEqualTo(asked);
    }

    /** {@return what each statement of a script finds, with the parameters set before it} */
    private static List<List<Record>> found(Path script, Driver driver) throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        List<List<Record>> found = new ArrayList<>();
        String text = Files.readAllLines(script).stream()
                .filter(line -> !line.startsWith("//"))
                .collect(Collectors.joining("\n"));
        for (String statement : text.split(";(?:\n|$)", -1)) {
            Matcher parameter = PARAMETER.matcher(statement.strip());
            if (parameter.matches()) {
                Value value = driver.executableQuery("RETURN " + parameter.group(2) + " AS value")
                        .execute()
                        .records()
                        .getFirst()
                        .get("value");
                parameters.put(parameter.group(1), value);
            } else if (!statement.isBlank()) {
                found.add(driver.executableQuery(statement)
                        .withParameters(parameters)
                        .execute()
                        .records());
            }
        }
        return found;
    }

    @Test
    void everyQuestionHasAScript() throws IOException {
        assertThat(scripts().map(script -> script.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(Catalogue.all().stream()
                        .map(query -> query.name() + ".cypher")
                        .toList());
    }

    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.toList().stream();
        }
    }

    @Test
    void everyLabelAndEdgeTypeInTheStoreHasAStyle(Driver driver) {
        String grass = BrowserStyle.grass(Registry.standard());
        assertThat(names(driver, "CALL db.labels() YIELD label AS name RETURN name"))
                .contains("Fact", "Country", "Load")
                .allSatisfy(label -> assertThat(grass).contains("node." + label + " {"));
        assertThat(names(driver, "CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name"))
                .contains("HAS_PARTICIPANT", "LOADED_BY")
                .allSatisfy(type -> assertThat(grass).contains("relationship." + type + " {"));
    }

    private static List<String> names(Driver driver, String query) {
        return driver.executableQuery(query).execute().records().stream()
                .map(row -> row.get("name").asString())
                .toList();
    }
}
