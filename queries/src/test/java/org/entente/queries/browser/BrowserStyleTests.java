/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Status;
import org.junit.jupiter.api.Test;

/** Neo4j Browser never has to invent a colour or a caption. */
class BrowserStyleTests {

    private static final Pattern RULE =
            Pattern.compile("(?m)^(node|relationship)(?:\\.([\\w.]+))? \\{\\n((?:  .*\\n)+)}$");

    private final String grass = BrowserStyle.grass(Registry.standard());

    @Test
    void everyLabelHasAColourAndACaption() {
        Map<String, String> rules = rules("node");
        Stream.of(
                        Stream.of(NodeKind.values()).map(NodeKind::label),
                        Stream.of(Family.values()).map(Family::label),
                        Stream.of(Status.values()).map(Status::label),
                        Registry.standard().types().stream().map(FactType::label),
                        Stream.of(
                                "Country", "DescribedGroup", "Contested", "Pending", "Record", "Load", "Meta", "Stale"))
                .flatMap(labels -> labels)
                .forEach(label -> assertThat(rules.get(label))
                        .as(label)
                        .contains("color: #")
                        .contains("caption: '"));
    }

    @Test
    void everyEdgeTypeHasACaption() {
        Map<String, String> rules = rules("relationship");
        Stream.concat(Stream.of(EdgeType.values()).map(EdgeType::name), Registry.standard().edgeTypes().stream())
                .forEach(type -> assertThat(rules.get(type)).as(type).contains("caption: '"));
    }

    @Test
    void anArrowSaysWhatTellsItFromItsNeighbours() {
        Map<String, String> rules = rules("relationship");
        assertThat(rules.get("HOLDS_OFFICE")).contains("caption: '{validFrom}'");
        assertThat(rules.get("PARTY_TO")).contains("caption: 'party to'");
        assertThat(rules.get("HAS_DIPLOMATIC_RELATIONS_WITH")).contains("caption: 'diplomatic relations with'");
        assertThat(rules.get("PARTICIPATED_IN")).contains("caption: '{role}'");
        assertThat(rules.get("CANDIDATE_FOR")).contains("caption: '{status}'");
    }

    @Test
    void theStatusComesLastAndSoDecidesTheColour() {
        List<String> order =
                RULE.matcher(grass).results().map(rule -> "" + rule.group(2)).toList();
        int firstStatus = order.indexOf(Status.ACTUAL.label());
        assertThat(order.subList(0, firstStatus)).contains("Fact", "Event", "Meeting", "Contested", "Country");
        assertThat(order.subList(firstStatus + Status.values().length, order.size()))
                .as("rules that come later leave the colour alone")
                .filteredOn(selector -> selector.startsWith("Fact."))
                .allSatisfy(selector -> assertThat(rules("node").get(selector)).doesNotContain("color"));
        assertThat(rules("node").get("Actual")).doesNotContain("border");
        assertThat(rules("node").get("Contested")).contains("border-color");
        assertThat(Stream.of(Status.values())
                        .map(status -> StatusColour.of(status).fill()))
                .doesNotHaveDuplicates();
    }

    @Test
    void browsersOwnReaderUnderstandsEveryLine() {
        assertThat(RULE.matcher(grass).replaceAll("").strip()).isEmpty();
        assertThat(grass.lines().filter(line -> line.startsWith("  ")))
                .allMatch(line -> line.matches("  [a-z-]+: ('[^':;]*'|[^':;]+);"));
    }

    private Map<String, String> rules(String tag) {
        Map<String, String> rules = new TreeMap<>();
        Matcher matcher = RULE.matcher(grass);
        while (matcher.find()) {
            if (matcher.group(1).equals(tag) && matcher.group(2) != null) {
                assertThat(rules.put(matcher.group(2), matcher.group(3))).isNull();
            }
        }
        return rules;
    }
}
