/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
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
     * @throws UnusableQuery when the answer is beyond the limits; what was written by then is no answer
     */
    public String write(SparqlQuery query, TableFormat format, OutputStream out) {
        return evaluate(query, exec -> {
            OutputStream bounded = new Bounded(out);
            if (query.query().isAskType()) {
                format.write(bounded, exec.ask());
            } else {
                RowSet rows = exec.select();
                format.writer()
                        .write(bounded, RowSetStream.create(rows.getResultVars(), bounded(rows)), ARQ.getContext());
            }
            return bounded;
        });
    }

    /**
     * Writes the answer of a question for a graph.
     *
     * @return the version of the graph that it is of
     * @throws UnusableQuery when the answer is beyond the limits; what was written by then is no answer
     */
    public String write(SparqlQuery query, RdfFormat format, OutputStream out) {
        return evaluate(query, exec -> {
            OutputStream bounded = new Bounded(out);
            Graph graph = GraphFactory.createDefaultGraph();
            query.query().getPrefixMapping().getNsPrefixMap().forEach(graph.getPrefixMapping()::setNsPrefix);
            Iterator<Triple> triples =
                    query.query().isConstructType() ? exec.constructTriples() : exec.describeTriples();
            bounded(triples).forEachRemaining(graph::add);
            Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
            RDFWriter.source(graph).lang(lang).output(bounded);
            return bounded;
        });
    }

    private String evaluate(SparqlQuery query, Function<QueryExec, OutputStream> write) {
        DatasetGraph dataset = store.dataset();
        dataset.begin(TxnType.READ);
        try (QueryExec exec = QueryExec.dataset(dataset)
                .query(query.query())
                .set(ARQConstants.sysOpExecutorFactory, CountedSteps.upTo(limits.steps()))
                .set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.enablePropertyFunctions, false)
                .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            write.apply(exec).flush();
            return store.held(config).orElse("none");
        } catch (QueryCancelledException e) {
            throw new UnusableQuery(
                    UnusableQuery.Reason.TIMED_OUT,
                    "The question took longer than %d s: ask more narrowly."
                            .formatted(limits.timeout().toSeconds()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            dataset.end();
        }
    }

    private <T> Iterator<T> bounded(Iterator<T> rows) {
        long[] left = {limits.rows()};
        return Iter.map(rows, row -> {
            if (--left[0] < 0) {
                throw tooLarge("%d rows".formatted(limits.rows()));
            }
            return row;
        });
    }

    private static UnusableQuery tooLarge(String bound) {
        return new UnusableQuery(
                UnusableQuery.Reason.TOO_LARGE,
                "The answer is larger than %s: ask for parts with ORDER BY, LIMIT and OFFSET, or take the whole graph from /rdf."
                        .formatted(bound));
    }

    /** Takes so many bytes and no more. */
    private final class Bounded extends FilterOutputStream {

        private long left = limits.bytes();

        Bounded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            left -= length;
            check();
            out.write(bytes, from, length);
        }

        @Override
        public void write(int unit) throws IOException {
            left--;
            check();
            out.write(unit);
        }

        private void check() {
            if (left < 0) {
                throw tooLarge("%d bytes".formatted(limits.bytes()));
            }
        }
    }
}
