/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.graph.Graph;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.junit.jupiter.api.Test;

/** Rule R7: how many independent sources a fact has; under-counted rather than over-counted. */
class OriginRuleTests {

    private static final String WIRE = "organization/wire";

    private static String said(String document, String... chain) {
        return Lines.claim("k", document, "meeting")
                .role("participant", "person/a", "person/b")
                .on("2025-11-06")
                .from(chain)
                .line();
    }

    private static String by(String document, String publisher) {
        return Lines.document(document, "2025-11-06", "{'publisher': '" + publisher + "'}");
    }

    private static String reprint(String document, String... of) {
        return Lines.document(document, "2025-11-06", "{'republishes': ['" + String.join("', '", of) + "']}");
    }

    private static Object sources(String... lines) {
        return String.valueOf(Graphs.nodes(Graphs.of(lines), NodeKind.FACT)
                .getFirst()
                .properties()
                .get(Property.SOURCES));
    }

    @Test
    void twoReprintsOfOneReportAreOneSourceEvenIfTheReportIsNotLoaded() {
        assertThat(sources(reprint("a", "document/report"), reprint("b", "document/report"), said("a"), said("b")))
                .isEqualTo("1");
        assertThat(sources(
                        by("report", WIRE),
                        reprint("a", "document/report"),
                        reprint("b", "document/a"),
                        said("report"),
                        said("a"),
                        said("b")))
                .isEqualTo("1");
    }

    @Test
    void twoDocumentsWithoutAnythingInCommonAreTwoSources() {
        assertThat(sources(Lines.document("a", "2025-11-06"), Lines.document("b", "2025-11-06"), said("a"), said("b")))
                .isEqualTo("2");
    }

    @Test
    void anOutletAndItsOwnDocumentAreOneSource() {
        assertThat(sources(by("report", WIRE), Lines.document("b", "2025-11-06"), said("report"), said("b", WIRE)))
                .isEqualTo("1");
        assertThat(sources(by("report", WIRE), said("report", WIRE))).isEqualTo("1");
    }

    @Test
    void theOutermostOutletThatIsNotThePublisherIsTheSource() {
        assertThat(sources(
                        by("a", "organization/daily"),
                        by("b", "organization/gazette"),
                        said("a", "organization/daily", WIRE),
                        said("b", WIRE, "organization/akorda")))
                .isEqualTo("1");
    }

    @Test
    void aReprintAddsNoSourceToWhatTwoReportsTakeFromOneOutlet() {
        String a = by("a", "organization/daily");
        String b = by("b", "organization/gazette");
        assertThat(sources(a, b, said("a", WIRE), said("b", WIRE))).isEqualTo("1");
        String ofA = reprint("c", "document/a");
        String ofB = reprint("d", "document/b");
        assertThat(sources(a, b, ofA, said("a", WIRE), said("b", WIRE))).isEqualTo("1");
        assertThat(sources(a, b, ofA, ofB, said("a", WIRE), said("b", WIRE))).isEqualTo("1");
        assertThat(sources(a, b, ofA, said("c", WIRE), said("b", WIRE))).isEqualTo("1");
        assertThat(sources(a, b, ofA, said("a", WIRE), said("c"))).isEqualTo("1");
        assertThat(sources(a, b, ofA, said("a", WIRE), said("c", "organization/agency")))
                .isEqualTo("1");
        assertThat(sources(a, b, ofA, said("a", WIRE), said("b", "organization/agency")))
                .isEqualTo("2");
    }

    @Test
    void aCircleOfReprintsIsOneSource() {
        assertThat(sources(
                        reprint("a", "document/b"),
                        reprint("b", "document/c"),
                        reprint("c", "document/a"),
                        said("a"),
                        said("c")))
                .isEqualTo("1");
    }

    @Test
    void theRowsOfADataSetAreOneSource() {
        assertThat(sources(
                        Lines.document("set", "2025-11-06", "{'kind': 'dataset'}"),
                        said("set"),
                        said("set").replace("\"key\":\"k\"", "\"key\":\"l\",\"locator\":\"row 2\"")))
                .isEqualTo("1");
    }

    @Test
    void sourcesAreCountedUpToNine() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(Lines.document("d" + i, "2025-11-06"));
            lines.add(said("d" + i));
        }
        assertThat(sources(lines.toArray(String[]::new))).isEqualTo("9");
    }

    @Test
    void unnamedOfficialsAreNeverOneAcrossDocuments() {
        String officials = "{'source': 'U.S. officials', 'number': 'plural'}";
        Graph graph = Graphs.of(
                Lines.document("a", "2025-11-06"),
                Lines.document("b", "2025-11-06"),
                said("a", officials),
                said("a", officials).replace("\"key\":\"k\"", "\"key\":\"l\""),
                said("b", officials));
        assertThat(Graphs.nodes(graph, NodeKind.ANONYMOUS_SOURCE)).hasSize(2);
    }
}
