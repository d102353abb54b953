/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.project.Projector;
import org.entente.model.record.RecordSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many facts the claims of a real data set are about: rows that tell of one thing make one fact, others never do. Counted
 * anew from the files, in a few lines that share nothing with mappings, identity and projection.
 */
class RealFactsTests {

    private static final List<String> ACTS = List.of(
            "stateSignature",
            "Accession",
            "Acceptance",
            "Succession",
            "Consent",
            "stateRat",
            "stateForce",
            "stateForce2",
            "stateForce3",
            "stateWithdrawal",
            "stateWithdrawal2");

    private static Map<String, Long> facts(String mapping, List<Path> files) throws IOException {
        RecordSet records = new RecordSet();
        RealData.translated(mapping, files).records().forEach(records::add);
        Set<String> facts = new TreeSet<>();
        Iterator<GraphNode> nodes = Projector.project(records).nodes(NodeKind.FACT);
        nodes.forEachRemaining(node -> facts.add(node.properties().get(Property.TYPE) + " " + node.id()));
        return facts.stream().collect(Collectors.groupingBy(fact -> fact.split(" ")[0], Collectors.counting()));
    }

    /** Organizations take part under two codes of theirs, with and without IO, and under several words for one. */
    private static String inOneWord(String party) {
        return Stream.of(
                        "Atomic Energy Agency|IAEA",
                        "Atomic Energy Comm|EAEC",
                        "World Health",
                        "World Met",
                        "Food and Agri")
                .filter(words -> Pattern.compile(words).matcher(party).find())
                .findFirst()
                .orElse(party);
    }

    @Test
    void oneForEachStateAndTreaty() throws IOException {
        assumeTrue(Boolean.getBoolean("entente.full"), "20,000 claims are projected in the full run");
        List<Path> files = RealData.files("manyenviron");
        long pairs = RealData.table(files.getFirst()).stream()
                .filter(row -> !row.getOrDefault("stateID", "").matches("Ba.{2,}"))
                .filter(row -> ACTS.stream()
                        .anyMatch(act -> RealData.has(row, act)
                                && !(act.equals("stateWithdrawal") && RealData.leftAtTheEnd(row))))
                .map(row -> RealData.treaty(row) + " " + inOneWord(RealData.cell(row, "stateID")))
                .distinct()
                .count();
        assertThat(facts("treaty-memberships", files)).containsEntry("agreement-participation", pairs);
    }

    private static String state(Map<String, String> row) {
        String then = RealData.stateThen(row);
        return then.isEmpty() ? RealData.cell(row, "ccode") : then;
    }

    @Test
    void oneForEachLeaderOfAState() throws IOException {
        List<Path> files = RealData.files("reign");
        long pairs = RealData.table(files.getFirst()).stream()
                .map(row -> state(row) + " "
                        + RealData.cell(row, "leader").replaceAll("\\s+", " ").strip() + " "
                        + RealData.cell(row, "birthyear"))
                .distinct()
                .count();
        assertThat(facts("leaders", files)).containsOnly(Map.entry("office-holding", pairs));
    }

    @Test
    void oneForEachVisit() throws IOException {
        List<Path> files = RealData.files("hsg-visits/data");
        Set<String> visits = new TreeSet<>();
        long rows = 0;
        for (Path file : files) {
            for (String visit : Files.readString(file).split("<visit>", -1)) {
                if (visit.contains("<start-date>")) {
                    rows++;
                    visits.add(visit.replaceAll("(?s).*(<start-date>.*)<description>.*", "$1"));
                }
            }
        }
        // Gordon Brown came once in September 2009, to two meetings that have a row each
        assertThat(visits).hasSize((int) rows - 1);
        assertThat(facts("visits", files)).containsEntry("visit", (long) visits.size());
    }

    private static long values(JsonNode item, String property) {
        return StreamSupport.stream(item.at("/claims/" + property).spliterator(), false)
                .map(statement ->
                        statement.at("/mainsnak/datavalue/value/numeric-id").asInt())
                .distinct()
                .count();
    }

    @Test
    void oneForEachThingThatAnItemOfWikidataNames() throws IOException {
        List<Path> files = RealData.files("wikidata");
        JsonNode item = JsonMapper.shared().readTree(Files.readString(files.getFirst()));
        assertThat(facts("wikidata", files))
                .containsOnly(
                        Map.entry("diplomatic-relations", values(item, "P530")),
                        Map.entry("organization-membership", values(item, "P463")),
                        Map.entry("office-holding", values(item, "P35") + values(item, "P6")));
    }

    /** The rest of a sentence's actors are organizations and movements, of which the records have only names. */
    private static boolean hasOnlyStates(JsonNode sentence) {
        return Stream.of("/source", "/target")
                .flatMap(side -> StreamSupport.stream(sentence.at(side).spliterator(), false))
                .noneMatch(actor ->
                        Set.of("IGO", "NGO", "IMG").contains(actor.path("code").asString("")));
    }

    private static String meaning(JsonNode sentence) {
        boolean isTravel = sentence.path("mode").asString("").matches("visit|host") && sentence.has("target");
        return switch (sentence.get("event").asString()) {
            case "CONSULT" -> isTravel ? "visit" : "meeting";
            case "DEMAND", "REJECT", "THREATEN", "DISAPPROVE" -> "statement";
            default -> "";
        };
    }

    @Test
    void oneForEachSentenceBetweenStates() throws IOException {
        List<Path> files = RealData.files("plover/PLOVER_GSR_CAMEO.txt");
        JsonNode sentences = JsonMapper.shared().readTree(Files.readString(files.getFirst()));
        Map<String, Long> between = StreamSupport.stream(sentences.spliterator(), false)
                .filter(RealFactsTests::hasOnlyStates)
                .filter(sentence -> !sentence.path("mode").asString("").equals("phone"))
                .collect(Collectors.groupingBy(RealFactsTests::meaning, Collectors.counting()));
        between.remove("");
        assertThat(between.keySet()).containsOnly("visit", "meeting", "statement");
        assertThat(facts("plover", files)).isEqualTo(between);
    }
}
