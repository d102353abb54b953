/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a question as the data set does, and counts the rows that each step hands on, and among these the ones that go into
 * joins, groups and differences, which hold them: that bounds what a question can hold. What is sorted or made distinct goes to
 * temporary files.
 */
final class CountedSteps extends OpExecutorTDB2 {

    private final Allowance allowance;
    /** A row that is held has room for so many aggregates. */
    private static final int AGGREGATES = 3;

    /** One that takes nothing twice holds a set, as large as this many others. */
    private static final int OF_A_SET = 3 * AGGREGATES;

    /** What comes next and goes into what holds it, and as how many rows each of its rows counts. */
    private final Map<Op, Integer> held;

    private CountedSteps(ExecutionContext context, Allowance allowance, Map<Op, Integer> held) {
        super(context);
        this.allowance = allowance;
        this.held = held;
    }

    /** {@return evaluation of one question} */
    static OpExecutorFactory within(Allowance allowance) {
        Map<Op, Integer> held = new IdentityHashMap<>();
        return context -> new CountedSteps(context, allowance, held);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        // Jena 6.0.0 fails where a pattern or filter has nothing to go on from (its issues 3751 and 3763).
        if ((op instanceof OpQuadPattern || op instanceof OpBGP || op instanceof OpFilter) && !input.hasNext()) {
            input.close();
            return QueryIterNullIterator.create(execCxt);
        }
        switch (op) {
            case OpGroup group -> held.put(group.getSubOp(), rows(group));
            case OpMinus minus -> held.put(minus.getRight(), 1);
            case OpJoin join -> hold(join);
            case OpLeftJoin join -> hold(join);
            default -> {}
        }
        @Nullable Integer asRows = held.remove(op);
        return new QueryIteratorWrapper(super.exec(op, input)) {
            @Override
            protected Binding moveToNextBinding() {
                allowance.step();
                if (asRows != null) {
                    allowance.hold(asRows);
                }
                return super.moveToNextBinding();
            }
        };
    }

    private void hold(Op2 join) {
        held.put(join.getLeft(), 1);
        held.put(join.getRight(), 1);
    }

    /** {@return as how many rows one of a group counts} */
    private static int rows(OpGroup group) {
        int aggregates = group.getAggregators().stream()
                .mapToInt(each ->
                        each.getAggregator().toString().toLowerCase(Locale.ROOT).contains("distinct") ? OF_A_SET : 1)
                .sum();
        return Math.max(1, Math.ceilDiv(aggregates, AGGREGATES));
    }

    /** The whole of a path is walked before its first row, and where it has been is held, so its triples are counted, too. */
    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        Graph walked = new CountedGraph(execCxt.getActiveGraph(), allowance);
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, walked));
    }

    /** A graph in which each triple that is found is a step, and held. */
    private static final class CountedGraph extends GraphWrapper {

        private final Allowance allowance;

        CountedGraph(Graph graph, Allowance allowance) {
            super(graph);
            this.allowance = allowance;
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            return counted(super.find(pattern));
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            return counted(super.find(subject, predicate, object));
        }

        private ExtendedIterator<Triple> counted(ExtendedIterator<Triple> found) {
            allowance.time();
            return found.mapWith(triple -> {
                allowance.step();
                allowance.hold(1);
                return triple;
            });
        }
    }
}
