/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.record.Attribution;
import org.entente.model.record.Claim;
import org.entente.model.record.Filler;
import org.entente.model.record.RecordReader;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.model.registry.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A nanopublication tells all that its claim says of its fact, and where that comes from, as the claim's record has it. */
class ToldFactTests {

    private static final RdfConfig CONFIG = RdfConfig.local().in(RdfProfile.NANOPUB);
    private static final DatasetGraph EXAMPLE =
            Exports.dataset(Exports.bytes(Exports.EXAMPLE, RdfFormat.TRIG, CONFIG), RdfFormat.TRIG);
    private static final Map<Id, Claim> CLAIMS = new TreeMap<>();
    private static final Map<String, String> FACTS = new HashMap<>();
    private static final Map<String, String> KEYS = new HashMap<>();

    static {
        for (GraphEdge edge : Exports.EXAMPLE.edges().values()) {
            if (edge.type().equals(EdgeType.ABOUT.name())) {
                FACTS.put(edge.from().id(), edge.to().id());
            }
        }
        RecordReader reader = new RecordReader(Registry.standard());
        Exports.EXAMPLE.nodes(NodeKind.CLAIM).forEachRemaining(node -> {
            if (FACTS.containsKey(node.id())) {
                Id id = Id.parse(node.id());
                Claim claim = (Claim)
                        reader.reread(id, String.valueOf(node.properties().get(Property.RECORD)));
                CLAIMS.put(id, claim);
                KEYS.put(claim.document() + "#" + claim.key(), FACTS.get(node.id()));
            }
        });
    }

    private static Node thing(Object id) {
        return NodeFactory.createURI(RdfConfig.LOCAL + id.toString());
    }

    private static Node own(String local) {
        return NodeFactory.createURI(CONFIG.vocabulary() + local);
    }

    private static Node fact(Id claim) {
        return thing(Objects.requireNonNull(FACTS.get(claim.toString())));
    }

    private static Node ofKey(Claim claim, String key) {
        return thing(Objects.requireNonNull(KEYS.get(claim.document() + "#" + key)));
    }

    private static boolean says(
            DatasetGraph dataset, Id claim, String part, Node subject, Node predicate, Node object) {
        return dataset.contains(thing(claim + "#" + part), subject, predicate, object);
    }

    private static boolean asserts(Id claim, Node subject, Node predicate, Node object) {
        return says(EXAMPLE, claim, "assertion", subject, predicate, object);
    }

    private static List<Node> objects(Id claim, String part, Node subject, Node predicate) {
        List<Node> objects = new ArrayList<>();
        EXAMPLE.find(thing(claim + "#" + part), subject, predicate, Node.ANY)
                .forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects;
    }

    private static Node role(Claim claim, String role) {
        FactType type = Registry.standard().type(claim.type()).orElseThrow();
        String term = type.rdf().properties().getOrDefault(role, "");
        return own(term.startsWith("dip:") ? term.substring("dip:".length()) : role);
    }

    @Test
    void everyRoleOfEveryRecordIsTold() {
        Map<Class<?>, Integer> met = new HashMap<>();
        CLAIMS.forEach((id, claim) -> claim.roles()
                .forEach((role, fillers) -> fillers.forEach(filler -> {
                    met.merge(filler.getClass(), 1, Integer::sum);
                    Node property = role(claim, role);
                    switch (filler) {
                        case Filler.Known known ->
                            assertThat(asserts(id, fact(id), property, thing(known.id())))
                                    .as("%s %s", id, role)
                                    .isTrue();
                        case Filler.Mention mention ->
                            assertThat(asserts(id, Node.ANY, own("role"), own("role-" + role)))
                                    .as("%s %s", id, role)
                                    .isTrue();
                        case Filler.Described described ->
                            assertThat(objects(id, "assertion", fact(id), property))
                                    .as("%s %s", id, role)
                                    .anyMatch(group -> isDescribed(id, group, described));
                        case Filler.Ref ref -> {
                            Node other = ofKey(claim, ref.key());
                            assertThat(asserts(id, fact(id), property, other))
                                    .as("%s %s", id, role)
                                    .isTrue();
                            assertThat(ref.as() == null
                                            || asserts(
                                                    id,
                                                    Node.ANY,
                                                    own("concernedAs"),
                                                    own("modality-" + ref.as().text())))
                                    .as("%s %s", id, role)
                                    .isTrue();
                        }
                    }
                })));
        assertThat(met.keySet())
                .containsExactlyInAnyOrder(
                        Filler.Known.class, Filler.Mention.class, Filler.Described.class, Filler.Ref.class);
    }

    private static boolean isDescribed(Id claim, Node group, Filler.Described described) {
        return objects(claim, "assertion", group, NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"))
                        .stream()
                        .anyMatch(label -> label.getLiteralLexicalForm().equals(described.text())
                                && label.getLiteralLanguage().equals(described.lang()))
                && (described.quantifier() == null
                        || asserts(
                                claim,
                                group,
                                own("quantifier"),
                                NodeFactory.createLiteralString(
                                        described.quantifier().toString())))
                && Exports.EXAMPLE.nodes().values().stream()
                        .anyMatch(node -> thing(node.id()).equals(group) && node.kind() == NodeKind.ENTITY);
    }

    @Test
    void whoHoldsAViewAndIsOnlyDescribedIsTold() {
        List<Id> held = new ArrayList<>();
        CLAIMS.forEach((id, claim) -> {
            if (claim.holder() instanceof Filler.Described holder) {
                held.add(id);
                assertThat(objects(id, "assertion", thing(id), own("heldBy")))
                        .singleElement()
                        .matches(group -> isDescribed(id, group, holder));
            }
        });
        assertThat(held).isNotEmpty();
    }

    @Test
    void nothingIsToldTwice() {
        assertThat(new String(Exports.bytes(Exports.EXAMPLE, RdfFormat.NQUADS, CONFIG), StandardCharsets.UTF_8).lines())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyValueOfEveryRecordIsTold() {
        List<String> told = new ArrayList<>();
        CLAIMS.forEach((id, claim) -> claim.values().forEach((name, value) -> {
            FactType type = Registry.standard().type(claim.type()).orElseThrow();
            boolean code = Objects.requireNonNull(type.values().get(name)).form() == ValueType.Form.CODE;
            assertThat(objects(id, "assertion", fact(id), role(claim, name)))
                    .as("%s %s", id, name)
                    .singleElement()
                    .matches(object -> code
                            ? object.getURI().endsWith("-" + value)
                            : object.getLiteralLexicalForm().equals(value));
            told.add(name);
        }));
        assertThat(told).contains("role", "level", "instrument");
    }

    @Test
    void everyLinkAndEveryRankOfARecordIsTold() {
        List<String> told = new ArrayList<>();
        CLAIMS.forEach((id, claim) -> {
            claim.links().forEach(link -> {
                Node to = link.to().startsWith("#") ? ofKey(claim, link.to().substring(1)) : thing(link.to());
                assertThat(asserts(id, fact(id), own(link.rel().text()), to))
                        .as("%s %s", id, link)
                        .isTrue();
                told.add(link.rel().text());
            });
            if (claim.comparison() != null) {
                Node rank =
                        objects(id, "assertion", thing(id), own("comparison")).getFirst();
                Node than = ofKey(claim, claim.comparison().than().substring(1));
                assertThat(asserts(id, rank, own("than"), than)).isTrue();
                for (String said : List.of(
                        claim.comparison().dimension(), claim.comparison().direction())) {
                    assertThat(asserts(id, rank, Node.ANY, NodeFactory.createLiteralString(said)))
                            .as(said)
                            .isTrue();
                }
                told.add(claim.comparison().dimension());
            }
        });
        assertThat(told).contains("during", "after", "priority");
    }

    @Test
    void theWordsOfEveryUnnamedSourceAreWithWhereTheClaimComesFrom() {
        Set<String> words = new java.util.TreeSet<>();
        CLAIMS.forEach((id, claim) -> claim.attribution().forEach(link -> {
            if (link instanceof Attribution.Anonymous unnamed) {
                assertThat(says(
                                EXAMPLE,
                                id,
                                "provenance",
                                Node.ANY,
                                NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
                                NodeFactory.createLiteralString(unnamed.source())))
                        .as("%s %s", id, unnamed)
                        .isTrue();
                assertThat(unnamed.number() == null
                                || says(
                                        EXAMPLE,
                                        id,
                                        "provenance",
                                        Node.ANY,
                                        own("number"),
                                        NodeFactory.createLiteralString(unnamed.number())))
                        .as("%s %s", id, unnamed)
                        .isTrue();
                words.add(unnamed.source());
            }
        }));
        assertThat(words).hasSizeGreaterThan(2);
    }

    /** Where the other claim does not come too, its fact is looked up, and where there is none, its key is all that is known. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClaimThatComesAloneTellsWhatItRefersTo(boolean known) {
        Graph graph = Exports.project(
                List.of(
                        "{\"document\": {\"id\": \"document/d\", \"kind\": \"article\", \"published\": \"2025-12-01\"}}",
                        "{\"claim\": {\"document\": \"document/d\", \"key\": \"M\", \"type\": \"meeting\", \"modality\": \"actual\","
                                + " \"when\": \"2025-11-06\", \"roles\": {\"participant\": [\"person/a\", \"person/b\"]}}}",
                        "{\"claim\": {\"document\": \"document/d\", \"type\": \"event-participation\", \"modality\": \"actual\","
                                + " \"roles\": {\"event\": {\"ref\": \"#M\"}, \"participant\": {\"group\": {\"text\": \"many\"}}}}}"));
        String meeting = graph.nodes().values().stream()
                .filter(node -> node.kind() == NodeKind.FACT && node.labels().contains("Meeting"))
                .findFirst()
                .orElseThrow()
                .id();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfExport export = RdfExport.to(out, RdfFormat.NQUADS, CONFIG)
                .lookUp((document, key) -> known && document.toString().equals("document/d") && key.equals("M")
                        ? Set.of(meeting)
                        : Set.of());
        graph.sendTo(export);
        export.finish();
        List<Node> events = new ArrayList<>();
        Exports.dataset(out.toByteArray(), RdfFormat.NQUADS)
                .find(Node.ANY, Node.ANY, own("event"), Node.ANY)
                .forEachRemaining(quad -> events.add(quad.getObject()));
        assertThat(events).containsExactly(known ? thing(meeting) : NodeFactory.createLiteralString("#M"));
    }
}
