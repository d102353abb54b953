/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.Property;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the profiles hold of the example: a country that is expected to join, and much that happened. */
class ProfileTests {

    private static final RdfConfig LOCAL = RdfConfig.local();
    private static final Node REIFIES = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    private static final Triple JOINED =
            Triple.create(thing("country/KAZ"), own("partyTo"), thing("agreement/abraham-accords"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static final String LOCAL_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static Node thing(String id) {
        return NodeFactory.createURI(RdfConfig.LOCAL + id);
    }

    private static Node own(String local) {
        return NodeFactory.createURI(RdfConfig.local().vocabulary() + local);
    }

    private static Graph graph(RdfConfig config) {
        return Exports.dataset(Exports.bytes(Exports.EXAMPLE, RdfFormat.TURTLE, config), RdfFormat.TURTLE)
                .getDefaultGraph();
    }

    @Test
    void whatIsExpectedIsReifiedAndNotAsserted() {
        Graph rdf12 = graph(LOCAL.in(RdfProfile.RDF12));
        assertThat(rdf12.contains(JOINED)).isFalse();
        Set<Node> reifiers = rdf12.stream(Node.ANY, REIFIES, NodeFactory.createTripleTerm(JOINED))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        assertThat(reifiers).isNotEmpty().allMatch(fact -> fact.getURI().contains("/fact/"));
        assertThat(reifiers)
                .allMatch(fact -> !rdf12.contains(fact, NodeFactory.createURI(LOCAL_RDF + "type"), own("Actual")));
    }

    @Test
    void rdf12IsTheBaseAndItsTripleTerms() {
        Graph base = graph(LOCAL);
        Graph rdf12 = graph(LOCAL.in(RdfProfile.RDF12));
        assertThat(ofThings(base)).allMatch(rdf12::contains);
        assertThat(ofThings(rdf12).filter(triple -> !triple.getPredicate().equals(REIFIES)))
                .hasSize((int) ofThings(base).count());
    }

    /** {@return all that is said of anything but the data set} */
    private static Stream<Triple> ofThings(Graph graph) {
        return graph.stream()
                .filter(triple -> !triple.getSubject()
                        .getURI()
                        .startsWith(thing("dataset").getURI()));
    }

    @ParameterizedTest
    @EnumSource(names = {"JSONLD", "RDFXML"})
    void aFormatThatCannotCarryTripleTermsIsRefused(RdfFormat format) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RdfExport.to(OutputStream.nullOutputStream(), format, LOCAL.in(RdfProfile.RDF12)))
                .withMessageEndingWith("cannot carry the profile rdf12; use turtle, ntriples, nquads, trig");
    }

    @Test
    void shortcutsAreThePlainTriplesOfWhatHoldsOrHappened() {
        Graph shortcuts = graph(LOCAL.in(RdfProfile.SHORTCUTS));
        Graph base = graph(LOCAL);
        assertThat(shortcuts.size()).isBetween(100, base.size() / 2);
        assertThat(shortcuts.stream().filter(triple -> !triple.getSubject().equals(thing("dataset#shortcuts"))))
                .allMatch(base::contains);
        assertThat(shortcuts.stream())
                .noneMatch(triple -> triple.getPredicate().equals(own("candidateFor"))
                        || triple.getPredicate().equals(own("possiblySame"))
                        || triple.getPredicate().equals(own("record")));
        for (GraphEdge edge : Exports.EXAMPLE.edges().values()) {
            if (Registry.standard().edgeTypes().contains(edge.type())
                    && !edge.properties().containsKey(Property.ROLE)) {
                Triple plain = Triple.create(
                        thing(edge.from().id()),
                        own(EdgeTriples.local(edge.type())),
                        thing(edge.to().id()));
                boolean over = edge.properties().containsKey(Property.VALID_TO);
                boolean actual = "actual".equals(edge.properties().get(Property.STATUS));
                boolean contested = Boolean.TRUE.equals(edge.properties().get(Property.CONTESTED));
                if (over || !actual || contested) {
                    assertThat(shortcuts.contains(plain) && isOnly(edge))
                            .as("%s", edge)
                            .isFalse();
                } else {
                    assertThat(shortcuts.contains(plain)).as("%s", edge).isTrue();
                }
            }
        }
    }

    /** {@return whether no other edge says the same} */
    private static boolean isOnly(GraphEdge edge) {
        return Exports.EXAMPLE.edges().values().stream()
                        .filter(other -> other.type().equals(edge.type())
                                && other.from().equals(edge.from())
                                && other.to().equals(edge.to()))
                        .count()
                == 1;
    }

    @ParameterizedTest
    @CsvSource({"BASE, treaty, true", "BASE, memorandum, false", "SHORTCUTS, treaty, true", "SHORTCUTS,, false"})
    void onlyAnAgreementThatIsLawIsALegalResource(RdfProfile profile, @Nullable String kind, boolean legal) {
        String of = kind == null ? "" : ", \"class\": \"%s\"".formatted(kind);
        Graph graph = Exports.dataset(
                        Exports.bytes(
                                Exports.project(List.of(
                                        "{\"entity\": {\"id\": \"agreement/pact\"%s}}".formatted(of),
                                        "{\"entity\": {\"id\": \"organization/pact\"%s}}".formatted(of))),
                                RdfFormat.TURTLE,
                                LOCAL.in(profile)),
                        RdfFormat.TURTLE)
                .getDefaultGraph();
        assertThat(graph.stream(
                                Node.ANY,
                                Node.ANY,
                                NodeFactory.createURI("http://data.europa.eu/eli/ontology#LegalResource"))
                        .map(Triple::getSubject)
                        .toList())
                .isEqualTo(legal ? List.of(thing("agreement/pact")) : List.of());
    }

    @Test
    void plainTriplesAreThoseOfTheDayThatIsAskedFor() {
        Triple related = Triple.create(thing("country/ISR"), own("hasDiplomaticRelationsWith"), thing("country/KAZ"));
        assertThat(graph(LOCAL.validAt(LocalDate.of(2025, 11, 6))).contains(related))
                .isTrue();
        assertThat(graph(LOCAL.validAt(LocalDate.of(1990, 1, 1))).contains(related))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-05, 2025-11-06, false",
        "2025-11-06, 2025-11-06, true",
        "2025-11-07, 2025-11-06, false",
        "2025-11-07, 2025-11-06/2025-11-08, true",
        "2025-11-15, 2025-11, false",
        "2025-11-30, 2025-11, false",
        "2025-11-06, 2025-11-06/.., true",
        "2025-12-01, 2025-11-06/.., false"
    })
    void shortcutsOfADayHaveTheHappeningsOfThatDay(LocalDate day, String when, boolean there) {
        Graph graph = Exports.dataset(
                        Exports.bytes(
                                Exports.project(List.of(
                                        "{\"document\": {\"id\": \"document/d\", \"kind\": \"article\", \"published\": \"2025-12-01\"}}",
                                        "{\"claim\": {\"document\": \"document/d\", \"type\": \"meeting\", \"modality\": \"actual\", \"when\": \"%s\", \"roles\": {\"participant\": [\"person/a\", \"person/b\"]}}}"
                                                .formatted(when))),
                                RdfFormat.TURTLE,
                                LOCAL.in(RdfProfile.SHORTCUTS).validAt(day)),
                        RdfFormat.TURTLE)
                .getDefaultGraph();
        for (String of : List.of("attendee", "startDate")) {
            assertThat(graph.contains(Node.ANY, NodeFactory.createURI("https://schema.org/" + of), Node.ANY))
                    .as(of)
                    .isEqualTo(there);
        }
        assertThat(graph.contains(Node.ANY, Node.ANY, own("Meeting"))).isEqualTo(there);
        assertThat(graph.contains(Node.ANY, own("participatedIn"), Node.ANY)).isEqualTo(there);
    }

    /** Of another fact nothing there would tell that it is planned, was called off, or is denied. */
    @ParameterizedTest
    @CsvSource({"actual, positive", "scheduled, positive", "cancelled, positive", "actual, negative"})
    void shortcutsLeadFromWhatHappenedToNoOtherFact(String modality, String polarity) {
        List<String> lines = List.of(
                "{\"document\": {\"id\": \"document/d\", \"kind\": \"article\", \"published\": \"2025-12-01\"}}",
                "{\"claim\": {\"document\": \"document/d\", \"key\": \"S\", \"type\": \"summit\", \"modality\": \"%s\", \"polarity\": \"%s\", \"when\": \"2025-11-06\", \"roles\": {\"participant\": [\"person/a\", \"person/b\", \"person/c\"]}}}"
                        .formatted(modality, polarity),
                "{\"claim\": {\"document\": \"document/d\", \"type\": \"meeting\", \"modality\": \"actual\", \"when\": \"2025-11-06\", \"roles\": {\"participant\": [\"person/a\", \"person/b\"]}, \"links\": [{\"rel\": \"partOf\", \"to\": \"#S\"}, {\"rel\": \"before\", \"to\": \"#S\"}, {\"rel\": \"during\", \"to\": \"conflict/w\"}]}}");
        for (RdfProfile profile : List.of(RdfProfile.BASE, RdfProfile.SHORTCUTS)) {
            Graph graph = Exports.dataset(
                            Exports.bytes(Exports.project(lines), RdfFormat.TURTLE, LOCAL.in(profile)),
                            RdfFormat.TURTLE)
                    .getDefaultGraph();
            for (String link : List.of("partOf", "before")) {
                assertThat(graph.contains(Node.ANY, own(link), Node.ANY))
                        .as("%s %s", profile, link)
                        .isEqualTo(profile == RdfProfile.BASE);
            }
            assertThat(graph.contains(Node.ANY, own("during"), thing("conflict/w")))
                    .isTrue();
        }
    }

    /** Whoever says by itself that somebody took part may say when; what happened is not over by that. */
    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "2025-11-06", "2025-11-06/2025-11-07"},
            nullValues = "NULL")
    void shortcutsTellWhoTookPartHoweverItIsSaid(@Nullable String when) {
        Graph graph = Exports.dataset(
                        Exports.bytes(
                                Exports.project(List.of(
                                        "{\"document\": {\"id\": \"document/d\", \"kind\": \"article\", \"published\": \"2025-12-01\"}}",
                                        "{\"claim\": {\"document\": \"document/d\", \"key\": \"M\", \"type\": \"meeting\", \"modality\": \"actual\", \"when\": \"2025-11-06\", \"roles\": {\"participant\": [\"person/a\", \"person/b\"]}}}",
                                        "{\"claim\": {\"document\": \"document/d\", \"type\": \"event-participation\", \"modality\": \"actual\", %s\"roles\": {\"event\": {\"ref\": \"#M\"}, \"participant\": \"person/c\"}}}"
                                                .formatted(when == null ? "" : "\"when\": \"%s\", ".formatted(when)))),
                                RdfFormat.TURTLE,
                                LOCAL.in(RdfProfile.SHORTCUTS)),
                        RdfFormat.TURTLE)
                .getDefaultGraph();
        assertThat(graph.stream(Node.ANY, own("participatedIn"), Node.ANY).map(Triple::getSubject))
                .containsExactlyInAnyOrder(thing("person/a"), thing("person/b"), thing("person/c"));
    }

    @Test
    void whatWasOrHoldsOnADayIsAnotherDataSetThanTheWhole() throws IOException {
        RdfConfig then = new RdfConfig(RdfConfig.LOCAL, "7")
                .knownAt(Instant.parse("2025-11-06T23:59:59Z"))
                .validAt(LocalDate.of(2025, 11, 5));
        Graph graph = graph(then);
        Node part = thing("dataset#known-2025-11-06T235959Z-valid-2025-11-05");
        assertThat(graph.contains(thing("dataset"), Node.ANY, Node.ANY)).isFalse();
        assertThat(graph.contains(
                        part, NodeFactory.createURI("http://purl.org/dc/terms/isVersionOf"), thing("dataset")))
                .isTrue();
        assertThat(graph.stream(part, own("knownAt"), Node.ANY)).hasSize(1);
        assertThat(graph.stream(part, own("validAt"), Node.ANY)).hasSize(1);
        assertThat(graph.stream(part, own("recordCount"), Node.ANY)).hasSize(1);
        assertThat(ShapesTests.findings(graph)).isEmpty();
        assertThat(graph(LOCAL.knownAt(Instant.EPOCH)).contains(thing("dataset"), Node.ANY, Node.ANY))
                .isFalse();
        Path file = Files.write(folder.resolve("then.nt"), Exports.bytes(Exports.EXAMPLE, RdfFormat.NTRIPLES, then));
        assertThat(RdfImport.toFactFile(file, RdfFormat.NTRIPLES, OutputStream.nullOutputStream()))
                .isGreaterThan(100);
    }

    /** The example has no agreement that is law, and of nobody a date that is not known exactly. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NANOPUB")
    void theVocabulariesThatAreNamedAreThoseThatAreSpoken(RdfProfile profile) {
        Graph example = graph(LOCAL.in(profile));
        Graph more = Exports.dataset(
                        Exports.bytes(
                                Exports.project(List.of(
                                        "{\"entity\": {\"id\": \"agreement/pact\", \"class\": \"treaty\"}}",
                                        "{\"entity\": {\"id\": \"person/a\", \"born\": \"194X\"}}")),
                                RdfFormat.TURTLE,
                                LOCAL.in(profile)),
                        RdfFormat.TURTLE)
                .getDefaultGraph();
        Node named = NodeFactory.createURI("http://rdfs.org/ns/void#vocabulary");
        Set<String> spoken = Stream.of(example, more)
                .flatMap(Graph::stream)
                .filter(triple -> !triple.getPredicate().equals(named))
                .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                .map(term -> term.isLiteral() ? term.getLiteralDatatypeURI() : term.isURI() ? term.getURI() : "")
                .map(iri -> iri.replaceFirst("[^/#]*$", ""))
                .collect(Collectors.toSet());
        assertThat(example.stream(Node.ANY, named, Node.ANY)
                        .map(triple -> triple.getObject().getURI()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Namespace.values())
                        .map(namespace -> namespace.iri(LOCAL.vocabulary()))
                        .filter(spoken::contains)
                        .toList());
    }

    /** A nanopublication tells of a fact what one claim says, and not how it stands, so it is none of these. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NANOPUB")
    void everyProfileButNanopublicationsConforms(RdfProfile profile) {
        assertThat(ShapesTests.findings(graph(LOCAL.in(profile)))).isEmpty();
    }
}
