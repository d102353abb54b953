/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Writes edges: the plain triple, and for edges with properties a node that describes it, so that the triple can be
 * traced to its fact, its period and its sources.
 */
final class EdgeTriples {

    /** Derived edges for which ORG has a property. */
    private static final Map<String, Term> STANDARD =
            Map.of("HOLDS_OFFICE", Term.ORG_HOLDS, "MEMBER_OF", Term.ORG_MEMBER_OF);

    /** Derived edges of what happened, which is not over as a relation is. */
    private static final String TOOK_PART = "PARTICIPATED_IN";

    private final Triples triples;
    private final Iris iris;
    private final Values values;
    private final FactTerms facts;
    private final Set<Triple> written = new HashSet<>();

    EdgeTriples(Triples triples, Iris iris, Values values, FactTerms facts) {
        this.triples = triples;
        this.iris = iris;
        this.values = values;
        this.facts = facts;
    }

    /** Forgets the edges of the owner before. */
    void next() {
        written.clear();
    }

    void write(GraphNode owner, GraphEdge edge) {
        Node from = iris.thing(edge.from().id());
        Node to = iris.thing(edge.to().id());
        Node predicate = predicate(owner, edge);
        boolean shortcuts = iris.config().profile() == RdfProfile.SHORTCUTS;
        if (!Boolean.TRUE.equals(edge.properties().get(Property.INFERRED)) && holds(owner, edge)) {
            writePlain(owner, edge, from, predicate, to);
        }
        if (!shortcuts && !EdgeType.propertiesOf(edge.type()).isEmpty()) {
            writeDescribed(edge, from, predicate, to);
        }
    }

    /**
     * A derived edge has its plain triple where it held on the day that is asked for. In shortcuts what is over has none, and
     * what is contested neither, since nothing there would tell.
     */
    private boolean holds(GraphNode owner, GraphEdge edge) {
        if (EdgeType.fixed(edge.type()).isPresent()) {
            return true;
        }
        Map<Property, Object> all = edge.properties();
        boolean shortcuts = iris.config().profile() == RdfProfile.SHORTCUTS;
        if (shortcuts
                && (!Modality.ACTUAL.text().equals(all.get(Property.STATUS))
                        || Boolean.TRUE.equals(all.get(Property.CONTESTED)))) {
            return false;
        }
        boolean happened = edge.type().equals(TOOK_PART);
        if (iris.config().validAt() == null) {
            return !shortcuts || happened || !all.containsKey(Property.VALID_TO);
        }
        return happened
                ? iris.config().goesOn(owner.properties())
                : iris.config().isOfTheDay(all.get(Property.VALID_FROM), all.get(Property.VALID_TO));
    }

    /** What the edge says without saying since when and by whom; once, if several edges of the owner say it. */
    private void writePlain(GraphNode owner, GraphEdge edge, Node from, Node predicate, Node to) {
        if (edge.type().equals(EdgeType.HAS_NAME.name())) {
            writeName(owner, from, to);
            return;
        }
        addOnce(from, predicate, to);
        if (facts.isSymmetric(edge.type())) {
            addOnce(to, predicate, from);
        }
        standard(edge).ifPresent(term -> addOnce(from, term, to));
        if (facts.isAsserted(owner) && edge.from().id().equals(owner.id())) {
            facts.assertedRole(owner, role(edge)).ifPresent(term -> addOnce(from, term, to));
        }
    }

    /**
     * {@return what ORG calls it, which knows no time: only of what is so without a known end, or on the day that is asked for,
     * with nobody against it, and only of organizations}
     */
    private Optional<Node> standard(GraphEdge edge) {
        Term term = STANDARD.get(edge.type());
        if (term == null) {
            return Optional.empty();
        }
        Map<Property, Object> all = edge.properties();
        boolean fits = term == Term.ORG_HOLDS || isOrganization(edge.to());
        boolean current = Modality.ACTUAL.text().equals(all.get(Property.STATUS))
                && !Boolean.TRUE.equals(all.get(Property.CONTESTED))
                && (iris.config().validAt() != null || !all.containsKey(Property.VALID_TO));
        return fits && current ? Optional.of(iris.term(term)) : Optional.empty();
    }

    private static boolean isOrganization(NodeRef node) {
        return Id.parse(node.id()).kind() == Kind.ORGANIZATION;
    }

    private void writeDescribed(GraphEdge edge, Node from, Node predicate, Node to) {
        Node described = iris.edge(edge);
        if (edge.type().equals(EdgeType.ATTRIBUTED_TO.name())) {
            triples.add(from, iris.term(Term.QUALIFIED_ATTRIBUTION), described);
            triples.add(described, iris.term(Term.RDF_TYPE), iris.term(Term.ATTRIBUTION));
            triples.add(described, iris.term(Term.AGENT), to);
        }
        triples.add(described, iris.term(Term.RDF_TYPE), iris.term(Term.OWN_EDGE));
        triples.add(described, iris.term(Term.RDF_TYPE), iris.term(Term.STATEMENT));
        triples.add(described, iris.term(Term.SUBJECT), from);
        triples.add(described, iris.term(Term.PREDICATE), predicate);
        triples.add(described, iris.term(Term.OBJECT), to);
        if (iris.config().profile() == RdfProfile.RDF12) {
            triples.add(described, iris.term(Term.REIFIES), NodeFactory.createTripleTerm(from, predicate, to));
        }
        triples.add(described, iris.term(Term.OWN_EDGE_TYPE), Literals.text(edge.type()));
        triples.add(described, iris.term(Term.IDENTIFIER), Literals.text(edge.edgeId()));
        Map<Property, Object> properties = edge.properties();
        properties.keySet().forEach(property -> values.write(described, property, Rules.ofEdge(property), properties));
    }

    private void writeName(GraphNode name, Node from, Node to) {
        if (iris.config().profile() != RdfProfile.SHORTCUTS) {
            addOnce(from, iris.term(Term.OWN_NAME_OF), to);
        }
        // SKOS would allow only one preferred label in a language, and sources prefer several.
        boolean preferred = "preferred".equals(name.properties().get(Property.KIND));
        Term term = preferred ? Term.SCHEMA_NAME : Term.ALTERNATE_NAME;
        values.write(from, Property.TEXT_OF, Rule.tagged(term, Property.LANG), name.properties());
    }

    private Node predicate(GraphNode owner, GraphEdge edge) {
        @Nullable EdgeType type = EdgeType.fixed(edge.type()).orElse(null);
        if (type == null) {
            return iris.own(local(edge.type()));
        }
        return switch (type) {
            case HAS_PARTICIPANT, CONCERNS -> facts.role(owner, role(edge));
            case DESCRIBES, ABOUT -> iris.term(Term.ABOUT);
            case FROM -> iris.term(Term.WAS_QUOTED_FROM);
            case PUBLISHED_BY -> iris.term(Term.PUBLISHER);
            case REPUBLISHES -> iris.term(Term.HAD_PRIMARY_SOURCE);
            case ATTRIBUTED_TO -> iris.term(Term.WAS_ATTRIBUTED_TO);
            case MENTIONS -> iris.term(Term.MENTIONS);
            case HELD_BY -> iris.term(Term.OWN_HELD_BY);
            case SUPERSEDES -> iris.term(Term.WAS_REVISION_OF);
            case PART_OF -> iris.term(Term.OWN_PART_OF);
            case DURING -> iris.term(Term.OWN_DURING);
            case BEFORE -> iris.term(Term.OWN_BEFORE);
            case AFTER -> iris.term(Term.OWN_AFTER);
            case SAID_IN -> iris.term(Term.OWN_SAID_IN);
            case RESCHEDULED_TO -> iris.term(Term.OWN_RESCHEDULED_TO);
            case POSSIBLY_SAME -> iris.term(Term.OWN_POSSIBLY_SAME);
            case STATE -> iris.term(Term.OWN_STATE_OF);
            case HAS_NAME -> iris.term(Term.OWN_NAME_OF);
            case OF ->
                iris.term(
                        owner.labels().contains("Office") && isOrganization(edge.to())
                                ? Term.POST_IN
                                : Term.OWN_BELONGS_TO);
            case IN -> iris.term(Term.CONTAINED_IN_PLACE);
            case RETRACTS -> iris.term(Term.OWN_RETRACTS);
            case RESTORES -> iris.term(Term.OWN_UNDOES);
            case JUDGES -> iris.term(Term.OWN_JUDGES);
        };
    }

    private static String role(GraphEdge edge) {
        return String.valueOf(edge.properties().get(Property.ROLE));
    }

    /** {@return the name of a derived edge's property, such as {@code partyTo} for {@code PARTY_TO}} */
    static String local(String type) {
        StringBuilder local = new StringBuilder();
        for (String word : type.toLowerCase(Locale.ROOT).split("_", -1)) {
            local.append(local.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return local.toString();
    }

    private void addOnce(Node from, Node predicate, Node to) {
        if (written.add(Triple.create(from, predicate, to))) {
            triples.add(from, predicate, to);
        }
    }
}
