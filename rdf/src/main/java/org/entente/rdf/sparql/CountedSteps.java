/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
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

/**
 * Evaluates a question as the data set does, and counts the rows that each step hands on, and among these the ones that go into
 * joins, groups and differences, which hold them: that bounds what a question can hold. What is sorted or made distinct goes to
 * temporary files.
 */
final class CountedSteps extends OpExecutorTDB2 {

    private final Allowance allowance;
    /** What comes next and goes into what holds it. */
    private final Set<Op> held;

    private CountedSteps(ExecutionContext context, Allowance allowance, Set<Op> held) {
        super(context);
        this.allowance = allowance;
        this.held = held;
    }

    /** {@return evaluation of one question} */
    static OpExecutorFactory within(Allowance allowance) {
        Set<Op> held = Collections.newSetFromMap(new IdentityHashMap<>());
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
            case OpGroup group -> held.add(group.getSubOp());
            case OpMinus minus -> held.add(minus.getRight());
            case OpJoin join -> held.addAll(List.of(join.getLeft(), join.getRight()));
            case OpLeftJoin join -> held.addAll(List.of(join.getLeft(), join.getRight()));
            default -> {}
        }
        boolean isHeld = held.remove(op);
        return new QueryIteratorWrapper(super.exec(op, input)) {
            @Override
            protected Binding moveToNextBinding() {
                allowance.step();
                if (isHeld) {
                    allowance.hold();
                }
                return super.moveToNextBinding();
            }
        };
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
                allowance.hold();
                return triple;
            });
        }
    }
}
