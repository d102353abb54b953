/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.sparql;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.sparql.Evaluation;
import org.entente.rdf.sparql.SparqlQuery;
import org.entente.rdf.sparql.TableFormat;
import org.springframework.http.MediaType;

/** The media types of answers, the server's favourite first, and who writes them. */
record Offered(MediaType type, Writer writer) {

    /** Writes an answer. */
    @FunctionalInterface
    interface Writer {

        /** {@return the version of the graph that the answer is of} */
        String write(Evaluation evaluation, SparqlQuery query, OutputStream out);
    }

    /** Tables, and yes and no; generic types are the same as the particular ones, for clients that know no others. */
    static final List<Offered> TABLES = Stream.concat(
                    Arrays.stream(TableFormat.values()).map(format -> table(format.mediaType(), format)),
                    Stream.of(table("application/json", TableFormat.JSON), table("application/xml", TableFormat.XML)))
            .toList();

    /** Graphs. */
    static final List<Offered> GRAPHS = Arrays.stream(RdfFormat.values())
            .map(format -> new Offered(
                    MediaType.parseMediaType(format.mediaType()),
                    (evaluation, query, out) -> evaluation.write(query, format, out)))
            .toList();

    private static Offered table(String type, TableFormat format) {
        return new Offered(
                MediaType.parseMediaType(type), (evaluation, query, out) -> evaluation.write(query, format, out));
    }

    /** {@return the types} */
    static List<MediaType> types(List<Offered> offered) {
        return offered.stream().map(Offered::type).toList();
    }

    /** {@return what the answer says of itself} */
    MediaType contentType() {
        return type.getType().equals("text") ? new MediaType(type, java.nio.charset.StandardCharsets.UTF_8) : type;
    }
}
