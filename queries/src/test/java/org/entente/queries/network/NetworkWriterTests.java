/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.queries.Catalogue;
import org.entente.queries.evidence.ClaimCard;
import org.entente.queries.evidence.Reported;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.Concern;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.Participant;
import org.entente.queries.fact.Segment;
import org.entente.queries.meeting.Acquaintance;
import org.entente.queries.meeting.Acquaintance.Occasion;
import org.entente.queries.relation.DyadYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class NetworkWriterTests {

    private static final String ARABIC = "قاسم جومارت توكاييف";
    private static final FactItem MEETING = fact("fact/1", "A < B & \"C\" \u0001 \uD83D\uDD4A", "meeting");
    private static final FactItem ANNOUNCEMENT = new FactItem(
            "fact/2",
            "announcement",
            "event",
            "it",
            null,
            List.of(),
            null,
            List.of(new Participant("announcer", "person/a", ARABIC, false, null)),
            List.of(new Concern("topic", "fact/1", "told by the way", null)),
            List.of());

    private static Segment period(@Nullable Bounds start, @Nullable Bounds end) {
        return new Segment(
                1,
                "actual",
                "actual",
                "actual",
                "positive",
                null,
                null,
                true,
                3,
                start,
                end,
                null,
                null,
                Instant.EPOCH,
                null);
    }

    private static Bounds days(String notBefore, String notAfter) {
        return new Bounds(LocalDate.parse(notBefore), LocalDate.parse(notAfter));
    }

    private static FactItem fact(String id, String caption, String type) {
        return fact(id, caption, type, period(days("2025-11-06", "2025-11-07"), null));
    }

    private static FactItem fact(String id, String caption, String type, Segment... periods) {
        return new FactItem(
                id,
                type,
                "event",
                caption,
                null,
                List.of(),
                null,
                List.of(
                        new Participant("participant", "person/a", ARABIC, false, null),
                        new Participant("participant", "country/KAZ", "Kazakhstan", true, "represents")),
                List.of(),
                List.of(periods));
    }

    private static String written(NetworkForm form, String query, Object... items) throws IOException {
        StringWriter text = new StringWriter();
        NetworkWriter writer = new NetworkWriter(form, Catalogue.find(query), text);
        writer.begin();
        for (Object item : items) {
            writer.add(item);
        }
        writer.end();
        return text.toString();
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String data(Element thing, String key) {
        for (Element data : all(thing.getOwnerDocument(), "data")) {
            if (data.getParentNode() == thing && data.getAttribute("key").equals(key)) {
                return data.getTextContent();
            }
        }
        return "";
    }

    private static Element node(Document document, String id) {
        return all(document, "node").stream()
                .filter(node -> node.getAttribute("id").equals(id))
                .reduce((one, other) -> {
                    throw new AssertionError(id + " comes twice");
                })
                .orElseThrow();
    }

    @Test
    void everythingComesOnceAndAsMuchAsIsToldOfItAnywhere() throws Exception {
        Document document = parsed(written(NetworkForm.GRAPHML, "facts", ANNOUNCEMENT, MEETING, MEETING));
        assertThat(all(document, "node")).hasSize(4);
        assertThat(all(document, "edge")).hasSize(4);
        Element meeting = node(document, "fact/1");
        assertThat(data(meeting, "node-type")).isEqualTo("meeting");
        assertThat(data(meeting, "node-start")).isEqualTo("2025-11-06");
        assertThat(data(meeting, "node-sources")).isEqualTo("3");
        assertThat(data(meeting, "node-contested")).isEqualTo("true");
        assertThat(data(meeting, "node-end")).isEmpty();
    }

    @Test
    void anyTextStaysWhatItIsUnlessXmlHasNoWayToWriteIt() throws Exception {
        Document document = parsed(written(NetworkForm.GRAPHML, "facts", MEETING));
        assertThat(data(node(document, "person/a"), "node-label")).isEqualTo(ARABIC);
        assertThat(data(node(document, "fact/1"), "node-label")).isEqualTo("A < B & \"C\" \uFFFD \uD83D\uDD4A");
    }

    @Test
    void everyAttributeHasAType() throws Exception {
        Document document = parsed(written(NetworkForm.GRAPHML, "facts"));
        assertThat(all(document, "key")).hasSize(9 + 10);
        assertThat(all(document, "key"))
                .filteredOn(key -> !key.getAttribute("attr.type").equals("string"))
                .extracting(key -> key.getAttribute("attr.name") + " " + key.getAttribute("attr.type"))
                .containsExactly(
                        "sources long",
                        "contested boolean",
                        "inferred boolean",
                        "year int",
                        "weight long",
                        "atMost long");
        assertThat(all(document, "graph").getFirst().getAttribute("edgedefault"))
                .isEqualTo("directed");
    }

    @Test
    void pairsAreANetworkWithoutDirectionAndWithWeights() throws Exception {
        Acquaintance pair = new Acquaintance(
                new EntityRef("person/a", ARABIC),
                new EntityRef("person/b", "B"),
                1,
                2,
                new Occasion("fact/1", "2025-11-06"),
                new Occasion("fact/2", ""));
        Document document = parsed(written(NetworkForm.GRAPHML, "co-attendance", pair));
        assertThat(all(document, "graph").getFirst().getAttribute("edgedefault"))
                .isEqualTo("undirected");
        assertThat(data(all(document, "edge").getFirst(), "edge-weight")).isEqualTo("1");
        assertThat(written(NetworkForm.EDGES, "co-attendance", pair).lines())
                .containsExactly(
                        "source,target,type,relation,role,status,inferred,rule,year,first,last,weight,atMost",
                        "person/a,person/b,Undirected,co-attendance,,,,,,2025-11-06,,1,2");
    }

    @Test
    void nodesAndEdgesAreTwoTablesOfOneNetwork() throws Exception {
        assertThat(written(NetworkForm.NODES, "facts", MEETING).lines())
                .hasSize(4)
                .startsWith("id,label,kind,type,status,modality,start,end,sources,contested")
                .contains("person/a," + ARABIC + ",person,,,,,,,")
                .anyMatch(row -> row.endsWith(",fact,meeting,actual,actual,2025-11-06,,3,true"));
        assertThat(written(NetworkForm.EDGES, "facts", MEETING).lines())
                .hasSize(3)
                .contains("fact/1,country/KAZ,Directed,participant,participant,,true,represents,,,,1,");
    }

    @Test
    void whatBeganAnewAndGoesOnHasNoEnd() throws IOException {
        Segment first = period(days("2001-01-01", "2001-01-01"), days("2005-01-01", "2005-01-01"));
        Segment second = period(days("2010-01-01", "2010-01-01"), null);
        assertThat(written(NetworkForm.NODES, "relations", fact("fact/3", "terms", "office-holding", first, second))
                        .lines())
                .contains("fact/3,terms,fact,office-holding,actual,actual,2001-01-01,,3,true");
        Segment earlier = period(null, days("2000-01-01", "2000-12-31"));
        assertThat(written(NetworkForm.NODES, "relations", fact("fact/4", "terms", "office-holding", earlier, first))
                        .lines())
                .contains("fact/4,terms,fact,office-holding,actual,actual,,2005-01-01,3,true");
    }

    private static Reported reported(String claim, String polarity) {
        return new Reported(
                new ClaimCard(
                        claim,
                        null,
                        new ClaimCard.Source(
                                "document/" + claim, null, "en", null, List.of(), null, null, null, List.of()),
                        "body",
                        "actual",
                        polarity,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        "stated",
                        null,
                        null,
                        null),
                new Reported.FactRef("fact/1", "diplomatic-relations", "relations"),
                null);
    }

    @Test
    void whoDeniesAFactDoesNotSayIt() throws IOException {
        assertThat(written(
                                NetworkForm.EDGES,
                                "document-claims",
                                reported("one", "positive"),
                                reported("two", "negative"))
                        .lines())
                .contains(
                        "document/one,fact/1,Directed,says,,actual,,,,,,1,",
                        "document/two,fact/1,Directed,says,,denied,,,,,,1,");
    }

    @Test
    void claimsAboutOneFactAreTheirDocuments() throws IOException {
        assertThat(written(
                                NetworkForm.NODES,
                                "fact-claims",
                                reported("one", "positive").claim(),
                                reported("two", "negative").claim())
                        .lines())
                .hasSize(3)
                .contains("document/one,document/one,document,,,,,,,");
    }

    private static DyadYear year(int year, @Nullable String relations) {
        return new DyadYear(
                year,
                "country/KAZ",
                "country/ISR",
                null,
                null,
                null,
                null,
                null,
                null,
                relations,
                null,
                "yes",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                List.of());
    }

    @Test
    void countriesAreTiedInYearsInWhichTheyHadOrMayHaveHadRelations() throws IOException {
        DyadYear[] years = {year(1990, null), year(1991, "no"), year(1992, "unknown"), year(1993, "yes")};
        assertThat(written(NetworkForm.EDGES, "dyad-years", (Object[]) years).lines())
                .containsExactly(
                        "source,target,type,relation,role,status,inferred,rule,year,first,last,weight,atMost",
                        "country/KAZ,country/ISR,Directed,diplomatic-relations,,unknown,,,1992,,,1,",
                        "country/KAZ,country/ISR,Directed,diplomatic-relations,,yes,,,1993,,,1,");
        assertThat(written(NetworkForm.NODES, "dyad-years", year(1990, null)).lines())
                .hasSize(3);
    }
}
