/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.id.Id;
import org.entente.model.name.MatchingKey;
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

    /** A name as a text writes it, and whom it means when the text speaks of that day; nobody known if absent. */
    private record Mention(String name, String lang, Optional<String> truth, String day, Optional<String> named) {
        Mention(String name, String lang, Optional<String> truth) {
            this(name, lang, truth, "2025-11-06");
        }

        Mention(String name, String lang, Optional<String> truth, String day) {
            this(name, lang, truth, day, Optional.empty());
        }

        /** {@return the same in a text that names somebody besides} */
        Mention beside(String somebody) {
            return new Mention(name, lang, truth, day, Optional.of(somebody));
        }
    }

    /** What became of mentions. */
    private record Score(long mentions, long known, long resolved, long right, long suggested) {
        double precision() {
            assertThat(resolved).as("mentions that mean somebody").isPositive();
            return (double) right / resolved;
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

    private static List<String> labelled(String name) throws IOException {
        try (InputStream file = NameMatchingTests.class.getResourceAsStream(name)) {
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
        for (String line : labelled("names.tsv")) {
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
        assertThat(score.recall()).isGreaterThan(0.7);
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
        assertThat(score.recall()).isGreaterThan(0.5);
    }

    /**
     * Every second leader is known, by surname for short; texts speak of all of them. Alone a surname means
     * nobody, for who is not known may bear it; beside the one whom it means, in a text that names that one, it means no other.
     */
    @Test
    void surnamesOfLeadersMeanThoseWhomTheTextNamesOrNobody() throws IOException {
        Map<String, String> leaders = new LinkedHashMap<>();
        leaders().forEach(leader -> leaders.putIfAbsent(leader.id(), leader.surname()));
        Map<String, String> known = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        leaders.forEach((id, surname) -> {
            if ((known.size() + others.size()) % 2 == 0) {
                known.put(id, surname);
            } else {
                others.add(surname);
            }
        });
        List<Mention> mentions = new ArrayList<>();
        List<String> ids = List.copyOf(known.keySet());
        known.forEach((id, surname) -> {
            mentions.add(new Mention(surname, "en", Optional.of(id)));
            mentions.add(new Mention(surname, "en", Optional.of(id)).beside(id));
        });
        for (int i = 0; i < others.size(); i++) {
            String surname = others.get(i);
            mentions.add(new Mention(surname, "en", Optional.empty()));
            String beside = ids.get(i);
            if (!MatchingKey.of(Objects.requireNonNull(known.get(beside))).contains(MatchingKey.of(surname))) {
                mentions.add(new Mention(surname, "en", Optional.empty()).beside(beside));
            }
        }
        List<String> entities = known.entrySet().stream()
                .map(leader -> Lines.entity(leader.getKey(), "en-short:" + leader.getValue()))
                .toList();
        Score score = score(entities, mentions);
        score.print("Leaders of REIGN by surname, half of them known, alone and beside somebody");
        assertThat(score.mentions()).isGreaterThan(3_500);
        assertThat(score.precision()).isEqualTo(1.0);
        assertThat(score.recall()).isBetween(0.4, 0.5);
    }

    /** Namesakes of one family or none, decades apart, and states that came and went. */
    @Test
    void ourOwnDatedPairsNeverMeanTheWrongOne() throws IOException {
        List<String> entities = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (String line : labelled("dated-names.tsv")) {
            String[] fields = line.split("\t", 4);
            if (fields[0].equals("K")) {
                entities.add(Lines.entityWith(fields[1], fields[2], fields[3].split("\\|")));
            } else {
                int colon = fields[3].indexOf(':');
                mentions.add(new Mention(
                        fields[3].substring(colon + 1),
                        fields[3].substring(0, colon),
                        fields[1].equals("-") ? Optional.empty() : Optional.of(fields[1]),
                        fields[2]));
            }
        }
        Score score = score(entities, mentions);
        score.print("Dated names: namesakes decades apart, states that came and went");
        assertThat(score.mentions()).isGreaterThan(60);
        assertThat(score.precision()).isEqualTo(1.0);
        assertThat(score.recall()).isGreaterThan(0.75);
    }

    /**
     * Leaders of one surname in different countries and times, by surname and the first day of each term: next to nobody, since a
     * single word means a person only in a text that names them in full.
     */
    @Test
    void surnamesOfLeadersOnADateMeanTheOneWhoLivedThen() throws IOException {
        Map<String, List<Leader>> bySurname = leaders().stream()
                .collect(Collectors.groupingBy(Leader::surname, LinkedHashMap::new, Collectors.toList()));
        List<String> entities = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        bySurname.values().forEach(namesakes -> {
            Map<String, Leader> people = new LinkedHashMap<>();
            namesakes.forEach(leader -> people.putIfAbsent(leader.id(), leader));
            if (people.size() > 1) {
                people.forEach((id, leader) -> entities.add(
                        Lines.entityWith(id, "{'born': '" + leader.born() + "'}", "en:" + leader.surname())));
                namesakes.forEach(leader -> mentions.add(new Mention(
                        leader.surname(),
                        "en",
                        Optional.of(leader.id()),
                        leader.start().toString())));
            }
        });
        Score score = score(entities, mentions);
        score.print("Leaders of REIGN who share a surname, by surname and date");
        assertThat(score.mentions()).isGreaterThan(50);
        assertThat(score.precision()).isEqualTo(1.0);
        assertThat(score.recall()).isGreaterThan(0.04);
    }

    /** Who led a country in the middle of a term, asked by the name of the office, out of the terms of all leaders. */
    @Test
    void whoLedACountryThenIsWhoHeldTheOfficeOrNobody() throws IOException {
        List<String> lines = new ArrayList<>(List.of(Lines.document("reign", "2021-03-01")));
        Map<Id, String> asked = new LinkedHashMap<>();
        for (Leader leader : leaders()) {
            String office = "office/leader-" + leader.state();
            lines.add(Lines.entity(office, "en:Leader of " + leader.state()));
            lines.add(Lines.claim("", "reign", "office-holding")
                    .role("holder", leader.id())
                    .role("office", office)
                    .on(leader.start() + "/" + leader.end())
                    .line());
            if (leader.lasted(90)) {
                Lines.ClaimLine claim = Lines.claim("", "reign", "group-membership")
                        .role("member", "{'name': 'Leader of " + leader.state() + "', 'lang': 'en'}")
                        .role("group", "group/g" + asked.size())
                        .on(leader.start().plusDays(45).toString());
                lines.add(claim.line());
                asked.put(claim.id(), leader.id());
            }
        }
        Graph graph = Projector.project(Records.of(lines));
        Map<String, String> members = new TreeMap<>();
        Graphs.edges(graph, "HAS_PARTICIPANT").stream()
                .filter(edge -> edge.to().id().startsWith("person/"))
                .forEach(edge -> members.put(edge.from().id(), edge.to().id()));
        long resolved = 0;
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Id, String> one : asked.entrySet()) {
            GraphNode fact = Graphs.factOf(graph, one.getKey());
            if (fact != null) {
                resolved++;
                String meant = members.getOrDefault(fact.id(), "");
                if (!meant.equals(one.getValue())) {
                    wrong.add(one + " was taken for " + meant);
                }
            }
        }
        System.out.printf(
                "Leaders of REIGN by office and date: %d mentions, precision %.3f, recall %.3f%n",
                asked.size(),
                1 - (double) wrong.size() / Math.max(1, resolved),
                (double) (resolved - wrong.size()) / asked.size());
        assertThat(wrong).isEmpty();
        assertThat(asked).hasSizeGreaterThan(1_500);
        assertThat(resolved).isGreaterThan(asked.size() / 2);
    }

    /** A row of REIGN: the start has a day, the end only a month. */
    private record Leader(String id, String state, String surname, String born, LocalDate start, String end) {
        boolean lasted(int days) {
            return start.plusDays(days).toString().compareTo(end.replace("..", "9")) < 0;
        }
    }

    private static List<Leader> leaders() throws IOException {
        List<Leader> leaders = new ArrayList<>();
        for (String line : Files.readAllLines(real("reign/leaderlist_3_21.csv"), StandardCharsets.ISO_8859_1)) {
            String[] fields = line.split(",", -1);
            if (fields.length > 9
                    && !fields[3].isBlank()
                    && Stream.of(4, 5, 6).allMatch(i -> fields[i].matches("[0-9]+"))
                    && fields[9].matches("[0-9]{4}")) {
                leaders.add(new Leader(
                        id(fields),
                        fields[0],
                        fields[3],
                        fields[9],
                        LocalDate.of(
                                Integer.parseInt(fields[6]), Integer.parseInt(fields[5]), Integer.parseInt(fields[4])),
                        fields[8].isEmpty() ? ".." : "%s-%02d".formatted(fields[8], Integer.parseInt(fields[7]))));
            }
        }
        return leaders;
    }

    private static String id(String[] fields) {
        return "person/" + (fields[1] + "-" + fields[3] + "-" + fields[9]).replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private static Path real(String name) {
        String folder = System.getenv().getOrDefault("ENTENTE_REAL_DATA", "../../shared/data");
        Path file = Path.of(folder).resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), () -> file + " is not here");
        return file;
    }

    /** Each mention stands in a document of its own, so no other name helps it but the one that is said to stand beside. */
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
                    Lines.claim("m", "d" + i, "statement").role("speaker", name).on(mention.day());
            lines.add(Lines.document("d" + i, "2025-11-06"));
            String document = "d" + i;
            mention.named()
                    .ifPresent(somebody -> lines.add(Lines.claim("n", document, "visit")
                            .role("visitor", somebody)
                            .role("host", "country/USA")
                            .line()));
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
