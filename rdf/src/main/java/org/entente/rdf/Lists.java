/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.entente.model.name.Name;
import org.entente.model.record.SpanKind;
import org.entente.model.registry.Acts;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.model.registry.ValueType;

/** Writes our lists of codes as SKOS concept schemes: our own, and those of the typed values of facts. */
final class Lists {

    private final Triples triples;
    private final Iris iris;
    private final Definitions definitions;
    private final Registry registry;
    private final Concepts concepts;

    Lists(Triples triples, Iris iris, Definitions definitions, Registry registry) {
        this.concepts = new Concepts(iris);
        this.triples = triples;
        this.iris = iris;
        this.definitions = definitions;
        this.registry = registry;
    }

    void write() {
        for (Scheme scheme : Scheme.values()) {
            write(scheme.local(), scheme.title(), codes(scheme, registry), code -> note(scheme, code));
        }
        TreeMap<String, SortedSet<String>> values = new TreeMap<>();
        registry.types()
                .forEach(type -> values(type)
                        .forEach((list, codes) -> values.computeIfAbsent(list, none -> new TreeSet<>())
                                .addAll(codes)));
        values.forEach((list, codes) -> write(list, "Values of " + Definitions.words(list), codes, code -> ""));
        concepts.takeRest(triples);
    }

    /** {@return the lists that the values of a type are from, with the codes that the type allows} */
    static Map<String, Collection<String>> values(FactType type) {
        Map<String, Collection<String>> lists = new TreeMap<>();
        type.values().forEach((name, value) -> {
            if (value.form() == ValueType.Form.CODE) {
                lists.put(FactTerms.list(type, name), value.codes());
            }
        });
        return lists;
    }

    /** {@return the codes of one of our lists} */
    static List<String> codes(Scheme scheme, Registry registry) {
        Stream<String> codes = switch (scheme) {
            case MODALITY -> Arrays.stream(Modality.values()).map(Modality::text);
            case POLARITY -> Arrays.stream(Polarity.values()).map(Polarity::text);
            case ACT -> registry.types().stream().flatMap(type -> type.acts().all().stream());
            case LIFECYCLE -> registry.types().stream().flatMap(type -> type.acts().lifecycle().values().stream());
            case SPAN -> Arrays.stream(SpanKind.values()).map(SpanKind::text);
            case BASIS -> Stream.of("stated", "inferred");
            case VERDICT -> Stream.of("same", "different");
            case ROLE ->
                Stream.concat(
                        Stream.of("holder"), registry.types().stream().flatMap(type -> type.roles().keySet().stream()));
            case NAME_KIND -> Name.KINDS.stream().sorted();
            case DOCUMENT_KIND ->
                Stream.of("article", "post", "statement", "dispatch", "treaty-text", "dataset", "transcript");
        };
        return codes.distinct().toList();
    }

    /** {@return what the registry says of the use of a code, empty when it says nothing} */
    private String note(Scheme scheme, String code) {
        return registry.types().stream()
                .flatMap(type -> switch (scheme) {
                    case ACT -> type.acts().kindOf(code).map(effect -> type.name() + ": " + effect(effect)).stream();
                    case ROLE -> type.role(code).map(role -> type.name() + ": " + role.describe()).stream();
                    default -> Stream.<String>empty();
                })
                .collect(Collectors.joining("; "));
    }

    private static String effect(Acts.Effect effect) {
        return switch (effect) {
            case OPENS -> "begins a period";
            case CLOSES -> "ends a period";
            case MARKS -> "happens while it holds";
            case PRECEDES -> "comes before it";
            case BESIDES -> "stands besides it and does not tell whether it holds";
        };
    }

    private void write(String list, String title, Collection<String> codes, UnaryOperator<String> note) {
        Node scheme = iris.list(list);
        triples.add(scheme, iris.term(Term.RDF_TYPE), iris.term(Term.CONCEPT_SCHEME));
        definitions.say(scheme, Term.PREF_LABEL, title);
        triples.add(scheme, iris.term(Term.IS_DEFINED_BY), iris.own(""));
        for (String code : List.copyOf(codes)) {
            Node concept = iris.concept(list, code);
            triples.add(concept, iris.term(Term.RDF_TYPE), iris.term(Term.CONCEPT));
            definitions.say(concept, Term.PREF_LABEL, Definitions.words(code));
            triples.add(concept, iris.term(Term.NOTATION), Literals.text(code));
            triples.add(concept, iris.term(Term.IN_SCHEME), scheme);
            concepts.take(concept, triples);
            String said = note.apply(code);
            if (!said.isEmpty()) {
                definitions.say(concept, Term.SCOPE_NOTE, said);
            }
        }
    }
}
