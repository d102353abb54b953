/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.util.List;
import java.util.Objects;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.update.UpdateFactory;

/**
 * A question in SPARQL 1.1 that may be asked: what reaches out of the data set is none. Besides the standard's own, only
 * casts to XML Schema's types and some functions of XPath are known.
 */
public final class SparqlQuery {

    private final Query query;

    private SparqlQuery(Query query) {
        this.query = query;
    }

    /**
     * {@return the question that a text asks}
     *
     * @param base what relative IRIs are relative to
     * @throws UnusableQuery when it cannot be asked
     */
    public static SparqlQuery parse(String text, String base) {
        Query query;
        try {
            query = QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw isUpdate(text, base)
                    ? refused("This is an update, and the graph is only read here: load records instead.")
                    : malformed(e);
        } catch (QueryException e) {
            throw malformed(e);
        }
        Walker.walk(Algebra.compile(query), Refusal.OPERATORS, Refusal.EXPRESSIONS);
        return new SparqlQuery(query);
    }

    /**
     * {@return the same of other graphs: these decide, whatever the text says}
     *
     * @param defaultGraphs IRIs of the graphs that together are the default graph
     * @param namedGraphs IRIs of the graphs that are there by name
     */
    public SparqlQuery over(List<String> defaultGraphs, List<String> namedGraphs) {
        if (defaultGraphs.isEmpty() && namedGraphs.isEmpty()) {
            return this;
        }
        Query other = query.cloneQuery();
        if (other.hasDatasetDescription()) {
            other.getGraphURIs().clear();
            other.getNamedGraphURIs().clear();
        }
        defaultGraphs.forEach(other::addGraphURI);
        namedGraphs.forEach(other::addNamedGraphURI);
        return new SparqlQuery(other);
    }

    /** {@return whether the answer is a graph, as of CONSTRUCT and DESCRIBE; else it is a table, or yes or no} */
    public boolean isForGraph() {
        return query.isConstructType() || query.isDescribeType();
    }

    Query query() {
        return query;
    }

    private static boolean isUpdate(String text, String base) {
        try {
            return !UpdateFactory.create(text, base, Syntax.syntaxSPARQL_11)
                    .getOperations()
                    .isEmpty();
        } catch (QueryException e) {
            return false;
        }
    }

    private static UnusableQuery malformed(QueryException e) {
        return new UnusableQuery(
                UnusableQuery.Reason.MALFORMED,
                "This is no SPARQL 1.1 query: " + String.valueOf(e.getMessage()).strip());
    }

    private static UnusableQuery refused(String message) {
        return new UnusableQuery(UnusableQuery.Reason.REFUSED, message);
    }

    /** Refuses what reaches out of the data set, wherever in a question it stands. */
    private static final class Refusal extends OpVisitorBase {

        private static final Refusal OPERATORS = new Refusal();
        private static final ExprVisitorBase EXPRESSIONS = new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionN call) {
                String iri = call.getFunctionIRI();
                if (iri != null && !Functions.known(iri)) {
                    throw refused("There is no function <%s> here: use those of SPARQL 1.1.".formatted(iri));
                }
            }
        };

        @Override
        public void visit(OpService service) {
            throw refused("SERVICE asks other servers, which is not done from here: ask them yourself, or use a client"
                    + " that federates.");
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), OPERATORS, EXPRESSIONS));
        }

        @Override
        public void visit(OpGroup group) {
            group.getAggregators().stream()
                    .map(each -> each.getAggregator().getExprList())
                    .filter(Objects::nonNull)
                    .forEach(arguments -> Walker.walk(arguments, OPERATORS, EXPRESSIONS));
        }
    }
}
