/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.model.graph.GraphEdge;
import org.entente.model.id.Kind;
import org.jspecify.annotations.Nullable;

/** Makes the IRI of everything: ids, edges, graphs, terms, concepts. All are safe to write as they are. */
final class Iris {

    private static final boolean[] SAFE = new boolean[0x80];
    private static final String HEX = "0123456789ABCDEF";

    static {
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~-/"
                .chars()
                .forEach(safe -> SAFE[safe] = true);
    }

    private static final String DATASET = "dataset";
    private static final String RDF12 = RdfProfile.RDF12.text();
    private static final String KNOWN = "known-";
    private static final String VALID = "valid-";

    private final RdfConfig config;
    private final String base;
    private final Map<Term, Node> terms = new EnumMap<>(Term.class);
    private final Map<String, Node> named = new HashMap<>();
    private final Recent things = new Recent();
    private final Recent concepts = new Recent();

    Iris(RdfConfig config) {
        this.config = config;
        this.base = config.base().toString();
        for (Term term : Term.values()) {
            terms.put(term, named(term.prefixed()));
        }
    }

    /** {@return the thing with this id} */
    Node thing(String id) {
        return things.get(id, one -> NodeFactory.createURI(base + safe(one)));
    }

    /** {@return a part of the thing with this id} */
    Node part(String id, String name) {
        return NodeFactory.createURI(thing(id).getURI() + "#" + name);
    }

    /**
     * {@return the node of an edge: a part of its owner, named by the edge's type and the rest of its id, such as {@code
     * fact/0f#PARTY_TO;1}}
     */
    Node edge(GraphEdge edge) {
        String owner = edge.owner();
        StringBuilder name = new StringBuilder(edge.type());
        if (edge.edgeId().length() > owner.length()) {
            for (String step : edge.edgeId().substring(owner.length() + 1).split("#", -1)) {
                name.append(';').append(safe(step));
            }
        }
        return part(owner, name.toString());
    }

    /** {@return the graph of a document's claims} */
    Node graph(String documentId) {
        return part(documentId, "claims");
    }

    /** {@return a part of the description of the data set} */
    Node datasetPart(String name) {
        return part(DATASET, safe(name));
    }

    /** {@return the data set as a whole} */
    Node dataset() {
        return thing(DATASET);
    }

    /**
     * {@return the data set that is exported: the whole, or apart from it what that was or holds on a day, another shape of it,
     * or a part of it}
     *
     * @param part the name of the part; null for all
     */
    Node exported(@Nullable String part) {
        String name = Stream.of(
                        Optional.ofNullable(part),
                        Optional.of(config.profile())
                                .filter(profile -> profile != RdfProfile.BASE)
                                .map(RdfProfile::text),
                        day(KNOWN, config.knownAt()),
                        day(VALID, config.validAt()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("-"));
        return name.isEmpty() ? dataset() : datasetPart(name);
    }

    /** {@return whether the data set with this IRI holds all that was known, now or on a day} */
    static boolean isWhole(String dataset) {
        String name = dataset.substring(dataset.lastIndexOf('/') + 1);
        return name.equals(DATASET)
                || Stream.of(RDF12, KNOWN, VALID).anyMatch(begin -> name.startsWith(DATASET + "#" + begin));
    }

    private static Optional<String> day(String what, @Nullable Object day) {
        return Optional.ofNullable(day).map(one -> what + one.toString().replace(":", ""));
    }

    Node term(Term term) {
        Node node = terms.get(term);
        if (node == null) {
            throw new IllegalStateException(term + " has no IRI");
        }
        return node;
    }

    /** {@return the class or property of a prefixed name, such as {@code schema:attendee}} */
    Node named(String prefixed) {
        return named.computeIfAbsent(prefixed, name -> {
            int colon = name.indexOf(':');
            String begin = Namespace.of(name.substring(0, colon)).iri(config.vocabulary());
            return NodeFactory.createURI(begin + safe(name.substring(colon + 1)));
        });
    }

    /** {@return the class or property of our own vocabulary with this local name} */
    Node own(String local) {
        return named(Namespace.DIP.prefix() + ":" + local);
    }

    /** {@return one code of one of our own lists, such as {@code modality-announced}} */
    Node concept(String list, String code) {
        return concepts.get(list + "-" + code, one -> NodeFactory.createURI(config.vocabulary() + safe(one)));
    }

    /** {@return one of our SHACL shapes} */
    Node shape(String name) {
        return NodeFactory.createURI(config.shapes() + "#" + safe(name));
    }

    /** {@return one of our own lists of codes} */
    Node list(String list) {
        return own("list-" + list);
    }

    /** {@return prefix to what it stands for, in a fixed order} */
    SequencedMap<String, String> prefixes() {
        SequencedMap<String, String> prefixes = new LinkedHashMap<>();
        for (Namespace namespace : Namespace.of(config.profile())) {
            prefixes.put(namespace.prefix(), namespace.iri(config.vocabulary()));
        }
        for (Kind kind : Kind.values()) {
            prefixes.put(kind.segment(), config.base() + kind.segment() + "/");
        }
        return Collections.unmodifiableSequencedMap(prefixes);
    }

    /** {@return a class or property by its prefix, such as {@code schema:attendee}; what has none stays in full} */
    String prefixed(Node node) {
        for (Namespace namespace : Namespace.values()) {
            String begin = namespace.iri(config.vocabulary());
            if (node.getURI().startsWith(begin)) {
                return namespace.prefix() + ":" + node.getURI().substring(begin.length());
            }
        }
        return node.getURI();
    }

    RdfConfig config() {
        return config;
    }

    private static String safe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSafe(text.charAt(i))) {
                return encode(text);
            }
        }
        return text;
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xFF);
            if (isSafe(character)) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 0xF));
            }
        }
        return encoded.toString();
    }

    private static boolean isSafe(char character) {
        return character < SAFE.length && SAFE[character];
    }
}
