/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;

/** The facts of claims by the keys by which other claims of their document refer to them. Holds these, of claims that have a key. */
final class OtherClaims {

    private final Map<String, Set<String>> read = new HashMap<>();
    private BiFunction<Id, String, Set<String>> elsewhere = (document, key) -> Set.of();

    /** Reads them from a graph in which both claims are. */
    void read(OrderedGraph graph) {
        Iterator<GraphEdge> abouts = graph.edges(EdgeType.ABOUT.name());
        GraphEdge about = abouts.hasNext() ? abouts.next() : null;
        for (Iterator<GraphNode> claims = graph.nodes(NodeKind.CLAIM); claims.hasNext(); ) {
            GraphNode claim = claims.next();
            while (about != null && about.owner().compareTo(claim.id()) < 0) {
                about = abouts.hasNext() ? abouts.next() : null;
            }
            if (about != null
                    && about.owner().equals(claim.id())
                    && claim.properties().get(Property.KEY) instanceof String key) {
                String document = String.valueOf(claim.properties().get(Property.DOCUMENT));
                read.merge(name(document, key), Set.of(about.to().id()), OtherClaims::both);
            }
        }
    }

    /** Says where to look for what was not read. */
    void lookUp(BiFunction<Id, String, Set<String>> facts) {
        elsewhere = facts;
    }

    /** {@return the ids of the facts that the claims with a key in a document are about; none where there is no such claim} */
    Set<String> facts(Id document, String key) {
        Set<String> found = read.get(name(document.toString(), key));
        return found == null ? elsewhere.apply(document, key) : found;
    }

    private static String name(String document, String key) {
        return document + "#" + key;
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
