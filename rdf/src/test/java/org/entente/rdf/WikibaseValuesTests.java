/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement of a Wikibase is of, what its value is, and on which day its reference was published. */
class WikibaseValuesTests {

    private static Graph graph(String published, String claim) {
        return Exports.dataset(
                        Exports.bytes(
                                Exports.project(List.of(
                                        "{\"document\": {\"id\": \"document/d\", \"kind\": \"article\", \"published\": \"%s\"}}"
                                                .formatted(published),
                                        "{\"claim\": {\"document\": \"document/d\", \"modality\": \"actual\", %s}}"
                                                .formatted(claim.replace('\'', '"')))),
                                RdfFormat.TURTLE,
                                RdfConfig.local().in(RdfProfile.WIKIBASE)),
                        RdfFormat.TURTLE)
                .getDefaultGraph();
    }

    private static Node own(String local) {
        return NodeFactory.createURI(RdfConfig.local().vocabulary() + local);
    }

    private static List<String> objects(Graph graph, Node predicate) {
        return graph.stream(Node.ANY, predicate, Node.ANY)
                .map(Triple::getObject)
                .map(object -> object.isURI()
                        ? object.getURI().substring(RdfConfig.LOCAL.toString().length())
                        : object.getLiteralLexicalForm())
                .toList();
    }

    @Test
    void anEnvoyIsAccreditedToTheReceiverAndSentByTheSender() {
        Graph graph = graph(
                "2026-01-03",
                "'type': 'envoy', 'roles': {'envoy': 'person/e', 'sender': 'organization/a', 'receiver': 'organization/b'},"
                        + " 'act': 'accredited'");
        assertThat(objects(graph, own("ps-envoyAccreditation"))).containsExactly("organization/b");
        assertThat(objects(graph, own("wdt-envoyAccreditation"))).containsExactly("organization/b");
        assertThat(objects(graph, own("pq-sender"))).containsExactly("organization/a");
        assertThat(objects(graph, own("pq-receiver"))).isEmpty();
    }

    /** Who observes is no member, and who made a reservation may be no party. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'organization-membership', 'roles': {'member': 'country/KAZ', 'organization': 'organization/un'},"
                        + " 'act': 'observer-status' | organizationMembership | Normal",
                "'organization-membership', 'roles': {'member': 'country/KAZ', 'organization': 'organization/un'},"
                        + " 'act': 'accession' | organizationMembership | Preferred",
                "'agreement-participation', 'roles': {'party': 'country/KAZ', 'agreement': 'agreement/a'},"
                        + " 'act': 'reservation' | agreementParticipation | Normal"
            })
    void whatStandsBesidesARelationIsNotPreferredNorDirect(String claim, String property, String rank) {
        Graph graph = graph("2026-01-03", "'type': " + claim);
        assertThat(objects(graph, own("ps-" + property))).hasSize(1);
        assertThat(graph.contains(
                        Node.ANY,
                        NodeFactory.createURI("http://wikiba.se/ontology#rank"),
                        NodeFactory.createURI("http://wikiba.se/ontology#" + rank + "Rank")))
                .isTrue();
        assertThat(objects(graph, own("wdt-" + property))).hasSize(rank.equals("Preferred") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-26, 2026-06-26T00:00:00Z",
        "2026-06-26-05:00, 2026-06-26T00:00:00Z",
        "2026-06-26T20:30:00-05:00, 2026-06-26T00:00:00Z",
        "2026-06-26T02:30:00+05:00, 2026-06-26T00:00:00Z",
        "2026-06-26T12:30:00Z, 2026-06-26T00:00:00Z",
        "1998,",
        "2025-11,"
    })
    void aReferenceHasTheDayOnWhichItsDocumentWasPublished(String published, @Nullable String day) {
        Graph graph = graph(
                published,
                "'type': 'organization-membership', 'roles': {'member': 'country/KAZ', 'organization':"
                        + " 'organization/un'}");
        assertThat(objects(graph, NodeFactory.createURI("http://www.wikidata.org/prop/reference/P577")))
                .isEqualTo(day == null ? List.of() : List.of(day));
    }
}
