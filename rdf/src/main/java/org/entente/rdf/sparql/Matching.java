/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** REGEX and REPLACE as Jena has them, within an allowance: some patterns try more ways through a text than there is time. */
abstract class Matching extends ExprFunctionN {

    private final String name;
    final Allowance allowance;
    private @Nullable Compiled compiled;

    private Matching(String name, ExprList arguments, Allowance allowance) {
        super(name, arguments);
        this.name = name;
        this.allowance = allowance;
    }

    private record Compiled(String pattern, @Nullable String flags, Pattern regex) {}

    String text(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(name, value).getLiteralLexicalForm();
    }

    /** {@return a matcher that stops when there is no time left} */
    Matcher matcher(String text, NodeValue pattern, @Nullable NodeValue flags) {
        String wanted = text(pattern);
        String how = flags == null ? null : text(flags);
        Compiled last = compiled;
        if (last == null || !last.pattern.equals(wanted) || !Objects.equals(last.flags, how)) {
            if (Choices.tooMany(wanted)) {
                throw Allowance.tooLarge("The pattern of a %s has too many choices.".formatted(name));
            }
            last = new Compiled(wanted, how, RegexEngine.makePattern(name, wanted, how));
            compiled = last;
        }
        return last.regex.matcher(new Watched(text, allowance));
    }

    /** REGEX. */
    static final class Search extends Matching {

        Search(ExprList arguments, Allowance allowance) {
            super("REGEX", arguments, allowance);
        }

        @Override
        public NodeValue eval(List<NodeValue> given) {
            if (!given.get(1).isString()) {
                throw new ExprEvalException("The pattern is no simple text.");
            }
            NodeValue flags = given.size() > 2 ? given.get(2) : null;
            return NodeValue.booleanReturn(
                    matcher(text(given.getFirst()), given.get(1), flags).find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Search(arguments, allowance);
        }
    }

    /** REPLACE. */
    static final class Replacement extends Matching {

        Replacement(ExprList arguments, Allowance allowance) {
            super("REPLACE", arguments, allowance);
        }

        @Override
        public NodeValue eval(List<NodeValue> given) {
            String text = text(given.getFirst());
            String with = text(given.get(2));
            Matcher matcher = matcher(text, given.get(1), given.size() > 3 ? given.get(3) : null);
            // Each group that it names may be the whole text.
            long most =
                    with.length() + with.chars().filter(letter -> letter == '$').count() * text.length();
            StringBuilder made = new StringBuilder();
            boolean found = false;
            while (matcher.find()) {
                if (found && matcher.start() == matcher.end()) {
                    continue;
                }
                found = true;
                allowance.room(most);
                int before = made.length();
                try {
                    matcher.appendReplacement(made, with);
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new ExprEvalException("The replacement names a group that is none.", e);
                }
                allowance.text(made.length() - before);
            }
            if (!found) {
                return given.getFirst();
            }
            matcher.appendTail(made);
            allowance.text(text.length());
            return like(given.getFirst().asNode(), made.toString());
        }

        private static NodeValue like(Node literal, String text) {
            return NodeValue.makeNode(NodeFactory.createLiteral(
                    text,
                    literal.getLiteralLanguage(),
                    literal.getLiteralBaseDirection(),
                    literal.getLiteralDatatype()));
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replacement(arguments, allowance);
        }
    }

    /** A text that is looked at as long as there is time. */
    private record Watched(String text, Allowance allowance) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            allowance.time();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
