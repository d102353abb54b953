/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Evaluates a question as the data set does, and counts the rows that each step hands on. Joins, groups and differences hold
 * what they are handed, so this bounds what a question can hold.
 */
final class CountedSteps extends OpExecutorTDB2 {

    private final AtomicLong left;

    private CountedSteps(ExecutionContext context, AtomicLong left) {
        super(context);
        this.left = left;
    }

    /** {@return evaluation of one question with so many rows} */
    static OpExecutorFactory upTo(long rows) {
        AtomicLong left = new AtomicLong(rows);
        return context -> new CountedSteps(context, left);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        // Jena 6.0.0 fails where a pattern or filter has nothing to go on from (its issues 3751 and 3763).
        if ((op instanceof OpQuadPattern || op instanceof OpBGP || op instanceof OpFilter) && !input.hasNext()) {
            input.close();
            return QueryIterNullIterator.create(execCxt);
        }
        return new QueryIteratorWrapper(super.exec(op, input)) {
            @Override
            protected Binding moveToNextBinding() {
                if (left.decrementAndGet() < 0) {
                    throw new UnusableQuery(
                            UnusableQuery.Reason.TOO_LARGE,
                            "Too many rows come up on the way to the answer: ask more narrowly, and join by what"
                                    + " the parts have in common.");
                }
                return super.moveToNextBinding();
            }
        };
    }
}
