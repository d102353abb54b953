/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.util.List;
import java.util.Objects;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.sse.Tags;
import org.apache.jena.update.UpdateFactory;

/**
 * A question in SPARQL 1.1 that may be asked: what reaches out of the data set is none. Besides the standard's own, only
 * casts to XML Schema's types and some functions of XPath are known.
 */
public final class SparqlQuery {

    private final Query query;
    private final boolean steady;

    private SparqlQuery(Query query, boolean steady) {
        this.query = query;
        this.steady = steady;
    }

    /**
     * {@return the question that a text asks}
     *
     * @param base what relative IRIs are relative to
     * @throws UnusableQuery when it cannot be asked
     */
    public static SparqlQuery parse(String text, String base) {
        try {
            return read(text, base);
        } catch (StackOverflowError e) {
            // whoever nests thousands deep needs a parser's whole stack, and only that
            throw tooDeep();
        }
    }

    private static SparqlQuery read(String text, String base) {
        Query query;
        try {
            query = QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw tooDeep();
            }
            throw isUpdate(text, base)
                    ? refused("This is an update, and the graph is only read here: load records instead.")
                    : malformed(e);
        }
        Inspection inspection = new Inspection();
        Walker.walk(Algebra.compile(query), inspection, inspection.expressions);
        return new SparqlQuery(query, inspection.steady && !makesNodes(query));
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
        return new SparqlQuery(other, steady);
    }

    /** {@return whether the answer is a graph, as of CONSTRUCT and DESCRIBE; else it is a table, or yes or no} */
    public boolean isForGraph() {
        return query.isConstructType() || query.isDescribeType();
    }

    /** {@return whether it has the same answer, byte by byte, as long as the graph is the same} */
    public boolean isSteady() {
        return steady;
    }

    Query query() {
        return query;
    }

    /** Nodes without an IRI have other labels each time. */
    private static boolean makesNodes(Query query) {
        return query.isConstructType()
                && query.getConstructTemplate().getTriples().stream()
                        .anyMatch(triple -> triple.getSubject().isBlank()
                                || triple.getObject().isBlank());
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

    private static UnusableQuery tooDeep() {
        return new UnusableQuery(UnusableQuery.Reason.TOO_LARGE, "The question is nested too deep: ask more narrowly.");
    }

    private static UnusableQuery refused(String message) {
        return new UnusableQuery(UnusableQuery.Reason.REFUSED, message);
    }

    /** Refuses what reaches out of the data set, wherever in a question it stands, and sees what makes an answer another each time. */
    private static final class Inspection extends OpVisitorBase {

        private boolean steady = true;

        private final ExprVisitorBase expressions = new ExprVisitorBase() {
            @Override
            public void visit(ExprFunction0 call) {
                // NOW, RAND, UUID, STRUUID and BNODE.
                steady = false;
            }

            @Override
            public void visit(ExprFunction1 call) {
                steady &= !call.getFunctionSymbol().getSymbol().equals(Tags.tagBNode);
            }

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
            order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, expressions));
        }

        @Override
        public void visit(OpGroup group) {
            group.getAggregators().stream()
                    .map(each -> each.getAggregator().getExprList())
                    .filter(Objects::nonNull)
                    .forEach(arguments -> Walker.walk(arguments, this, expressions));
        }
    }
}
