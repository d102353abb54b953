/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Kind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Role;
import org.entente.model.registry.Status;

/**
 * Writes the SHACL shapes that every export but nanopublications passes, made from the tables and the registry that write exports: each kind of
 * node with its properties, each type of fact with its roles, and that other vocabularies assert only what is actual. A
 * document about one thing passes too, since what is elsewhere is known by its IRI alone.
 */
public final class Shapes {

    /** What every node of a kind has. */
    private static final Map<NodeKind, Set<Property>> REQUIRED = Map.of(
            NodeKind.DOCUMENT_RECORD, EnumSet.of(Property.RECORD),
            NodeKind.ENTITY_RECORD, EnumSet.of(Property.RECORD),
            NodeKind.JUDGEMENT, EnumSet.of(Property.RECORD, Property.VERDICT),
            NodeKind.RETRACTION, EnumSet.of(Property.RECORD, Property.COVERS),
            NodeKind.RESTORE, EnumSet.of(Property.RECORD, Property.RESTORES),
            NodeKind.CLAIM,
                    EnumSet.of(
                            Property.RECORD,
                            Property.TYPE,
                            Property.MODALITY,
                            Property.POLARITY,
                            Property.SPAN,
                            Property.BASIS,
                            Property.COUNTS),
            NodeKind.NAME, EnumSet.of(Property.KEY, Property.TEXT_OF, Property.KIND),
            NodeKind.MENTION, EnumSet.of(Property.KEY),
            NodeKind.STATE, EnumSet.of(Property.ORDINAL, Property.KNOWN_FROM),
            NodeKind.REDIRECT, EnumSet.of(Property.TO));

    /** Properties that edges have too, so that a literal is not all that may stand there. */
    private static final Set<Term> EDGES_TOO = EnumSet.of(Term.PUBLISHER, Term.SOURCE, Term.NOTATION);

    private static final Pattern SPECIAL = Pattern.compile("[.?+*()|{}^$]|\\[|\\]");

    private final Iris iris;
    private final Triples triples;
    private final ShapeTriples shapes;
    private final Registry registry = Registry.standard();

    private Shapes(Triples triples, Iris iris) {
        this.iris = iris;
        this.triples = triples;
        this.shapes = new ShapeTriples(triples, iris);
    }

    /** Writes them all. {@return how many statements were written} */
    public static long write(OutputStream out, RdfFormat format, RdfConfig config) {
        Iris iris = new Iris(config);
        return new Shapes(new Triples(out, format, iris), iris).write();
    }

    private long write() {
        Arrays.stream(NodeKind.values()).forEach(this::writeKind);
        registry.types().forEach(this::writeType);
        writeStatus();
        writeEdges();
        writeAsserted();
        triples.finish();
        return triples.count();
    }

    private void writeKind(NodeKind kind) {
        Node shape = shapes.shape(kind.label(), iris.own(kind.label()), "What a %s has.".formatted(kind.label()));
        shapes.property(shape, iris.term(Term.IDENTIFIER)).least(1).most(1).literal(List.of(xsd("string")));
        Map<Term, List<Property>> byTerm = new LinkedHashMap<>();
        kind.properties().forEach(property -> {
            Term term = Rules.of(kind, property).term();
            if (term != null) {
                byTerm.computeIfAbsent(term, none -> new ArrayList<>()).add(property);
            }
        });
        byTerm.forEach((term, properties) -> {
            if (properties.size() == 1 && !EDGES_TOO.contains(term)) {
                writeProperty(shape, kind, term, properties.getFirst());
            }
        });
    }

    private void writeProperty(Node shape, NodeKind kind, Term term, Property property) {
        Rule rule = Rules.of(kind, property);
        ShapeTriples.Property said = shapes.property(shape, iris.term(term));
        if (property.type().javaType() != List.class) {
            said.most(1);
        }
        if (REQUIRED.getOrDefault(kind, Set.of()).contains(property)) {
            said.least(1);
        }
        if (rule.beside() != null) {
            rule.beside()
                    .datatypes()
                    .forEach((beside, datatype) ->
                            shapes.property(shape, iris.term(beside)).most(1).literal(List.of(iris.named(datatype))));
        }
        switch (rule.form()) {
            case PLAIN -> said.literal(List.of(datatype(property)));
            case TAGGED -> said.literal(List.of(iris.named("rdf:langString"), xsd("string")));
            case MOMENT ->
                said.literal(List.of(
                        xsd("date"),
                        xsd("dateTime"),
                        xsd("gYear"),
                        xsd("gYearMonth"),
                        iris.term(Term.EDTF_LITERAL),
                        xsd("string")));
            case EDTF -> said.literal(List.of(iris.term(Term.EDTF_LITERAL), xsd("string")));
            case JSON -> said.literal(List.of(iris.term(Term.JSON)));
            case TAG -> said.literal(List.of(xsd("string")));
            case CODE -> {
                Scheme list = rule.list();
                if (list != null && list != Scheme.DOCUMENT_KIND) {
                    said.in(Lists.codes(list, registry).stream()
                            .map(code -> iris.concept(list.local(), code))
                            .toList());
                }
            }
            case FACT_TYPE ->
                said.in(registry.types().stream()
                        .map(type -> iris.named(type.rdf().type()))
                        .toList());
            case THING, LINK, LICENSE, NOTATION, VALUES, CARRIED -> {}
        }
    }

    private Node datatype(Property property) {
        return switch (property.type()) {
            case TEXT, TEXTS -> xsd("string");
            case NUMBER -> xsd("integer");
            case FLAG -> xsd("boolean");
            case DATE -> xsd("date");
            case INSTANT, INSTANTS -> xsd("dateTime");
        };
    }

    /** What may fill a role shows in how its IRI begins; a person who is meant by an office stands where offices do. */
    private void writeType(FactType type) {
        Node shape = shapes.shape(type.label(), iris.named(type.rdf().type()), type.description());
        shapes.is(shape, iris.term(Term.OWN_FACT));
        shapes.is(shape, iris.own(type.family().label()));
        for (Role role : type.roles().values()) {
            SortedSet<String> begins = new TreeSet<>();
            role.kinds().forEach(kind -> begins.add(kind.segment()));
            if (role.takesDescribedGroup()) {
                begins.add(Kind.DESCRIBED_GROUP.segment());
            }
            if (role.kinds().contains(Kind.OFFICE)) {
                begins.add(Kind.PERSON.segment());
            }
            if (role.facts()) {
                begins.add(Kind.FACT.segment());
            }
            String pattern = "^%s(%s)/"
                    .formatted(
                            SPECIAL.matcher(iris.config().base().toString()).replaceAll("\\\\$0"),
                            String.join("|", begins));
            shapes.property(shape, iris.named(FactTerms.own(type, role.name())))
                    .say(Term.SH_NODE_KIND, iris.term(Term.SH_IRI))
                    .say(Term.SH_PATTERN, Literals.text(pattern));
        }
    }

    private void writeStatus() {
        Node shape = shapes.shape("Status", iris.term(Term.OWN_FACT), "A fact stands in exactly one way.");
        shapes.property(shape, iris.term(Term.RDF_TYPE))
                .among(
                        Arrays.stream(Status.values())
                                .map(status -> iris.own(status.label()))
                                .toList(),
                        1);
    }

    private void writeEdges() {
        Node shape =
                shapes.shape("Edge", iris.term(Term.OWN_EDGE), "An edge says from what, to what, and of which type.");
        for (Term term : List.of(Term.SUBJECT, Term.PREDICATE, Term.OBJECT)) {
            shapes.property(shape, iris.term(term)).least(1).most(1).say(Term.SH_NODE_KIND, iris.term(Term.SH_IRI));
        }
        for (Term term : List.of(Term.OWN_EDGE_TYPE, Term.IDENTIFIER)) {
            shapes.property(shape, iris.term(term)).least(1).most(1).literal(List.of(xsd("string")));
        }
    }

    private void writeAsserted() {
        Set<String> asserted = registry.types().stream()
                .flatMap(type -> type.rdf().subClassOf().stream())
                .filter(name -> !NodeTriples.isStatedOfLabels(name))
                .collect(Collectors.toCollection(TreeSet::new));
        asserted.forEach(name -> {
            Node shape = shapes.shape(
                    name.replace(':', '-'), iris.named(name), "Only what is actual is a %s.".formatted(name));
            shapes.is(shape, iris.own(Status.ACTUAL.label()));
        });
    }

    private Node xsd(String local) {
        return iris.named(Namespace.XSD.prefix() + ":" + local);
    }
}
