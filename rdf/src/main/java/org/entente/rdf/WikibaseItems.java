/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.graph.Property;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.jspecify.annotations.Nullable;

/**
 * Writes the graph in the shape of a Wikibase: entities and documents are items, each period of a fact is one statement with
 * qualifiers and a rank, and each claim that counts a reference of it. Relations are statements of who stands in the
 * relation, everything else of an item for the fact. Holds one fact, of each entity that has one the id in Wikidata, the
 * periods of facts that have several, and which documents have another day in UTC, or none.
 */
final class WikibaseItems implements OtherShape {

    private static final String IN_WIKIDATA = "wikidata=";
    private static final Set<String> OF_CLAIMS = Set.of(EdgeType.ABOUT.name());
    private static final Set<String> OF_FACTS = Set.of(EdgeType.HAS_PARTICIPANT.name(), EdgeType.CONCERNS.name());

    private final Triples triples;
    private final Iris iris;
    private final FactTerms facts;
    private final Values values;
    private final WikibaseProperties properties;
    private final WikibaseTimes times;
    private final Periods periods = new Periods();
    private final Map<String, Node> items = new HashMap<>();
    private final List<GraphEdge> owned = new ArrayList<>();
    private @Nullable GraphNode owner;

    WikibaseItems(Triples triples, Iris iris, FactTerms facts, Values values) {
        this.triples = triples;
        this.iris = iris;
        this.facts = facts;
        this.values = values;
        this.properties = new WikibaseProperties(triples, iris);
        this.times = new WikibaseTimes(triples, iris, values);
    }

    @Override
    public void before(OrderedGraph graph) {
        periods.read(graph);
    }

    @Override
    public void node(GraphNode node) {
        finish();
        switch (node.kind()) {
            case ENTITY -> writeEntity(node);
            case DOCUMENT -> {
                Node item = iris.thing(node.id());
                is(item, "wikibase:Item");
                write(item, node, Property.TITLE);
                write(item, node, Property.URL);
                times.note(node);
            }
            case CLAIM, FACT, NAME -> owner = node;
            default -> owner = null;
        }
    }

    @Override
    public void edge(GraphEdge edge) {
        GraphNode node = owner;
        if (node == null) {
            return;
        }
        boolean kept = switch (node.kind()) {
            case CLAIM -> OF_CLAIMS.contains(edge.type());
            case FACT ->
                OF_FACTS.contains(edge.type())
                        && !Boolean.TRUE.equals(edge.properties().get(Property.INFERRED));
            default -> edge.type().equals(EdgeType.HAS_NAME.name());
        };
        if (kept) {
            owned.add(edge);
        }
    }

    @Override
    public void finish() {
        GraphNode whole = owner;
        owner = null;
        if (whole != null) {
            switch (whole.kind()) {
                case CLAIM -> writeReference(whole);
                case FACT -> facts.typeOf(whole).ifPresent(type -> writeStatements(whole, type));
                default -> owned.forEach(edge -> writeName(item(edge.from().id()), whole));
            }
        }
        owned.clear();
    }

    private Node item(String id) {
        return items.getOrDefault(id, iris.thing(id));
    }

    private void writeEntity(GraphNode node) {
        if (node.properties().get(Property.IDENTIFIERS) instanceof List<?> all) {
            all.stream()
                    .map(Object::toString)
                    .filter(one -> one.startsWith(IN_WIKIDATA))
                    .map(one -> one.substring(IN_WIKIDATA.length()))
                    .filter(one -> one.matches("Q[1-9][0-9]*"))
                    .findFirst()
                    .ifPresent(q -> items.put(node.id(), NodeFactory.createURI(Values.WIKIDATA + q)));
        }
        Node item = item(node.id());
        is(item, "wikibase:Item");
        if (!item.equals(iris.thing(node.id()))) {
            triples.add(item, iris.term(Term.SAME_AS), iris.thing(node.id()));
        }
    }

    private void writeName(Node item, GraphNode name) {
        boolean preferred = "preferred".equals(name.properties().get(Property.KIND));
        for (Term term : preferred ? List.of(Term.RDFS_LABEL, Term.SCHEMA_NAME) : List.of(Term.ALT_LABEL)) {
            values.write(item, Property.TEXT_OF, Rule.tagged(term, Property.LANG), name.properties());
        }
    }

    private void writeReference(GraphNode claim) {
        if (owned.isEmpty() || !Boolean.TRUE.equals(claim.properties().get(Property.COUNTS))) {
            return;
        }
        Node reference = iris.part(claim.id(), "reference");
        String fact = owned.getFirst().to().id();
        for (long ordinal : periods.spokenOf(fact, claim)) {
            triples.add(statement(fact, ordinal), iris.term(Term.WAS_DERIVED_FROM), reference);
        }
        is(reference, "wikibase:Reference");
        triples.add(
                reference,
                iris.named("pr:P248"),
                iris.thing(String.valueOf(claim.properties().get(Property.DOCUMENT))));
        Object words = claim.properties().get(Property.QUOTE);
        if (words != null) {
            Optional<Node> tagged = Optional.ofNullable(claim.properties().get(Property.LANG))
                    .flatMap(lang -> Literals.tagged(words.toString(), lang.toString()));
            triples.add(reference, iris.named("pr:P1683"), tagged.orElseGet(() -> Literals.of(words)));
        }
        times.published(claim).ifPresent(day -> triples.add(reference, iris.named("pr:P577"), day));
    }

    /** The first period has the name that the statement of a fact with one has. */
    private Node statement(String fact, long ordinal) {
        return iris.part(fact, ordinal == 1 ? "statement" : "statement;" + ordinal);
    }

    private void writeStatements(GraphNode fact, FactType type) {
        List<GraphEdge> in = inOrder(type);
        boolean related = type.family() == Family.RELATION && in.size() > 1;
        Node subject = related ? item(in.get(0).to().id()) : iris.thing(fact.id());
        List<GraphEdge> others = new ArrayList<>(in);
        Node value = iris.named(type.rdf().type());
        if (related) {
            GraphEdge object = object(type, in);
            value = item(object.to().id());
            others.removeFirst();
            others.remove(object);
        }
        if (!related) {
            is(subject, "wikibase:Item");
            write(subject, fact, Property.CAPTION);
        }
        String property = properties.of(type);
        for (Periods.Period period : periods.of(fact)) {
            Node statement = statement(fact.id(), period.ordinal());
            triples.add(subject, properties.claim(property), statement);
            is(statement, "wikibase:Statement");
            triples.add(statement, properties.statement(property), value);
            Rank rank = Rank.of(fact, type, period.properties());
            triples.add(statement, iris.named("wikibase:rank"), iris.named(rank.term));
            if (rank == Rank.PREFERRED) {
                is(statement, "wikibase:BestRank");
                triples.add(subject, properties.direct(property), value);
                if (related && type.symmetric()) {
                    triples.add(value, properties.direct(property), subject);
                }
            }
            writeQualifiers(statement, type, others, period.properties());
        }
    }

    private void writeQualifiers(Node statement, FactType type, List<GraphEdge> roles, Map<Property, Object> all) {
        Set<Node> written = new HashSet<>();
        for (GraphEdge edge : roles) {
            Node qualifier = properties.qualifier(properties.of(type, role(edge)));
            Node object = item(edge.to().id());
            if (written.add(NodeFactory.createTripleTerm(statement, qualifier, object))) {
                triples.add(statement, qualifier, object);
            }
        }
        times.qualify(statement, all);
        for (Property qualified : List.of(Property.MODALITY, Property.POLARITY, Property.ACT, Property.VALUES)) {
            values.write(statement, qualified, Rules.of(NodeKind.FACT, qualified), all);
        }
    }

    private List<GraphEdge> inOrder(FactType type) {
        List<GraphEdge> ordered = new ArrayList<>();
        type.roles()
                .keySet()
                .forEach(role ->
                        owned.stream().filter(edge -> role(edge).equals(role)).forEach(ordered::add));
        return ordered;
    }

    /** The one to whom the relation leads, as an envoy to the receiver and not to the sender; else the second. */
    private static GraphEdge object(FactType type, List<GraphEdge> in) {
        return type.edges().stream()
                .filter(edge -> edge.standing() == DerivedEdge.Standing.ACTUAL)
                .flatMap(edge -> edge.to().stream())
                .flatMap(role -> in.stream().skip(1).filter(edge -> role(edge).equals(role)))
                .findFirst()
                .orElse(in.get(1));
    }

    private static String role(GraphEdge edge) {
        return String.valueOf(edge.properties().get(Property.ROLE));
    }

    private void write(Node item, GraphNode node, Property property) {
        values.write(item, property, Rules.of(node.kind(), property), node.properties());
    }

    private void is(Node subject, String type) {
        triples.add(subject, iris.term(Term.RDF_TYPE), iris.named(type));
    }

    /** How a statement stands beside others: what is not so, or not yet, is deprecated, so that nobody takes it for true. */
    private enum Rank {
        /** It holds or happened, nobody denies it, and nothing is known of its end. */
        PREFERRED("wikibase:PreferredRank"),
        /** It held, or is contested, or only what stands besides it is known. */
        NORMAL("wikibase:NormalRank"),
        /** It is planned, wished, denied or called off. */
        DEPRECATED("wikibase:DeprecatedRank");

        private final String term;

        Rank(String term) {
            this.term = term;
        }

        /** {@return the rank of what a fact was or is in a period; what is so of one is so of all} */
        static Rank of(GraphNode fact, FactType type, Map<Property, Object> all) {
            if (!NodeTriples.isActual(fact)) {
                return DEPRECATED;
            }
            boolean over = all.containsKey(Property.END_MAX) && !fact.labels().contains(Family.EVENT.label());
            boolean contested = Boolean.TRUE.equals(all.get(Property.CONTESTED));
            return over || contested || FactTerms.isBesides(type, all) ? NORMAL : PREFERRED;
        }
    }
}
