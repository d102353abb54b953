/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What plain triples say, and in which direction, and what only triple terms may. */
class WarrantTests {

    private static final Node RELATED = own("hasDiplomaticRelationsWith");
    private static final Node KAZ = thing("country/KAZ");
    private static final Node ISR = thing("country/ISR");

    private static Node thing(String id) {
        return NodeFactory.createURI(RdfConfig.LOCAL + id);
    }

    private static Node own(String local) {
        return NodeFactory.createURI(RdfConfig.local().vocabulary() + local);
    }

    private static Graph graph(RdfProfile profile, List<String> lines) {
        return Exports.dataset(
                        Exports.bytes(
                                Exports.project(lines),
                                RdfFormat.TURTLE,
                                RdfConfig.local().in(profile)),
                        RdfFormat.TURTLE)
                .getDefaultGraph();
    }

    private static Graph example(RdfProfile profile) {
        return Exports.dataset(
                        Exports.bytes(
                                Exports.EXAMPLE,
                                RdfFormat.TURTLE,
                                RdfConfig.local().in(profile)),
                        RdfFormat.TURTLE)
                .getDefaultGraph();
    }

    private static List<String> claims(String... claims) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < claims.length; i++) {
            lines.add(
                    "{\"document\": {\"id\": \"document/d%d\", \"kind\": \"article\", \"published\": \"2026-01-0%d\"}}"
                            .formatted(i, i + 1));
            lines.add("{\"claim\": {\"document\": \"document/d%d\", %s}}".formatted(i, claims[i].replace('\'', '"')));
        }
        return lines;
    }

    @ParameterizedTest
    @EnumSource(names = {"BASE", "RDF12", "SHORTCUTS"})
    void aSymmetricRelationIsFoundFromEitherSide(RdfProfile profile) {
        Graph graph = example(profile);
        assertThat(graph.contains(ISR, RELATED, KAZ)).isTrue();
        assertThat(graph.contains(KAZ, RELATED, ISR)).isTrue();
        Set<Node> described = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
        graph.stream(Node.ANY, RDF.predicate.asNode(), RELATED)
                .map(Triple::getSubject)
                .filter(statement ->
                        graph.contains(statement, Node.ANY, KAZ) && graph.contains(statement, Node.ANY, ISR))
                .forEach(described::add);
        assertThat(described).hasSize(profile == RdfProfile.SHORTCUTS ? 0 : 1);
    }

    @Test
    void onlyASymmetricRelationIsDeclaredSo() {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        Vocabulary.write(out, RdfFormat.TURTLE, RdfConfig.local());
        Graph vocabulary = Exports.dataset(out.toByteArray(), RdfFormat.TURTLE).getDefaultGraph();
        assertThat(vocabulary.stream(Node.ANY, RDF.type.asNode(), OWL.SymmetricProperty.asNode())
                        .map(Triple::getSubject))
                .containsExactly(RELATED);
    }

    @Test
    void aSymmetricRelationIsDirectlyOfBothItemsOfAWikibase() {
        Graph graph = graph(
                RdfProfile.WIKIBASE,
                claims("'type': 'diplomatic-relations', 'roles': {'party': ['organization/a', 'organization/b']},"
                        + " 'modality': 'actual'"));
        Node direct = own("wdt-diplomaticRelations");
        assertThat(graph.contains(thing("organization/a"), direct, thing("organization/b")))
                .isTrue();
        assertThat(graph.contains(thing("organization/b"), direct, thing("organization/a")))
                .isTrue();
        assertThat(graph.stream(Node.ANY, own("p-diplomaticRelations"), Node.ANY))
                .hasSize(1);
    }

    @Test
    void shortcutsSayNothingOfWhatIsContested() {
        String membership = "'type': 'organization-membership', 'roles': {'member': 'country/KAZ', 'organization':"
                + " 'organization/union'}, 'modality': 'actual'";
        Node member = own("memberOf");
        List<String> agreed = claims(membership);
        List<String> contested = claims(membership, membership + ", 'polarity': 'negative'");
        assertThat(graph(RdfProfile.SHORTCUTS, agreed).contains(KAZ, member, Node.ANY))
                .isTrue();
        assertThat(graph(RdfProfile.BASE, contested).contains(Node.ANY, RDF.type.asNode(), own("Contested")))
                .isTrue();
        assertThat(graph(RdfProfile.BASE, contested).contains(KAZ, member, Node.ANY))
                .isTrue();
        assertThat(graph(RdfProfile.SHORTCUTS, contested).contains(KAZ, member, Node.ANY))
                .isFalse();
    }

    /** ORG knows no time, so what is over or contested has no term of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type': 'office-holding', 'roles': {'holder': 'person/a', 'office': 'office/o'}, 'modality': 'actual' | holds",
                "'type': 'office-holding', 'roles': {'holder': 'person/a', 'office': 'office/o'}, 'modality': 'actual',"
                        + " 'when': '2001/2004' |",
                "'type': 'office-holding', 'roles': {'holder': 'person/a', 'office': 'office/o'}, 'modality': 'expected' |",
                "'type': 'organization-membership', 'roles': {'member': 'country/KAZ', 'organization':"
                        + " 'organization/o'}, 'modality': 'actual' | memberOf",
                "'type': 'group-membership', 'roles': {'member': 'country/KAZ', 'group': 'group/g'}, 'modality': 'actual' |"
            })
    void orgIsMadeToSayOnlyWhatHolds(String claim, @Nullable String term) {
        Graph graph = graph(RdfProfile.BASE, claims(claim));
        assertThat(graph.stream()
                        .map(triple -> triple.getPredicate().getURI())
                        .filter(predicate -> predicate.matches("http://www.w3.org/ns/org#(holds|memberOf)"))
                        .map(predicate -> predicate.replaceFirst(".*#", "")))
                .isEqualTo(term == null ? List.of() : List.of(term));
    }

    @Test
    void whatIsContestedHasNoTermOfOrg() {
        String membership = "'type': 'organization-membership', 'roles': {'member': 'country/KAZ', 'organization':"
                + " 'organization/union'}, 'modality': 'actual'";
        Graph contested = graph(RdfProfile.BASE, claims(membership, membership + ", 'polarity': 'negative'"));
        assertThat(contested.contains(KAZ, own("memberOf"), Node.ANY)).isTrue();
        assertThat(contested.contains(KAZ, NodeFactory.createURI("http://www.w3.org/ns/org#memberOf"), Node.ANY))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type': 'alliance-obligation', 'roles': {'party': 'country/KAZ', 'ally': 'country/ISR'},"
                        + " 'values': {'obligation': 'nonaggression'}, 'modality': 'proposed' |",
                "'type': 'alliance-obligation', 'roles': {'party': 'country/KAZ', 'ally': 'country/ISR'},"
                        + " 'values': {'obligation': 'defense'}, 'modality': 'proposed' | alliedWith",
                "'type': 'agreement-participation', 'roles': {'party': 'country/KAZ', 'agreement': 'agreement/a'},"
                        + " 'act': 'accession', 'modality': 'expected' | partyTo",
                "'type': 'agreement-participation', 'roles': {'party': 'country/KAZ', 'agreement': 'agreement/a'},"
                        + " 'modality': 'expected' | partyTo",
                "'type': 'agreement-participation', 'roles': {'party': 'country/KAZ', 'agreement': 'agreement/a'},"
                        + " 'act': 'signature', 'modality': 'expected' | signatoryTo",
                "'type': 'office-holding', 'roles': {'holder': 'person/a', 'office': 'office/a'},"
                        + " 'act': 'nominated', 'modality': 'actual' | holdsOffice"
            })
    void aFactReifiesOnlyWhatItsActAndItsValuesWouldMakeTrue(String claim, String predicate) {
        Graph graph = graph(RdfProfile.RDF12, claims(claim));
        Set<String> reified = new TreeSet<>();
        graph.stream(Node.ANY, NodeFactory.createURI(RDF.getURI() + "reifies"), Node.ANY)
                .filter(triple -> triple.getSubject().getURI().contains("/fact/")
                        && !triple.getSubject().getURI().contains("#"))
                .forEach(triple -> reified.add(
                        triple.getObject().getTriple().getPredicate().getLocalName()));
        assertThat(reified).isEqualTo(predicate == null ? Set.of() : Set.of(predicate));
    }

    /** A group that is only described has no plain triples, and who takes part in an event by a claim of its own has one to it. */
    @Test
    void aFactReifiesWhatThePlainTriplesWouldBe() {
        Graph graph = graph(
                RdfProfile.RDF12,
                List.of(
                        "{\"document\": {\"id\": \"document/d\", \"kind\": \"article\", \"published\": \"2025-12-01\"}}",
                        "{\"claim\": {\"document\": \"document/d\", \"key\": \"M\", \"type\": \"meeting\", \"modality\": \"scheduled\","
                                + " \"roles\": {\"participant\": [\"person/a\", {\"group\": {\"text\": \"many\"}}]}}}",
                        "{\"claim\": {\"document\": \"document/d\", \"type\": \"event-participation\", \"modality\": \"expected\","
                                + " \"roles\": {\"event\": {\"ref\": \"#M\"}, \"participant\": \"person/b\"}}}"));
        Node meeting = graph.stream(Node.ANY, RDF.type.asNode(), own("Meeting"))
                .map(Triple::getSubject)
                .findFirst()
                .orElseThrow();
        assertThat(graph.stream(Node.ANY, NodeFactory.createURI(RDF.getURI() + "reifies"), Node.ANY)
                        .filter(triple -> !triple.getSubject().getURI().contains("#"))
                        .map(triple -> triple.getObject().getTriple()))
                .containsExactlyInAnyOrder(
                        Triple.create(thing("person/a"), own("participatedIn"), meeting),
                        Triple.create(thing("person/b"), own("participatedIn"), meeting));
    }
}
