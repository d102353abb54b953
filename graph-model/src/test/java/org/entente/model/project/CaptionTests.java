/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.junit.jupiter.api.Test;

/** The line by which people recognise a fact: short enough to be drawn in a circle. */
class CaptionTests {

    private static final String DOC = Lines.document("d", "2025-11-06");

    private static String caption(Lines.ClaimLine claim) {
        return Projector.project(Records.of(DOC, claim.line())).nodes().values().stream()
                .filter(node -> node.kind() == NodeKind.FACT)
                .map(CaptionTests::caption)
                .findFirst()
                .orElseThrow();
    }

    private static String caption(GraphNode fact) {
        return String.valueOf(fact.properties().get(Property.CAPTION));
    }

    private static Lines.ClaimLine tenure() {
        return Lines.claim("t", "d", "office-holding")
                .role("holder", "person/a")
                .role("office", "office/x");
    }

    @Test
    void aRelationSaysSinceWhenUntilWhenOrFromWhenToWhen() {
        assertThat(caption(tenure().on("{'edtf': '2017-01-20/2021-01-20'}")))
                .isEqualTo("a – x · 2017-01-20 – 2021-01-20 · actual");
        assertThat(caption(tenure().on("{'edtf': '2017-01-20/..'}"))).isEqualTo("a – x · since 2017-01-20 · actual");
        assertThat(caption(tenure().on("{'edtf': '/2021-01-20'}"))).isEqualTo("a – x · until 2021-01-20 · actual");
        assertThat(caption(tenure())).isEqualTo("a – x · actual");
    }

    @Test
    void aLongListOfNamesIsCounted() {
        assertThat(caption(meeting("person/a", "person/b", "person/c", "person/d")))
                .isEqualTo("a – b – c – d · 2025-11-06 · actual");
        assertThat(caption(meeting("person/a", "person/b", "person/c", "person/d", "person/e", "person/f")))
                .isEqualTo("a – b – c and 3 more · 2025-11-06 · actual");
    }

    @Test
    void whoHasOnlyAShortNameIsCalledByIt() {
        assertThat(calledBy("{'text': 'Park', 'lang': 'en', 'kind': 'short'}")).isEqualTo("Park");
    }

    /** However the tag of its language is written, and whatever region it names. */
    @Test
    void anEnglishNameIsShownBeforeOthersAndThatOfNoRegionFirst() {
        String russian = "{'text': 'Киев', 'lang': 'ru'}";
        String british = "{'text': 'A Kyiv', 'lang': 'en-GB'}";
        String english = "{'text': 'Kyiv', 'lang': 'EN'}";
        assertThat(calledBy(russian, british)).isEqualTo("A Kyiv");
        assertThat(calledBy(russian, british, english)).isEqualTo("Kyiv");
    }

    private static String calledBy(String... names) {
        String line = "{'entity': {'id': 'place/a', 'names': [" + String.join(", ", names) + "]}}";
        return Projector.project(Records.of(line.replace('\'', '"'))).nodes().values().stream()
                .filter(node -> node.kind() == NodeKind.ENTITY)
                .map(CaptionTests::caption)
                .collect(Collectors.joining());
    }

    private static Lines.ClaimLine meeting(String... participants) {
        return Lines.claim("m", "d", "meeting")
                .role("participant", participants)
                .on("{'edtf': '2025-11-06'}");
    }
}
