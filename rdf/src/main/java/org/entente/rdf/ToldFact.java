/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.Claim;
import org.entente.model.record.Comparison;
import org.entente.model.record.Filler;
import org.entente.model.record.Link;
import org.entente.model.registry.FactType;
import org.jspecify.annotations.Nullable;

/**
 * Writes what one claim tells of its fact, whatever others say: who and what has which role, its values, how it stands to
 * other facts, and what those are called whom it only names or describes.
 */
final class ToldFact {

    private final Triples triples;
    private final Iris iris;
    private final FactTerms facts;
    private final Values values;
    private final EdgeTriples edges;
    private final OtherClaims others;

    ToldFact(Triples triples, Iris iris, FactTerms facts, Values values, EdgeTriples edges, OtherClaims others) {
        this.triples = triples;
        this.iris = iris;
        this.facts = facts;
        this.values = values;
        this.edges = edges;
        this.others = others;
    }

    /** Writes what a claim tells of the fact with this id. */
    void write(GraphNode claim, Claim said, String fact) {
        FactType type = facts.type(said.type()).orElseThrow();
        Node subject = iris.thing(fact);
        triples.add(subject, iris.term(Term.RDF_TYPE), iris.named(type.rdf().type()));
        said.roles()
                .forEach((role, fillers) -> fillers.forEach(filler -> {
                    Node property = iris.named(FactTerms.own(type, role));
                    switch (filler) {
                        case Filler.Known(Id id) -> triples.add(subject, property, iris.thing(id.toString()));
                        case Filler.Mention ignored -> {} // the edge MENTIONS has the role
                        case Filler.Described described ->
                            triples.add(subject, property, group(described, said.document()));
                        case Filler.Ref ref -> writeRef(claim, said, fact, role, ref);
                    }
                }));
        worded(said).forEach(filler -> writeWords(filler, said.document()));
        values.write(
                subject,
                Property.VALUES,
                Rules.of(NodeKind.FACT, Property.VALUES),
                new Properties()
                        .put(Property.TYPE, said.type())
                        .putTexts(
                                Property.VALUES,
                                said.values().entrySet().stream()
                                        .map(value -> value.getKey() + "=" + value.getValue())
                                        .toList())
                        .done());
        said.links().forEach(link -> writeLink(said, subject, link));
        Comparison comparison = said.comparison();
        if (comparison != null) {
            writeComparison(claim, said, comparison);
        }
    }

    /** {@return whom it tells of in whatever way, each once} */
    private static Set<Filler> worded(Claim said) {
        Set<Filler> all = new LinkedHashSet<>();
        said.roles().values().forEach(all::addAll);
        Optional.ofNullable(said.holder()).ifPresent(all::add);
        return all;
    }

    private Node group(Filler.Described described, Id document) {
        return iris.thing(described.id(document).toString());
    }

    /** As the graph has it of the whole fact, with how real the claim takes the other one to be. */
    private void writeRef(GraphNode claim, Claim said, String fact, String role, Filler.Ref ref) {
        Set<String> meant = others.facts(said.document(), ref.key());
        if (meant.isEmpty()) {
            triples.add(iris.thing(fact), facts.role(claim, role), Literals.text("#" + ref.key()));
        }
        String as = ref.as() == null ? null : ref.as().text();
        meant.forEach(other -> edges.write(
                claim,
                new GraphEdge(
                        EdgeType.CONCERNS.name(),
                        claim.id() + "#" + role + "#" + other,
                        new NodeRef(NodeKind.FACT, fact),
                        new NodeRef(NodeKind.FACT, other),
                        new Properties()
                                .put(Property.ROLE, role)
                                .put(Property.AS, as)
                                .done())));
    }

    /** Whom the claim means is for its reader to judge, so what it calls them belongs to what it asserts. */
    private void writeWords(Filler filler, Id document) {
        if (filler instanceof Filler.Mention mention) {
            writeLabel(iris.thing(mention.id().toString()), mention.name(), mention.lang());
        } else if (filler instanceof Filler.Described described) {
            Node group = group(described, document);
            triples.add(group, iris.term(Term.RDF_TYPE), iris.own(Kind.DESCRIBED_GROUP.label()));
            writeLabel(group, described.text(), described.lang());
            if (described.quantifier() != null) {
                triples.add(
                        group,
                        iris.term(Term.OWN_QUANTIFIER),
                        Literals.text(described.quantifier().toString()));
            }
            if (described.of() != null) {
                triples.add(
                        group,
                        iris.term(Term.OWN_BELONGS_TO),
                        iris.thing(described.of().toString()));
            }
            described
                    .expands()
                    .forEach(member -> triples.add(group, iris.term(Term.OWN_EXPANDS), iris.thing(member.toString())));
        }
    }

    private void writeLabel(Node subject, String text, @Nullable String lang) {
        triples.add(
                subject,
                iris.term(Term.RDFS_LABEL),
                Optional.ofNullable(lang)
                        .flatMap(tag -> Literals.tagged(text, tag))
                        .orElseGet(() -> Literals.text(text)));
    }

    private void writeLink(Claim said, Node fact, Link link) {
        targets(said, link.to())
                .forEach(to -> triples.add(fact, iris.own(link.rel().text()), to));
    }

    private void writeComparison(GraphNode claim, Claim said, Comparison comparison) {
        Node node = iris.part(claim.id(), "comparison");
        triples.add(iris.thing(claim.id()), iris.term(Term.OWN_COMPARISON), node);
        triples.add(node, iris.term(Term.OWN_DIMENSION), Literals.text(comparison.dimension()));
        triples.add(node, iris.term(Term.OWN_DIRECTION), Literals.text(comparison.direction()));
        targets(said, comparison.than()).forEach(than -> triples.add(node, iris.term(Term.OWN_THAN), than));
    }

    /** {@return the thing with an id, or the fact of the claim with a key; the key itself where no such claim is known} */
    private List<Node> targets(Claim said, String to) {
        if (!to.startsWith("#")) {
            return List.of(iris.thing(to));
        }
        Set<String> meant = others.facts(said.document(), to.substring(1));
        return meant.isEmpty()
                ? List.of(Literals.text(to))
                : meant.stream().map(iris::thing).toList();
    }
}
