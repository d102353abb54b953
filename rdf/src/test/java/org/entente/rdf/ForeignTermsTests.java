/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What other vocabularies are made to say, and what they are not. */
class ForeignTermsTests {

    private static final String SCHEMA = "https://schema.org/";
    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final String DOCUMENT =
            "{\"document\": {\"id\": \"document/d\", \"kind\": \"article\", \"published\": \"2025-11-08\"}}";

    private static Graph graph(String... claims) {
        List<String> lines = new ArrayList<>(List.of(DOCUMENT));
        for (String claim : claims) {
            lines.add("{\"claim\": {\"document\": \"document/d\", %s}}".formatted(claim.replace('\'', '"')));
        }
        return read(lines);
    }

    private static Graph read(List<String> lines) {
        return Exports.dataset(Exports.project(lines), RdfFormat.TURTLE).getDefaultGraph();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node own(String local) {
        return iri(RdfConfig.local().vocabulary() + local);
    }

    private static List<String> objects(Graph graph, String predicate) {
        return graph.stream(Node.ANY, iri(predicate), Node.ANY)
                .map(Triple::getObject)
                .map(object -> object.isURI() ? "<" + object.getURI() + ">" : object.getLiteralLexicalForm())
                .sorted()
                .toList();
    }

    private static String meeting(String when, String modality) {
        return "'type': 'meeting', 'roles': {'participant': ['person/a', 'person/b']}, 'when': '%s', 'modality': '%s'"
                .formatted(when, modality);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-06, actual, 2025-11-06, 2025-11-06",
        "2025-11-06/2025-11-07, actual, 2025-11-06, 2025-11-07",
        "2025-11, actual,,",
        "2025-11-06, scheduled,,"
    })
    void whatHappenedOnAKnownDayHasIt(String when, String modality, @Nullable String begin, @Nullable String end) {
        Graph graph = graph(meeting(when, modality));
        assertThat(objects(graph, SCHEMA + "startDate")).isEqualTo(begin == null ? List.of() : List.of(begin));
        assertThat(objects(graph, SCHEMA + "endDate")).isEqualTo(end == null ? List.of() : List.of(end));
        assertThat(graph.stream(Node.ANY, iri(SCHEMA + "startDate"), Node.ANY)
                        .map(triple -> triple.getObject().getLiteralDatatype()))
                .allMatch(XSDDatatype.XSDdate::equals);
    }

    /** Their authority has the countries of ISO 3166; codes of our own, which begin with X, it does not know. */
    @ParameterizedTest
    @CsvSource({"country/KAZ, KAZ", "country/XKX,", "person/kaz,"})
    void aCountryIsThatOfTheAuthorityOfTheEuropeanUnion(String id, @Nullable String code) {
        assertThat(objects(read(List.of("{\"entity\": {\"id\": \"%s\"}}".formatted(id))), SCHEMA + "sameAs"))
                .filteredOn(same -> same.contains("europa.eu"))
                .isEqualTo(
                        code == null
                                ? List.of()
                                : List.of("<http://publications.europa.eu/resource/authority/country/" + code + ">"));
    }

    /** What a part leads to is told elsewhere, and it may not have been. */
    @ParameterizedTest
    @CsvSource({"actual", "scheduled", "cancelled"})
    void nobodyElseSaysThatSomethingIsAPartOfAnEvent(String modality) {
        String summit = "'key': 'S', 'type': 'summit', 'roles': {'participant': ['person/a', 'person/b', 'person/c']},"
                + " 'when': '2025-11-06', 'modality': '" + modality + "'";
        Graph graph = graph(summit, meeting("2025-11-06", "actual") + ", 'links': [{'rel': 'partOf', 'to': '#S'}]");
        assertThat(objects(graph, RdfConfig.local().vocabulary() + "partOf")).hasSize(1);
        assertThat(objects(graph, SCHEMA + "superEvent")).isEmpty();
    }

    /** ORG has no {@code org:post}, and what it calls a membership, a site or a post is none of these facts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type': 'office-holding', 'roles': {'holder': 'person/a', 'office': 'office/o'} | Membership member",
                "'type': 'envoy', 'roles': {'envoy': 'person/a', 'sender': 'country/KAZ', 'receiver': 'country/ISR',"
                        + " 'office': 'office/o'} |",
                "'type': 'mission', 'roles': {'sender': 'country/KAZ', 'host': 'country/ISR', 'place': 'place/p'},"
                        + " 'values': {'kind': 'embassy'} |",
                "'type': 'agreement-participation', 'roles': {'party': 'country/KAZ', 'agreement': 'agreement/a'},"
                        + " 'act': 'accession' |",
                "'type': 'agreement-role', 'roles': {'party': 'country/KAZ', 'agreement': 'agreement/a'},"
                        + " 'values': {'role': 'depositary'} |",
                "'type': 'organization-membership', 'roles': {'member': 'country/KAZ', 'organization':"
                        + " 'organization/o'} | Membership member organization",
                "'type': 'organization-membership', 'roles': {'member': 'country/KAZ', 'organization':"
                        + " 'organization/o'}, 'act': 'observer-status' |"
            })
    void aRelationHasOnlyTheTermsThatFitIt(String claim, @Nullable String terms) {
        Graph graph = graph(claim + ", 'modality': 'actual'");
        Node fact = graph.find(Node.ANY, RDF.type.asNode(), own("Fact")).next().getSubject();
        List<String> foreign = graph.stream(fact, Node.ANY, Node.ANY)
                .flatMap(triple -> java.util.stream.Stream.of(triple.getPredicate(), triple.getObject()))
                .filter(Node::isURI)
                .filter(node -> node.getURI().startsWith("http://www.w3.org/ns/org#")
                        || node.getURI().startsWith(SCHEMA)
                        || node.getURI().startsWith("http://www.w3.org/ns/prov#A"))
                .map(node -> node.getURI().replaceFirst(".*[#/]", ""))
                .distinct()
                .sorted()
                .toList();
        assertThat(foreign)
                .isEqualTo(
                        terms == null
                                ? List.of()
                                : java.util.Arrays.stream(terms.split(" "))
                                        .sorted()
                                        .toList());
    }

    @Test
    void whoTookPartIsNoAttendeeOfTheirTakingPart() {
        Graph graph = graph(
                "'key': 'M', " + meeting("2025-11-06", "actual"),
                "'type': 'event-participation', 'roles': {'event': {'ref': '#M'}, 'participant': 'person/c'},"
                        + " 'modality': 'actual'");
        assertThat(graph.stream(Node.ANY, iri(SCHEMA + "attendee"), Node.ANY)
                        .map(Triple::getObject)
                        .toList())
                .as("of the meeting, and in this direction only")
                .containsExactlyInAnyOrder(iri(RdfConfig.LOCAL + "person/a"), iri(RdfConfig.LOCAL + "person/b"));
        assertThat(graph.contains(Node.ANY, own("participatedIn"), Node.ANY)).isTrue();
    }

    @Test
    void theDayThatAClaimTellsOfIsNotTheDateOfTheClaim() {
        Graph graph = graph(meeting("2025-11-06", "actual"));
        assertThat(objects(graph, TERMS + "date")).isEmpty();
        assertThat(objects(graph, RdfConfig.local().vocabulary() + "date")).containsExactly("2025-11-06");
    }

    /** PROV holds that nothing is both an activity and an entity, which alone is generated. */
    @Test
    void whatWasDoneIsNotGeneratedWhenItBecameKnown() {
        Graph example = Exports.dataset(Exports.EXAMPLE, RdfFormat.TURTLE).getDefaultGraph();
        List<Node> activities = example.stream(Node.ANY, RDF.type.asNode(), iri("http://www.w3.org/ns/prov#Activity"))
                .map(Triple::getSubject)
                .toList();
        assertThat(activities).isNotEmpty().allSatisfy(activity -> {
            assertThat(example.contains(activity, own("knownFrom"), Node.ANY)).isTrue();
            assertThat(example.contains(activity, iri("http://www.w3.org/ns/prov#generatedAtTime"), Node.ANY))
                    .isFalse();
        });
    }

    @Test
    void onlyClaimsAreQuoted() {
        Graph example = Exports.dataset(Exports.EXAMPLE, RdfFormat.TURTLE).getDefaultGraph();
        assertThat(example.stream(Node.ANY, iri("http://www.w3.org/ns/prov#wasQuotedFrom"), Node.ANY)
                        .map(Triple::getSubject))
                .isNotEmpty()
                .allMatch(subject -> example.contains(subject, RDF.type.asNode(), own("Claim")));
        for (String described : List.of("AnonymousSource", "DescribedGroup")) {
            assertThat(example.stream(Node.ANY, RDF.type.asNode(), own(described))
                            .map(Triple::getSubject))
                    .isNotEmpty()
                    .allMatch(subject -> example.contains(subject, own("describedIn"), Node.ANY));
        }
    }

    /** SKOS holds that there is one preferred label in a language, which is no other label too, and that only concepts match. */
    @ParameterizedTest
    @EnumSource(names = {"BASE", "SHORTCUTS", "WIKIBASE"})
    void nobodyIsAConceptOrHasTwoPreferredLabelsOfOneLanguage(RdfProfile profile) {
        Graph graph = Exports.dataset(
                        Exports.bytes(
                                Exports.project(List.of(
                                        "{\"entity\": {\"id\": \"country/KAZ\"}}",
                                        "{\"entity\": {\"id\": \"person/a\", \"identifiers\": {\"wikidata\": \"Q1\"}, \"names\": ["
                                                + "{\"text\": \"Ann\", \"lang\": \"en\"}, {\"text\": \"Anne\", \"lang\": \"en\"},"
                                                + " {\"text\": \"Ann\", \"lang\": \"en\", \"kind\": \"variant\"}]}}")),
                                RdfFormat.TURTLE,
                                RdfConfig.local().in(profile)),
                        RdfFormat.TURTLE)
                .getDefaultGraph();
        assertThat(objects(graph, SCHEMA + "name")).contains("Ann", "Anne");
        assertThat(objects(graph, SCHEMA + "sameAs")).isNotEmpty();
        for (String term : List.of("core#prefLabel", "core#exactMatch", "skos-xl#prefLabel")) {
            assertThat(graph.stream()
                            .filter(triple -> triple.getPredicate().getURI().endsWith(term)))
                    .as(term)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"organization/o, true", "country/KAZ, false"})
    void onlyAnOrganizationHasPosts(String of, boolean post) {
        Graph graph = read(List.of("{\"entity\": {\"id\": \"office/o\", \"of\": \"%s\"}}".formatted(of)));
        Node office = iri(RdfConfig.LOCAL + "office/o");
        Node owner = iri(RdfConfig.LOCAL + of);
        assertThat(graph.contains(office, iri("http://www.w3.org/ns/org#postIn"), owner))
                .isEqualTo(post);
        assertThat(graph.contains(office, own("belongsTo"), owner)).isNotEqualTo(post);
    }

    @Test
    void onlyAnActionHasAnAgent() {
        Graph example = Exports.dataset(Exports.EXAMPLE, RdfFormat.TURTLE).getDefaultGraph();
        for (String term : List.of("agent", "recipient", "object")) {
            assertThat(example.stream(Node.ANY, iri(SCHEMA + term), Node.ANY).map(Triple::getSubject))
                    .as(term)
                    .allMatch(subject -> example.stream(subject, RDF.type.asNode(), Node.ANY)
                            .anyMatch(type -> type.getObject().getURI().matches("https://schema.org/.*Action")));
        }
        assertThat(example.contains(Node.ANY, own("speaker"), Node.ANY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"quote/%s, false", "load/%s, false", "document/d, true"})
    void onlyWhatIsInTheGraphHasAnIri(String covered, boolean named) {
        String covers = covered.formatted("0".repeat(covered.startsWith("quote") ? 64 : 32));
        Graph graph = read(List.of(
                DOCUMENT,
                "{\"retraction\": {\"covers\": \"%s\", \"reason\": \"r\", \"by\": \"me\", \"at\": \"2026-01-01T00:00:00Z\"}}"
                        .formatted(covers)));
        assertThat(objects(graph, RdfConfig.local().vocabulary() + "covers"))
                .containsExactly(named ? "<" + RdfConfig.LOCAL + covers + ">" : covers);
    }

    @Test
    void quotedWordsArePlainTextBesideTheirLanguage() {
        Graph graph = graph(
                meeting("2025-11-06", "actual") + ", 'quote': {'text': 'اجتمع', 'start': 1, 'end': 6, 'lang': 'ar'}");
        assertThat(graph.stream(Node.ANY, iri("http://www.w3.org/ns/oa#exact"), Node.ANY)
                        .map(triple -> triple.getObject().getLiteralDatatypeURI()))
                .containsExactly(XSDDatatype.XSDstring.getURI());
        assertThat(objects(graph, RdfConfig.local().vocabulary() + "quoteLang")).containsExactly("ar");
    }

    @ParameterizedTest
    @CsvSource({
        "CC-BY-4.0, http://spdx.org/licenses/CC-BY-4.0,",
        "CC-BY-NC-SA-3.0, http://spdx.org/licenses/CC-BY-NC-SA-3.0,",
        "MIT, http://spdx.org/licenses/MIT,",
        "https://creativecommons.org/licenses/by/4.0/, https://creativecommons.org/licenses/by/4.0/,",
        "unknown,, unknown",
        "see the terms of the collection,, see the terms of the collection",
        "CC-BY-NEW-4.0,, CC-BY-NEW-4.0"
    })
    void aLicenceIsAThingAndOtherTermsAreRights(String stated, @Nullable String address, @Nullable String rights) {
        Graph graph = read(List.of(DOCUMENT.replace("\"kind\"", "\"license\": \"%s\", \"kind\"".formatted(stated))));
        assertThat(objects(graph, TERMS + "license"))
                .isEqualTo(address == null ? List.of() : List.of("<" + address + ">"));
        assertThat(objects(graph, TERMS + "rights")).isEqualTo(rights == null ? List.of() : List.of(rights));
    }
}
