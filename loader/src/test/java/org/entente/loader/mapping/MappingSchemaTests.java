/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of mapping files, judged by a validator that is not ours. */
class MappingSchemaTests {

    private static final Path PUBLISHED = Path.of("../docs/mapping-1.schema.json");
    private static final Path PAGE = Path.of("../docs/mappings.md");
    private static final SchemaRegistry VALIDATOR =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = VALIDATOR.getSchema(MappingSchema.text(), InputFormat.JSON);

    static Stream<Path> shipped() throws IOException {
        return Files.list(Path.of("../mappings"));
    }

    @Test
    void thePublishedFileIsTheGeneratedOne() throws IOException {
        if (System.getProperty("entente.update") != null) {
            Files.writeString(PUBLISHED, MappingSchema.text());
        }
        assertThat(PUBLISHED)
                .as("rewrite it with ./mvnw -pl loader test -Dentente.update")
                .hasContent(MappingSchema.text());
    }

    @Test
    void isItselfAValidSchema() {
        Schema metaSchema = VALIDATOR.getSchema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}");
        assertThat(metaSchema.validate(MappingSchema.text(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedMappingIsValidForBoth(Path file) throws IOException {
        assertThat(SCHEMA.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
        assertThat(Mapping.read(file).name()).isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mapping: entente-mapping/1>mapping: entente-mapping/2",
                "license: MIT>licence: MIT",
                "format: csv>format: cvs",
                "strayBytes: windows-1252>strayBytes: koi8",
                "do: [squeeze]>do: [squeez]",
                "{country: cow, on: term}>{country: cow, at: term}",
                "{country: cow, on: term}>{country: fifa}",
                "rejected: 0%>rejected: few",
                "{least: 2500, most: 2600}>{least: many}",
                "  - entity:>  - entities:",
                "{eyear: {present: true}}>{eyear: {is: true}}"
            })
    void whatTheLoaderRefusesTheSchemaRefuses(String change) throws IOException {
        String good = Files.readString(Path.of("../mappings/leaders.yaml"));
        String[] sides = change.split(">", 2);
        assertThat(good).contains(sides[0]);
        String bad = good.replace(sides[0], sides[1]);

        assertThat(SCHEMA.validate(bad, InputFormat.YAML)).isNotEmpty();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Mapping.read("bad.yaml", bad)))
                .isInstanceOf(InvalidMapping.class);
    }

    @Test
    void thePageListsEveryFunction() throws IOException {
        StringBuilder table = new StringBuilder("| function | what it does |\n| --- | --- |\n");
        MappingSchema.functions().forEach((usage, what) -> table.append("| `%s` | %s |%n".formatted(usage, what)));
        List<String> page = Files.readAllLines(PAGE);
        if (System.getProperty("entente.update") != null) {
            int from = page.indexOf("| function | what it does |");
            int to = from;
            while (page.get(to).startsWith("|")) {
                to++;
            }
            page.subList(from, to).clear();
            page.addAll(from, table.toString().lines().toList());
            Files.write(PAGE, page);
        }
        assertThat(String.join("\n", page)).contains(table.toString().strip());
    }
}
