/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * The answer of DESCRIBE, as it is come by: what is stated about each resource in any graph. Jena's own collects all of it
 * first. There are no nodes without IRIs, so nothing else belongs to a resource.
 */
final class Description {

    private Description() {}

    /** {@return the question which resources to describe} */
    static Query resources(Query describe) {
        Query select = describe.cloneQuery();
        select.setQuerySelectType();
        if (select.getQueryPattern() == null) {
            select.setQueryPattern(new ElementGroup());
        }
        return select;
    }

    /**
     * {@return the triples, of which some may come up more than once}
     *
     * @param resources evaluates which resources to describe
     */
    static Iterator<Triple> triples(Query describe, QueryExec resources) {
        DatasetGraph all = resources.getDataset();
        DatasetGraph dataset = describe.hasDatasetDescription()
                ? DynamicDatasets.dynamicDataset(describe.getDatasetDescription(), all, false)
                : all;
        Set<Node> seen = new HashSet<>();
        Iterator<Node> described = Iter.filter(
                Iter.concat(describe.getResultURIs().iterator(), selected(resources)),
                node -> node.isURI() && seen.add(node));
        return Iter.flatMap(
                described, node -> Iter.map(dataset.find(Node.ANY, node, Node.ANY, Node.ANY), Quad::asTriple));
    }

    private static Iterator<Node> selected(QueryExec resources) {
        List<Var> variables =
                resources.getQuery().getResultVars().stream().map(Var::alloc).toList();
        if (variables.isEmpty()) {
            return Collections.emptyIterator();
        }
        return Iter.flatMap(
                resources.select(),
                row -> variables.stream().filter(row::contains).map(row::get).iterator());
    }
}
