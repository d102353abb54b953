/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.queries.conflict.Conflict;
import org.entente.queries.evidence.FactCard;
import org.entente.queries.evidence.Quoted;
import org.entente.queries.evidence.Reported.FactRef;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.Words;
import org.entente.queries.path.Connections;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MentionedTests {

    private static FactItem fact(String id) {
        return new FactItem(
                id, "meeting", "event", "country/FJI", "country/TON", List.of(), null, List.of(), List.of(), List.of());
    }

    private static Quoted quoted(String claim) {
        return new Quoted(
                claim, new EntityRef("document/of-" + claim.substring(6), "A"), new Words("country/FJI", "en", "ltr"));
    }

    @Test
    void whatTheSidesOfAConflictRestOnIsFound() {
        Conflict conflict = new Conflict(
                "contested",
                "country/FJI",
                fact("fact/one"),
                List.of(
                        new Conflict.Side("country/FJI", null, List.of(quoted("claim/a"), quoted("claim/b"))),
                        new Conflict.Side("2025", "fact/two", List.of(quoted("claim/c")))));
        assertThat(Mentioned.in(conflict))
                .extracting(Id::toString)
                .containsExactly(
                        "fact/one",
                        "claim/a",
                        "document/of-a",
                        "claim/b",
                        "document/of-b",
                        "fact/two",
                        "claim/c",
                        "document/of-c");
    }

    @Test
    void everyHopOfAPathIsFound() {
        List<Connections.Hop> hops = Stream.of("one", "two")
                .map(name -> new Connections.Hop(
                        new EntityRef("person/a-" + name, "A"),
                        new FactRef("fact/" + name, "meeting", "country/FJI"),
                        new EntityRef("person/b-" + name, "B"),
                        "actual",
                        1,
                        false,
                        null,
                        null))
                .toList();
        Connections paths =
                new Connections(List.of(new Connections.Path(hops, hops.getFirst())), 2, true, List.of(), 2, 2);
        assertThat(Mentioned.in(paths))
                .extracting(Id::toString)
                .containsExactly(
                        "person/a-one", "fact/one", "person/b-one", "person/a-two", "fact/two", "person/b-two");
    }

    @Test
    void theClaimsOnEachSideOfACardsConflictAreFound() {
        FactCard card = new FactCard(
                fact("fact/one"),
                List.of(),
                List.of(),
                List.of(new FactCard.LinkedFact("during", false, "fact/two", "country/FJI", null)),
                List.of(),
                List.of(new FactCard.Conflict("day", List.of(new FactCard.Side("2025", List.of("claim/a"))))),
                true);
        assertThat(Mentioned.in(card)).extracting(Id::toString).containsExactly("fact/one", "fact/two", "claim/a");
    }

    /** So a new field that holds ids is missed by nobody. */
    @Test
    void everyFieldThatHoldsIdsInTheDocumentedAnswersIsKnown() throws IOException {
        try (Stream<Path> answers = Files.list(Path.of("..", "docs", "answers"))) {
            for (Path answer : answers.toList()) {
                assertIdsAreKnown(answer, "", new JsonMapper().readTree(Files.readString(answer)));
            }
        }
    }

    private static void assertIdsAreKnown(Path answer, String field, JsonNode node) {
        if (node.isString() && Id.tryParse(node.asString()).isPresent()) {
            assertThat(Mentioned.IDS).as(answer.toString()).contains(field);
        }
        if (node.isArray()) {
            node.forEach(one -> assertIdsAreKnown(answer, field, one));
        }
        node.properties().forEach(part -> assertIdsAreKnown(answer, part.getKey(), part.getValue()));
    }
}
