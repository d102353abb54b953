/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.ParameterType;
import org.entente.queries.catalogue.Query;
import org.entente.queries.page.CypherFile;
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

    /** The day that the comments of scripts write as an example. */
    private static final String SHOWN = "2025-11-06";

    private static final Pattern FORM = Pattern.compile("date(?:time)?\\('" + SHOWN + "[^']*'\\)");
    private static final List<Map<String, String>> DAYS = List.of(
            Map.of(
                    Parameter.FROM, "2025-11-01",
                    Parameter.KNOWN_AT, "2025-11-07",
                    Parameter.VALID_AT, "2025-11-06"),
            Map.of(Parameter.TO, "2025-11-07"));

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
        List<List<Record>> asked = asked(query, Arguments.example(query), driver);
        assertThat(asked).isNotEmpty();
        assertThat(inOrder(query, found(Files.readString(script), driver))).isEqualTo(inOrder(query, asked));
    }

    @ParameterizedTest
    @MethodSource("questionsOfDays")
    void aScriptTakesDaysAndMomentsAsItsCommentsWriteThem(Query<?> query, Map<String, String> days, Driver driver) {
        Map<String, String> texts = new HashMap<>(days);
        query.parameters()
                .forEach(parameter -> parameter.example().ifPresent(example -> texts.put(parameter.name(), example)));
        String script = CypherFile.of(query);
        for (Map.Entry<String, String> day : days.entrySet()) {
            script = written(script, day.getKey(), day.getValue());
        }
        assertThat(inOrder(query, found(script, driver)))
                .isEqualTo(inOrder(query, asked(query, Arguments.of(query, texts), driver)));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> questionsOfDays() {
        return Catalogue.all().stream()
                .flatMap(query -> DAYS.stream()
                        .map(days -> ofQuestion(query, days))
                        .filter(days -> !days.isEmpty())
                        .map(days -> org.junit.jupiter.params.provider.Arguments.of(query, days)));
    }

    private static Map<String, String> ofQuestion(Query<?> query, Map<String, String> days) {
        return query.parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.DATE || parameter.type() == ParameterType.MOMENT)
                .map(Parameter::name)
                .filter(days::containsKey)
                .filter(name -> explained(CypherFile.of(query), name).isPresent())
                .collect(Collectors.toMap(name -> name, days::get));
    }

    private static Optional<String> explained(String script, String name) {
        return script.lines()
                .filter(line -> line.matches("// {3}(given_)?" + name + ": .*"))
                .findFirst();
    }

    /** A day in a script in the form that the comment shows, and the end of the list as the comment says. */
    private static String written(String script, String name, String day) {
        Matcher form = FORM.matcher(explained(script, name).orElseThrow());
        assertThat(form.find()).as(name).isTrue();
        String set = script.replaceAll(
                ":param (given_)?" + name + " => .*;",
                ":param $1" + name + " => " + form.group().replace(SHOWN, day) + ";");
        return switch (name) {
            case Parameter.FROM -> ended(set, "}");
            case Parameter.TO -> ended(set, day);
            default -> set;
        };
    }

    private static String ended(String script, String until) {
        return script.replaceAll(":param until => '.*';", ":param until => '" + until + "';");
    }

    /** A search puts its rows in order itself, so the store may give them in any. */
    private static List<List<Record>> inOrder(Query<?> query, List<List<Record>> rows) {
        return query.name().equals("paths")
                ? rows.stream()
                        .map(some -> some.stream()
                                .sorted(Comparator.comparing(Record::toString))
                                .toList())
                        .toList()
                : rows;
    }

    private static List<List<Record>> asked(Query<?> query, Arguments arguments, Driver driver) {
        return Stream.concat(query.bind(arguments).stream(), query.pictures(arguments).values().stream())
                .map(bound -> driver.executableQuery(bound.statement().cypher())
                        .withParameters(bound.values())
                        .execute()
                        .records())
                .toList();
    }

    /** {@return what each statement of a script finds, with the parameters set before it} */
    private static List<List<Record>> found(String script, Driver driver) {
        Map<String, Object> parameters = new HashMap<>();
        List<List<Record>> found = new ArrayList<>();
        String text = script.lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));
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
