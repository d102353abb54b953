/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.rdf.RdfFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * One of the forms in which a document is served.
 *
 * @param name what {@code ?format=} calls it
 * @param format the format of RDF; none for the page
 */
record Representation(String name, MediaType type, @Nullable RdfFormat format) {

    /** The formats of RDF, the server's favourite first. */
    static final List<Representation> RDF = Arrays.stream(RdfFormat.values())
            .map(format -> new Representation(format.text(), MediaType.parseMediaType(format.mediaType()), format))
            .toList();

    /** The page for people. */
    static final Representation PAGE = new Representation("html", MediaType.TEXT_HTML, null);

    /** The formats of RDF and the page. */
    static final List<Representation> ALL =
            Stream.concat(RDF.stream(), Stream.of(PAGE)).toList();

    /** {@return what the answer says of itself} */
    String contentType() {
        return format == null || format == RdfFormat.TURTLE ? type + ";charset=UTF-8" : type.toString();
    }

    /**
     * {@return the form to serve: the one named in the address, else the best that the header allows}
     *
     * @throws QueryFailure when the address names one that there is not
     */
    static Optional<Representation> choose(
            @Nullable String named, @Nullable String accept, List<Representation> offered) {
        if (named != null) {
            return Optional.of(offered.stream()
                    .filter(one -> one.name().equals(named))
                    .findFirst()
                    .orElseThrow(() -> new QueryFailure(
                            QueryFailure.Reason.PARAMETER_INVALID,
                            "There is no format '%s' here: use %s.".formatted(named, names(offered)))));
        }
        return Negotiation.choose(
                        accept, offered.stream().map(Representation::type).toList())
                .flatMap(type ->
                        offered.stream().filter(one -> one.type().equals(type)).findFirst());
    }

    /** {@return the names of these, for messages} */
    static String names(List<Representation> offered) {
        return offered.stream().map(Representation::name).collect(Collectors.joining(", "));
    }
}
