/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_URI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Counts the text that functions are handed which make new text of it: a few of them in a row can double it beyond any memory.
 * Patterns are matched within the time that there is.
 */
final class CountedText extends ExprTransformCopy {

    /** None of these makes much more than it is handed. */
    private static final Set<Class<?>> MAKERS = Set.of(
            E_Add.class,
            E_Divide.class,
            E_Function.class,
            E_IRI.class,
            E_Multiply.class,
            E_StrAfter.class,
            E_StrBefore.class,
            E_StrConcat.class,
            E_StrEncodeForURI.class,
            E_StrLowerCase.class,
            E_StrSubstring.class,
            E_StrUpperCase.class,
            E_Subtract.class,
            E_URI.class);

    /** No number that is reckoned with has more digits than about a third of this. */
    private static final int BITS = 4096;

    private final Allowance allowance;

    private CountedText(Allowance allowance) {
        this.allowance = allowance;
    }

    /** {@return what rewrites a question before it is planned} */
    static RewriteFactory within(Allowance allowance) {
        CountedText expressions = new CountedText(allowance);
        Groups groups = expressions.new Groups();
        return context -> {
            Rewrite standard = Optimize.stdOptimizationFactory.create(context);
            return op -> standard.rewrite(Transformer.transform(groups, expressions, op));
        };
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return MAKERS.contains(function.getClass())
                ? function.copy(new Counted(argument, 0))
                : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        return MAKERS.contains(function.getClass())
                ? function.copy(new Counted(first, 0), new Counted(second, 0))
                : super.transform(function, first, second);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return new Matching.Search(arguments, allowance);
        }
        if (function instanceof E_StrReplace) {
            return new Matching.Replacement(arguments, allowance);
        }
        if (!MAKERS.contains(function.getClass())) {
            return super.transform(function, arguments);
        }
        ExprList counted = new ExprList();
        arguments.forEach(argument -> counted.add(new Counted(argument, 0)));
        return function.copy(counted);
    }

    /** Counts what is joined by GROUP_CONCAT. */
    private final class Groups extends TransformCopy {

        @Override
        public Op transform(OpGroup group, Op over) {
            List<ExprAggregator> aggregators =
                    group.getAggregators().stream().map(this::counted).toList();
            return new OpGroup(over, group.getGroupVars(), aggregators);
        }

        private ExprAggregator counted(ExprAggregator each) {
            Aggregator aggregator = each.getAggregator();
            return switch (aggregator) {
                case AggGroupConcat joined -> counted(each, joined.getSeparator());
                case AggGroupConcatDistinct joined -> counted(each, joined.getSeparator());
                default -> each;
            };
        }

        private ExprAggregator counted(ExprAggregator each, String separator) {
            Aggregator aggregator = each.getAggregator();
            long more = Optional.ofNullable(separator).orElse(" ").length();
            Expr counted = new Counted(aggregator.getExprList().get(0), more);
            return new ExprAggregator(each.getVar(), aggregator.copy(new ExprList(counted)));
        }
    }

    /** What it is handed, counted. */
    private final class Counted extends ExprFunction1 {

        private final long more;

        Counted(Expr argument, long more) {
            super(argument, "counted");
            this.more = more;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            allowance.text(length(value) + more);
            return value;
        }

        private static long length(NodeValue value) {
            if (value.isInteger()) {
                return digits(value.getInteger().bitLength());
            }
            if (value.isDecimal()) {
                return digits(value.getDecimal().unscaledValue().bitLength()
                        + Math.abs((long) value.getDecimal().scale()));
            }
            Node term = value.asNode();
            return term.isLiteral()
                    ? term.getLiteralLexicalForm().length()
                    : term.isURI() ? term.getURI().length() : 0;
        }

        private static long digits(long bits) {
            if (bits > BITS) {
                throw Allowance.tooLarge("A number on the way to the answer has too many digits.");
            }
            return bits / 3;
        }

        @Override
        public Expr copy(Expr argument) {
            return new Counted(argument, more);
        }
    }
}
