/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.id.Id;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How well names are matched, on labels: whatever resolves by itself must be right, and how much that is, is printed. Half
 * of the labels were written by others: the labels of a Wikidata item, and leaders of REIGN. These are read where they
 * lie beside the project, in {@code ../shared/data} or where ENTENTE_REAL_DATA says.
 */
class NameMatchingTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A name as a text writes it, and whom it means; nobody known if absent. */
    private record Mention(String name, String lang, Optional<String> truth) {}

    /** What became of mentions. */
    private record Score(long mentions, long known, long resolved, long right, long suggested) {
        double precision() {
            return resolved == 0 ? 1 : (double) right / resolved;
        }

        double recall() {
            return (double) right / known;
        }

        void print(String what) {
            System.out.printf(
                    "%s: %d mentions, precision %.3f, recall %.3f; right one first among the candidates of the rest: %.3f%n",
                    what, mentions, precision(), recall(), (double) suggested / Math.max(1, known - right));
        }
    }

    private static List<String> labelled() throws IOException {
        try (InputStream file = NameMatchingTests.class.getResourceAsStream("names.tsv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void ourOwnPairsNeverMeanTheWrongOne() throws IOException {
        Map<String, List<String>> known = new LinkedHashMap<>();
        List<Mention> mentions = new ArrayList<>();
        for (String line : labelled()) {
            String[] fields = line.split("\t", 3);
            if (fields[0].equals("K")) {
                known.computeIfAbsent(fields[1], none -> new ArrayList<>()).add(fields[2]);
            } else {
                int colon = fields[2].indexOf(':');
                mentions.add(new Mention(
                        fields[2].substring(colon + 1),
                        fields[2].substring(0, colon),
                        fields[1].equals("-") ? Optional.empty() : Optional.of(fields[1])));
            }
        }
        List<String> entities = known.entrySet().stream()
                .map(entity -> Lines.entity(entity.getKey(), entity.getValue().toArray(String[]::new)))
                .toList();
        Score score = score(entities, mentions);
        score.print("Names in Arabic, Cyrillic and Latin, namesakes, fathers and sons");
        assertThat(score.mentions()).isGreaterThan(150);
        assertThat(score.precision()).isEqualTo(1.0);
        assertThat(score.recall()).isPositive();
    }

    @Test
    void theLabelsOfAWikidataItemMeanItsCountry() throws IOException {
        JsonNode item = JSON.readTree(Files.readAllBytes(real("wikidata/Q183.json")));
        List<Mention> mentions = new ArrayList<>();
        item.get("labels")
                .forEach(label -> mentions.add(new Mention(
                        label.get("value").asString(), label.get("language").asString(), Optional.of("country/DEU"))));
        item.get("aliases")
                .forEach(aliases -> aliases.forEach(alias -> mentions.add(new Mention(
                        alias.get("value").asString(), alias.get("language").asString(), Optional.of("country/DEU")))));
        Score score = score(List.of(), mentions);
        score.print("Labels and aliases of Wikidata's Q183");
        assertThat(score.mentions()).isGreaterThan(250);
        assertThat(score.precision()).isEqualTo(1.0);
    }

    /** Surnames alone: many leaders share one, and a name that two bear means neither. */
    @Test
    void surnamesOfLeadersMeanTheOnlyOneOrNobody() throws IOException {
        Map<String, String> leaders = new LinkedHashMap<>();
        List<Mention> mentions = new ArrayList<>();
        for (String line : Files.readAllLines(real("reign/leaderlist_3_21.csv"), StandardCharsets.ISO_8859_1)) {
            String[] fields = line.split(",", -1);
            if (fields.length > 9 && !fields[3].isBlank() && !fields[0].equals("stateabb")) {
                String id =
                        "person/" + (fields[1] + "-" + fields[3] + "-" + fields[9]).replaceAll("[^A-Za-z0-9.-]", "_");
                leaders.putIfAbsent(id, fields[3]);
                mentions.add(new Mention(fields[3], "", Optional.of(id)));
            }
        }
        List<String> entities = leaders.entrySet().stream()
                .map(leader -> Lines.entity(leader.getKey(), "en:" + leader.getValue()))
                .toList();
        Score score = score(entities, mentions);
        score.print("Leaders of REIGN by surname");
        assertThat(score.mentions()).isGreaterThan(2_000);
        assertThat(score.precision()).isEqualTo(1.0);
    }

    private static Path real(String name) {
        String folder = System.getenv().getOrDefault("ENTENTE_REAL_DATA", "../../shared/data");
        Path file = Path.of(folder).resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), () -> file + " is not here");
        return file;
    }

    /** Each mention stands in a document of its own, so no other name helps it. */
    private static Score score(Collection<String> entities, List<Mention> mentions) {
        List<String> lines = new ArrayList<>(entities);
        List<Id> claims = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            String name = JsonNodeFactory.instance
                    .objectNode()
                    .put("name", mention.name())
                    .put("lang", mention.lang().isEmpty() ? null : mention.lang())
                    .toString()
                    .replace("'", "\\u0027");
            Lines.ClaimLine claim =
                    Lines.claim("m", "d" + i, "statement").role("speaker", name).on("2025-11-06");
            lines.add(Lines.document("d" + i, "2025-11-06"));
            lines.add(claim.line());
            claims.add(claim.id());
        }
        Graph graph = Projector.project(Records.of(lines));
        Map<Id, Id> first = new TreeMap<>();
        Waiting.in(Records.of(lines))
                .forEach(waiting -> waiting.candidates().stream()
                        .findFirst()
                        .ifPresent(best -> waiting.claims().forEach(claim -> first.put(claim, best.id()))));
        Map<String, String> speakers = new TreeMap<>();
        for (GraphEdge edge : Graphs.edges(graph, "HAS_PARTICIPANT")) {
            speakers.put(edge.from().id(), edge.to().id());
        }
        long resolved = 0;
        long right = 0;
        long suggested = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            int at = i;
            GraphNode fact = Graphs.factOf(graph, claims.get(i));
            Optional<String> truth = mentions.get(i).truth();
            if (fact != null) {
                resolved++;
                String meant = speakers.getOrDefault(fact.id(), "");
                if (truth.filter(meant::equals).isPresent()) {
                    right++;
                } else {
                    wrong.add(mentions.get(i) + " was taken for " + meant);
                }
            } else if (truth.map(Id::parse)
                    .filter(id -> id.equals(first.get(claims.get(at))))
                    .isPresent()) {
                suggested++;
            }
        }
        assertThat(wrong).isEmpty();
        long known =
                mentions.stream().filter(mention -> mention.truth().isPresent()).count();
        return new Score(mentions.size(), known, resolved, right, suggested);
    }
}
