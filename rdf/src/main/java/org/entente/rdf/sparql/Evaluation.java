/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfFormat;

/** Answers questions from a store, each within its limits and from one version of the graph. */
public final class Evaluation {

    /** What is sorted or made distinct beyond so many rows is kept in temporary files. */
    private static final long ROWS_IN_MEMORY = 100_000;

    private final SparqlStore store;
    private final RdfConfig config;
    private final SparqlLimits limits;

    /** Answers from a store as this configuration writes it. */
    public Evaluation(SparqlStore store, RdfConfig config, SparqlLimits limits) {
        this.store = store;
        this.config = config;
        this.limits = limits;
    }

    /**
     * Writes the answer of a question for a table, or for yes or no.
     *
     * @return the version of the graph that it is of
     * @throws UnusableQuery when the answer is beyond the limits, or this format has no way to write it; what was written by then is
     *     no answer
     */
    public String write(SparqlQuery query, TableFormat format, OutputStream out) {
        return evaluate(query.query(), (exec, allowance) -> {
            OutputStream bounded = new Bounded(out, allowance);
            if (query.query().isAskType()) {
                format.write(bounded, exec.ask());
            } else {
                RowSet rows = exec.select();
                Iterator<Binding> counted = Iter.map(rows, row -> {
                    allowance.row();
                    format.require(row);
                    return row;
                });
                format.writer().write(bounded, RowSetStream.create(rows.getResultVars(), counted), ARQ.getContext());
            }
            bounded.flush();
        });
    }

    /**
     * Writes the answer of a question for a graph.
     *
     * @return the version of the graph that it is of
     * @throws UnusableQuery when the answer is beyond the limits, or this format has no way to write it; what was written by then
     *     is no answer
     */
    public String write(SparqlQuery query, RdfFormat format, OutputStream out) {
        Query asked = query.query();
        Query selected = asked.isDescribeType() ? Description.resources(asked) : asked;
        return evaluate(selected, (exec, allowance) -> {
            Graph graph = GraphFactory.createDefaultGraph();
            asked.getPrefixMapping().getNsPrefixMap().forEach(graph.getPrefixMapping()::setNsPrefix);
            Iterator<Triple> triples =
                    asked.isDescribeType() ? Description.triples(asked, exec) : exec.constructTriples();
            collect(triples, graph, allowance);
            Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
            OutputStream bounded = new Bounded(out, allowance);
            try {
                RDFWriter.source(graph).lang(lang).output(bounded);
            } catch (QueryCancelledException e) {
                throw e;
            } catch (JenaException e) {
                throw new UnusableQuery(
                        UnusableQuery.Reason.UNWRITABLE,
                        "The answer cannot be written as %s, but maybe as another type, such as text/turtle: %s"
                                .formatted(format.mediaType(), e.getMessage()));
            }
            bounded.flush();
        });
    }

    /** Texts are written whole whatever the format, so those of a graph that is too large for any need not be collected. */
    private static void collect(Iterator<Triple> triples, Graph graph, Allowance allowance) {
        long held = 0;
        while (triples.hasNext()) {
            Triple triple = triples.next();
            allowance.time();
            int before = graph.size();
            graph.add(triple);
            if (graph.size() > before) {
                allowance.row();
                Node object = triple.getObject();
                held += object.isLiteral() ? object.getLiteralLexicalForm().length() : 0;
                allowance.fit(held);
            }
        }
    }

    /** Does something with the evaluation of a question. */
    @FunctionalInterface
    private interface Use {

        void of(QueryExec exec, Allowance allowance) throws IOException;
    }

    private String evaluate(Query query, Use use) {
        Allowance allowance = new Allowance(limits);
        DatasetGraph dataset = store.dataset();
        dataset.begin(TxnType.READ);
        try (QueryExec exec = QueryExec.dataset(dataset)
                .query(query)
                .set(ARQConstants.sysOpExecutorFactory, CountedSteps.within(allowance))
                .set(ARQConstants.sysOptimizerFactory, CountedText.within(allowance))
                // What is constant is evaluated with the rest, and not while it is planned: only then it is counted.
                .set(ARQ.optExprConstantFolding, false)
                .set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.enablePropertyFunctions, false)
                .set(ARQ.propertyFunctions, false)
                .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            use.of(exec, allowance);
            return store.held(config).orElse("none");
        } catch (Allowance.Spent e) {
            throw e.why();
        } catch (QueryCancelledException e) {
            throw new UnusableQuery(
                    UnusableQuery.Reason.TIMED_OUT,
                    "The question took longer than %d s: ask more narrowly."
                            .formatted(limits.timeout().toSeconds()));
        } catch (StackOverflowError e) {
            throw Allowance.tooLarge("The question, a path or a pattern goes too deep: ask more narrowly.")
                    .why();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            dataset.end();
        }
    }

    /** Takes as many bytes as are allowed. */
    private static final class Bounded extends FilterOutputStream {

        private final Allowance allowance;

        Bounded(OutputStream out, Allowance allowance) {
            super(out);
            this.allowance = allowance;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            allowance.bytes(length);
            out.write(bytes, from, length);
        }

        @Override
        public void write(int unit) throws IOException {
            allowance.bytes(1);
            out.write(unit);
        }
    }
}
