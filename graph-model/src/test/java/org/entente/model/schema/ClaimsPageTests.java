/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.registry.Registry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page on writing claims shows what is valid, and leaves no field out. */
class ClaimsPageTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*?`) \\| ");
    private static final String SCHEMA = JsonSchema.of(Registry.standard());

    @SuppressWarnings("NullAway.Init")
    private static String page;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("../docs/claims.md"));
    }

    private static List<JsonNode> blocks() {
        return BLOCK.matcher(page)
                .results()
                .map(block -> JSON.readTree(block.group(1)))
                .toList();
    }

    private static Set<String> names(JsonNode node) {
        return node.properties().stream().map(field -> field.getKey()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatItShowsIsValid() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA, InputFormat.JSON);
        RecordReader reader = new RecordReader(Registry.standard());
        assertThat(blocks()).hasSize(4).allSatisfy(block -> {
            assertThat(schema.validate(block.toString(), InputFormat.JSON)).isEmpty();
            assertThat(reader.read(block.toString().getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(ReadLine.Accepted.class);
        });
    }

    @Test
    void everyFieldIsShownAndExplained() {
        Set<String> fields = names(JSON.readTree(SCHEMA).at("/$defs/claim/properties"));
        Set<String> explained = ROW.matcher(page)
                .results()
                .map(MatchResult::group)
                .flatMap(row -> Pattern.compile("`(\\w+)`").matcher(row).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(explained).isEqualTo(fields);
        Set<String> shown = new TreeSet<>();
        blocks().forEach(block -> shown.addAll(names(block.path("claim"))));
        shown.addAll(Set.of("whenText", "anchor", "rule")); // which are other ways to write parts of "when"
        assertThat(shown).isEqualTo(fields);
    }
}
