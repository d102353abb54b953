/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes parts of SHACL shapes. Nothing is blank: a property shape and each cell of a list has a name under its shape's. */
final class ShapeTriples {

    private final Triples triples;
    private final Iris iris;

    ShapeTriples(Triples triples, Iris iris) {
        this.triples = triples;
        this.iris = iris;
    }

    /** A property shape that is being written. */
    final class Property {
        private final Node shape;

        private Property(Node shape) {
            this.shape = shape;
        }

        Property most(long count) {
            return say(Term.MAX_COUNT, Literals.of(count));
        }

        Property least(long count) {
            return say(Term.MIN_COUNT, Literals.of(count));
        }

        Property say(Term term, Node object) {
            triples.add(shape, iris.term(term), object);
            return this;
        }

        /** Its values are among these. */
        Property in(Collection<Node> values) {
            return say(Term.SH_IN, list(shape, "in", List.copyOf(values)));
        }

        /** Its values have one of these datatypes. */
        Property literal(List<Node> datatypes) {
            if (datatypes.size() == 1) {
                return say(Term.SH_DATATYPE, datatypes.getFirst());
            }
            List<Node> either = datatypes.stream()
                    .map(datatype -> {
                        Node one = part(shape, "or-" + datatype.getLocalName());
                        triples.add(one, iris.term(Term.SH_DATATYPE), datatype);
                        return one;
                    })
                    .toList();
            return say(Term.SH_OR, list(shape, "or", either));
        }

        /** How many of its values are among these. */
        Property among(Collection<Node> values, long count) {
            Node among = part(shape, "among");
            triples.add(among, iris.term(Term.SH_IN), list(among, "in", List.copyOf(values)));
            say(Term.QUALIFIED_SHAPE, among);
            say(Term.QUALIFIED_MIN, Literals.of(count));
            return say(Term.QUALIFIED_MAX, Literals.of(count));
        }
    }

    /** Begins the shape of all things of a class. {@return it} */
    Node shape(String name, Node target, String comment) {
        Node shape = iris.shape(name);
        triples.add(shape, iris.term(Term.RDF_TYPE), iris.term(Term.NODE_SHAPE));
        triples.add(shape, iris.term(Term.TARGET_CLASS), target);
        triples.add(
                shape, iris.term(Term.COMMENT), Literals.tagged(comment, "en").orElseThrow());
        return shape;
    }

    /** Everything of the shape is of this class too. */
    void is(Node shape, Node type) {
        triples.add(shape, iris.term(Term.SH_CLASS), type);
    }

    /** Begins what a shape says of a property. {@return it} */
    Property property(Node shape, Node path) {
        Node property =
                part(shape, iris.prefixed(path).replaceFirst("^dip:", "").replace(':', '-'));
        triples.add(shape, iris.term(Term.SH_PROPERTY), property);
        triples.add(property, iris.term(Term.SH_PATH), path);
        return new Property(property);
    }

    private Node list(Node owner, String name, List<Node> items) {
        Node rest = iris.term(Term.NIL);
        for (int i = items.size(); i > 0; i--) {
            Node cell = part(owner, name + "-" + i);
            triples.add(cell, iris.term(Term.FIRST), items.get(i - 1));
            triples.add(cell, iris.term(Term.REST), rest);
            rest = cell;
        }
        return rest;
    }

    private static Node part(Node owner, String name) {
        return NodeFactory.createURI(owner.getURI() + "-" + name);
    }
}
