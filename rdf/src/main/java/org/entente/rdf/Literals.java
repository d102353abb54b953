/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes literals with the right datatype; what no datatype fits stays plain text, so nothing is lost. */
final class Literals {

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern WITHOUT_SECONDS = Pattern.compile("(.*T[0-9]{2}:[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?$");
    /** Zeros that end a fraction of a second, and say nothing. */
    private static final Pattern IDLE_ZEROS =
            Pattern.compile("(T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\\.0+|(\\.[0-9]*?)0+)(?![0-9])");

    private static final List<XSDDatatype> MOMENTS =
            List.of(XSDDatatype.XSDdate, XSDDatatype.XSDdateTime, XSDDatatype.XSDgYear, XSDDatatype.XSDgYearMonth);

    private Literals() {}

    /**
     * {@return plain text}
     *
     * @throws IllegalArgumentException when the text holds half of a surrogate pair, which no format can write, or a
     *     control character, which XML cannot
     */
    static Node text(String text) {
        return NodeFactory.createLiteralString(wellFormed(text));
    }

    /** {@return text in a language, unless RDF would not keep the tag as it is} */
    static Optional<Node> tagged(String text, String tag) {
        if (!LANGUAGE_TAG.matcher(tag).matches()) {
            return Optional.empty();
        }
        Node node = NodeFactory.createLiteralLang(wellFormed(text), tag);
        return node.getLiteralLanguage().equals(tag) ? Optional.of(node) : Optional.empty();
    }

    /** {@return the text with a datatype of ours} */
    static Node typed(String text, Node datatype) {
        return NodeFactory.createLiteralDT(wellFormed(text), NodeFactory.getType(datatype.getURI()));
    }

    /** {@return a position or count, as annotations want it} */
    static Node nonNegative(Long number) {
        return NodeFactory.createLiteralDT(number.toString(), XSDDatatype.XSDnonNegativeInteger);
    }

    /**
     * {@return a date, a moment, a year or a month, if the text is one} XML Schema wants the seconds that it may leave out, and a
     * data set keeps a moment by its value, so each has one spelling.
     */
    static Optional<Node> moment(String text) {
        String whole = WITHOUT_SECONDS.matcher(text).replaceFirst("$1:00$2");
        whole = IDLE_ZEROS.matcher(whole).replaceFirst("$1$2");
        for (RDFDatatype datatype : MOMENTS) {
            if (datatype.isValid(whole)) {
                return Optional.of(NodeFactory.createLiteralDT(whole, datatype));
            }
        }
        return Optional.empty();
    }

    /** {@return a value of the graph other than a list, by its Java type} */
    static Node of(Object value) {
        return switch (value) {
            case String text -> text(text);
            case Long number -> NodeFactory.createLiteralDT(number.toString(), XSDDatatype.XSDinteger);
            case Boolean flag -> NodeFactory.createLiteralDT(flag.toString(), XSDDatatype.XSDboolean);
            case LocalDate date -> NodeFactory.createLiteralDT(unsigned(date.toString()), XSDDatatype.XSDdate);
            case Instant instant -> NodeFactory.createLiteralDT(unsigned(instant.toString()), XSDDatatype.XSDdateTime);
            default ->
                throw new IllegalArgumentException(
                        "no literal for a " + value.getClass().getSimpleName());
        };
    }

    /** Java writes a plus before years beyond 9999; XML Schema has none. */
    private static String unsigned(String text) {
        return text.startsWith("+") ? text.substring(1) : text;
    }

    /** Readers of records let neither in; this holds for whoever else makes a graph. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= ' ' && unit < Character.MIN_SURROGATE) {
                continue; // as good as all of them
            }
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                throw new IllegalArgumentException(
                        "half of a surrogate pair at %d of a text; correct the record that holds it".formatted(i));
            } else if (unit < ' ' && unit != '\t' && unit != '\n' && unit != '\r' || unit >= '\uFFFE') {
                throw new IllegalArgumentException(
                        "the character U+%04X at %d of a text, which not every format can write; correct the record that holds it"
                                .formatted((int) unit, i));
            }
        }
        return text;
    }
}
