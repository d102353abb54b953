/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.io.OutputStream;
import java.util.Locale;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;

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

    void write(OutputStream out, boolean yes) {
        writer().write(out, yes, ARQ.getContext());
    }
}
