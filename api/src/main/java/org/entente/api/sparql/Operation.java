/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.api.access.EntryFilter;
import org.entente.queries.catalogue.QueryFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;

/**
 * What a request asks, by the SPARQL 1.1 Protocol: a query in the address, in a form, or as the body.
 *
 * @param query the text; none where nothing is asked
 * @param defaultGraphs the graphs that together are the default graph; none for the data set's own
 * @param namedGraphs the graphs that are there by name
 */
record Operation(Optional<String> query, List<String> defaultGraphs, List<String> namedGraphs) {

    /** What the protocol calls a query that is the body itself. */
    static final MediaType QUERY = new MediaType("application", "sparql-query");

    private static final String ACCEPT_POST = "Accept-Post";

    private static final String QUERY_PARAMETER = "query";

    /**
     * {@return what is asked}
     *
     * @throws QueryFailure when it is not as the protocol has it
     */
    static Operation of(HttpServletRequest request) throws IOException {
        if (HttpMethod.POST.matches(request.getMethod())) {
            MediaType type = contentType(request);
            if (type.equalsTypeAndSubtype(QUERY)) {
                return direct(request, type);
            }
            if (!type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)) {
                throw unsupported();
            }
        }
        return of(request, parameter(request, QUERY_PARAMETER));
    }

    private static Operation direct(HttpServletRequest request, MediaType type) throws IOException {
        if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
            throw unsupported();
        }
        if (parameter(request, QUERY_PARAMETER).isPresent()) {
            throw invalid("The query is in the body and in the address: send it once.");
        }
        byte[] body = request.getInputStream().readNBytes(EntryFilter.MOST_BYTES + 1);
        if (body.length > EntryFilter.MOST_BYTES) {
            throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            return of(
                    request,
                    Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString()));
        } catch (CharacterCodingException e) {
            throw invalid("The query is not in UTF-8.");
        }
    }

    private static Operation of(HttpServletRequest request, Optional<String> query) {
        for (String update : List.of("update", "using-graph-uri", "using-named-graph-uri")) {
            if (request.getParameter(update) != null) {
                throw invalid("There is no '%s' here: the graph is only read; ask with 'query'.".formatted(update));
            }
        }
        return new Operation(query, all(request, "default-graph-uri"), all(request, "named-graph-uri"));
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        List<String> values = all(request, name);
        if (values.size() > 1) {
            throw invalid("There is more than one '%s': send one.".formatted(name));
        }
        return values.stream().findFirst();
    }

    private static List<String> all(HttpServletRequest request, String name) {
        String @Nullable [] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static MediaType contentType(HttpServletRequest request) {
        try {
            return MediaType.parseMediaType(
                    Optional.ofNullable(request.getContentType()).orElse(""));
        } catch (InvalidMediaTypeException e) {
            throw unsupported();
        }
    }

    private static ErrorResponseException unsupported() {
        ErrorResponseException refusal = new ErrorResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        refusal.getHeaders().set(ACCEPT_POST, QUERY + ", " + MediaType.APPLICATION_FORM_URLENCODED);
        return refusal;
    }

    private static QueryFailure invalid(String message) {
        return new QueryFailure(QueryFailure.Reason.PARAMETER_INVALID, message);
    }
}
