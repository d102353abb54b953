/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.io.OutputStream;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.binding.Binding;

/** The formats of tables, and of yes and no; all of them stream. */
public enum TableFormat {
    /** SPARQL 1.1 Query Results JSON Format. */
    JSON("application/sparql-results+json", ResultSetLang.RS_JSON),
    /** SPARQL Query Results XML Format. */
    XML("application/sparql-results+xml", ResultSetLang.RS_XML),
    /** Comma-separated: values without their types. */
    CSV("text/csv", ResultSetLang.RS_CSV),
    /** Tab-separated: terms as Turtle writes them. */
    TSV("text/tab-separated-values", ResultSetLang.RS_TSV);

    private final String mediaType;
    private final Lang lang;

    TableFormat(String mediaType, Lang lang) {
        this.mediaType = mediaType;
        this.lang = lang;
    }

    /** {@return its name in addresses, such as {@code json}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the media type} */
    public String mediaType() {
        return mediaType;
    }

    RowSetWriter writer() {
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }

    /**
     * Refuses a row that would be written so that nobody can read it.
     *
     * @throws UnusableQuery when a value has characters that XML cannot carry, or that its writer lets stand where they may not
     */
    void require(Binding row) {
        if (this == XML) {
            row.forEach((variable, value) -> {
                if (!isXml(value)) {
                    throw new UnusableQuery(
                            UnusableQuery.Reason.UNWRITABLE,
                            "The answer cannot be written as %s, but maybe as another type, such as %s: ?%s has a value that XML cannot carry."
                                    .formatted(mediaType, JSON.mediaType, variable.getName()));
                }
            });
        }
    }

    private static boolean isXml(Node value) {
        if (value.isLiteral()) {
            return isXml(value.getLiteralLexicalForm())
                    && isAttribute(value.getLiteralDatatypeURI())
                    && isAttribute(value.getLiteralLanguage());
        }
        return !value.isURI() || isXml(value.getURI());
    }

    private static boolean isAttribute(String text) {
        return isXml(text) && text.chars().noneMatch(unit -> unit == '&' || unit == '<' || unit == '"');
    }

    /** {@return whether all characters are of XML 1.0} */
    private static boolean isXml(String text) {
        return text.codePoints()
                .allMatch(point -> point >= ' ' && point < Character.MIN_SURROGATE
                        || point > Character.MAX_SURROGATE && point != 0xFFFE && point != 0xFFFF
                        || point == '\t'
                        || point == '\n'
                        || point == '\r');
    }

    void write(OutputStream out, boolean yes) {
        writer().write(out, yes, ARQ.getContext());
    }
}
