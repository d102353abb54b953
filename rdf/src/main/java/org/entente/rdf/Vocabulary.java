/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.name.Countries;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Status;

/**
 * Writes our own vocabulary: every class, property and list of codes that an export may use, made from the same tables and
 * the same registry.
 */
public final class Vocabulary {

    private static final String TITLE = "Entente: vocabulary of diplomatic relationships";
    private static final String XSD = Namespace.XSD.prefix() + ":";

    /** What OWL-Time says of intervals of time, and these of facts, which are none. */
    private static final Map<Term, String> OF_INTERVALS = Map.of(
            Term.OWN_DURING, "time:intervalDuring",
            Term.OWN_BEFORE, "time:intervalBefore",
            Term.OWN_AFTER, "time:intervalAfter");

    private final Triples triples;
    private final Iris iris;
    private final Registry registry = Registry.standard();
    private final Definitions definitions;

    private Vocabulary(Triples triples, Iris iris) {
        this.iris = iris;
        this.triples = triples;
        this.definitions = new Definitions(triples, iris);
    }

    /** Writes it all. {@return how many statements were written} */
    public static long write(OutputStream out, RdfFormat format, RdfConfig config) {
        Iris iris = new Iris(config);
        return new Vocabulary(new Triples(out, format, iris), iris).write();
    }

    /** Writes it all as a page for people. */
    public static void writePage(OutputStream out, RdfConfig config) {
        Iris iris = new Iris(config);
        HtmlStream page = new HtmlStream(out, iris, config.ontology(), TITLE, List.of());
        new Vocabulary(new Triples(page, false, iris), iris).write();
    }

    private long write() {
        Node ontology = iris.own("");
        triples.add(ontology, iris.term(Term.RDF_TYPE), iris.term(Term.ONTOLOGY));
        definitions.say(ontology, Term.TITLE, TITLE);
        definitions.say(
                ontology,
                Term.DESCRIPTION,
                "Classes and properties that describe claims, facts and how facts stand. They say nothing of whether a fact"
                        + " happened: what whenActual names is stated beside them only where it did.");
        Arrays.stream(Term.values()).filter(Term::isClass).forEach(this::writeClass);
        registry.types().forEach(this::writeType);
        Arrays.stream(Term.values()).filter(term -> !term.isClass()).forEach(this::writeProperty);
        writeRolesAndValues();
        writeEdges();
        writeCatalogues();
        new TypeConcepts(triples, iris, definitions, registry).write();
        new Lists(triples, iris, definitions, registry).write();
        triples.finish();
        return triples.count();
    }

    private void writeClass(Term term) {
        term.comment().ifPresent(comment -> {
            Node subject = definitions.define(term.local(), Term.RDFS_CLASS, comment);
            parent(term.local())
                    .ifPresent(parent -> triples.add(subject, iris.term(Term.SUB_CLASS_OF), iris.term(parent)));
            NodeTriples.othersFor(term.local())
                    .forEach(other -> triples.add(subject, iris.term(Term.SUB_CLASS_OF), iris.term(other)));
        });
    }

    /** {@return the class of which every thing with this label is one} */
    private static Optional<Term> parent(String label) {
        if (Arrays.stream(Family.values()).anyMatch(family -> family.label().equals(label))
                || Arrays.stream(Status.values())
                        .anyMatch(status -> status.label().equals(label))
                || label.equals(Term.OWN_CONTESTED_CLASS.local())) {
            return Optional.of(Term.OWN_FACT);
        }
        if (label.equals(Term.OWN_PENDING.local())) {
            return Optional.of(Term.OWN_CLAIM);
        }
        if (Arrays.stream(NodeKind.values())
                .anyMatch(kind -> kind.isRecord() && kind.label().equals(label))) {
            return Optional.of(Term.OWN_RECORD_CLASS);
        }
        return NodeTriples.isEntity(label) ? Optional.of(Term.OWN_ENTITY) : Optional.empty();
    }

    private void writeType(FactType type) {
        Node subject = definitions.define(type.label(), Term.RDFS_CLASS, type.description());
        triples.add(
                subject, iris.term(Term.SUB_CLASS_OF), iris.own(type.family().label()));
        type.rdf()
                .subClassOf()
                .forEach(name -> triples.add(subject, iris.term(Term.OWN_WHEN_ACTUAL), iris.named(name)));
        triples.add(subject, iris.term(Term.SEE_ALSO), iris.concept(TypeConcepts.LIST, type.name()));
    }

    private void writeProperty(Term term) {
        term.comment().ifPresent(comment -> {
            Node subject = definitions.define(term.local(), Term.PROPERTY, comment);
            range(term)
                    .or(() -> rangeBesideDate(term))
                    .ifPresent(range -> triples.add(subject, iris.term(Term.RANGE), range));
            list(term).ifPresent(list -> triples.add(subject, iris.term(Term.OWN_LIST), list));
            Optional.ofNullable(OF_INTERVALS.get(term))
                    .ifPresent(other -> triples.add(subject, iris.term(Term.SEE_ALSO), iris.named(other)));
        });
    }

    /** {@return every rule that writes this property, with what it writes} */
    private static Stream<Map.Entry<Property, Rule>> rules(Term term) {
        return Arrays.stream(Property.values())
                .flatMap(property -> Rules.all(property).map(rule -> Map.entry(property, rule)))
                .filter(rule -> rule.getValue().term() == term);
    }

    private Optional<Node> range(Term term) {
        List<Node> ranges = rules(term)
                .flatMap(rule -> range(rule.getKey(), rule.getValue()).stream())
                .distinct()
                .toList();
        return ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.empty();
    }

    private Optional<Node> range(Property property, Rule rule) {
        return switch (rule.form()) {
            case CODE -> Optional.of(iris.term(Term.CONCEPT));
            case FACT_TYPE -> Optional.of(iris.term(Term.RDFS_CLASS));
            case JSON -> Optional.of(iris.term(Term.JSON));
            case PLAIN ->
                switch (property.type()) {
                    case TEXT, TEXTS -> Optional.of(iris.named(XSD + "string"));
                    case NUMBER -> Optional.of(iris.named(XSD + "integer"));
                    case FLAG -> Optional.of(iris.named(XSD + "boolean"));
                    case DATE -> Optional.of(iris.named(XSD + "date"));
                    case INSTANT, INSTANTS -> Optional.of(iris.named(XSD + "dateTime"));
                };
            case TAGGED, TAG, MOMENT, EDTF, THING, LINK, LICENSE, NOTATION, VALUES, CARRIED -> Optional.empty();
        };
    }

    private Optional<Node> rangeBesideDate(Term term) {
        return Arrays.stream(DateTerms.values())
                .flatMap(date -> Stream.ofNullable(date.datatypes().get(term)))
                .map(iris::named)
                .findFirst();
    }

    private Optional<Node> list(Term term) {
        return rules(term)
                .map(rule -> rule.getValue().list())
                .flatMap(Stream::ofNullable)
                .map(list -> iris.list(list.local()))
                .findFirst();
    }

    /** Roles and values of the same name share one property. */
    private void writeRolesAndValues() {
        SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
        SortedMap<String, SortedSet<String>> asserted = new TreeMap<>();
        for (FactType type : registry.types()) {
            Stream.concat(type.roles().keySet().stream(), type.values().keySet().stream())
                    .forEach(name -> {
                        String own = FactTerms.own(type, name);
                        uses.computeIfAbsent(own, none -> new TreeSet<>()).add(type.name());
                        String term = type.rdf().properties().getOrDefault(name, own);
                        if (!term.equals(own)) {
                            asserted.computeIfAbsent(own, none -> new TreeSet<>())
                                    .add(term);
                        }
                    });
        }
        uses.forEach((own, types) -> {
            String local = own.substring(own.indexOf(':') + 1);
            Node subject = definitions.define(
                    local, Term.PROPERTY, "Role or value of facts of the type %s.".formatted(String.join(", ", types)));
            asserted.getOrDefault(own, new TreeSet<>())
                    .forEach(term -> triples.add(subject, iris.term(Term.OWN_WHEN_ACTUAL), iris.named(term)));
            if (registry.types().stream().anyMatch(type -> Lists.values(type).containsKey(local))) {
                triples.add(subject, iris.term(Term.OWN_LIST), iris.list(local));
            }
        });
    }

    private void writeEdges() {
        SortedMap<String, SortedSet<String>> origins = new TreeMap<>();
        for (FactType type : registry.types()) {
            for (DerivedEdge edge : type.edges()) {
                origins.computeIfAbsent(edge.type(), none -> new TreeSet<>()).add(type.name());
            }
        }
        Set<String> symmetric = FactTerms.symmetric(registry);
        origins.forEach((edge, types) -> {
            Node subject = definitions.define(
                    EdgeTriples.local(edge),
                    Term.PROPERTY,
                    "Derived from the current state of facts of the type %s; a statement about it says from which fact and for which period."
                            .formatted(String.join(", ", types)));
            if (symmetric.contains(edge)) {
                triples.add(subject, iris.term(Term.RDF_TYPE), iris.term(Term.SYMMETRIC_PROPERTY));
            }
        });
    }

    private void writeCatalogues() {
        SortedSet<String> catalogues = new TreeSet<>();
        Countries.standard()
                .all()
                .forEach(country -> catalogues.addAll(country.identifiers().keySet()));
        catalogues.forEach(catalogue -> definitions.define(
                Values.CATALOGUE + catalogue, Term.DATATYPE, "An id in the catalogue %s.".formatted(catalogue)));
    }
}
