/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.id.Hash;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts as they stand in lines, found again by plain Cypher: neither the reader nor the model is asked. */
final class Verbatim {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ERASED = "quote/";

    private Verbatim() {}

    static void isStored(Driver driver, List<String> lines) {
        List<JsonNode> read = lines.stream().map(MAPPER::readTree).toList();
        assertThat(stored(driver, "MATCH (n:Name) RETURN n.text"))
                .as("names")
                .containsAll(texts(read, line -> line.at("/entity/names").valueStream(), "text"));
        assertThat(stored(driver, "MATCH (d:Document) RETURN d.title"))
                .as("titles")
                .isEqualTo(texts(read, line -> Stream.of(line.path("document")), "title"));
        assertThat(stored(driver, "MATCH (c:Claim) RETURN c.label"))
                .as("labels")
                .isEqualTo(texts(read, line -> Stream.of(line.path("claim")), "label"));
        assertThat(stored(driver, "MATCH (c:Claim) RETURN c.content"))
                .as("contents")
                .isEqualTo(texts(read, line -> Stream.of(line.at("/claim/content")), "text"));
        assertThat(stored(driver, "MATCH (s:AnonymousSource) RETURN s.text"))
                .as("sources")
                .isEqualTo(texts(read, line -> line.at("/claim/attribution").valueStream(), "source"));

        Set<String> erased = texts(read, line -> Stream.of(line.path("retraction")), "covers");
        Set<String> quotes = texts(read, line -> Stream.of(line.path("claim")), "quote");
        quotes.removeIf(words -> erased.contains(ERASED + Hash.sha256(words)));
        assertThat(stored(driver, "MATCH (c:Claim) RETURN c.quote"))
                .as("quotes")
                .isEqualTo(quotes);
    }

    private static Set<String> stored(Driver driver, String query) {
        return driver.executableQuery(query).execute().records().stream()
                .map(row -> row.get(0))
                .filter(value -> !value.isNull())
                .map(value -> value.asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(List<JsonNode> lines, Function<JsonNode, Stream<JsonNode>> parts, String field) {
        return lines.stream()
                .flatMap(parts)
                .map(part -> part.path(field))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
