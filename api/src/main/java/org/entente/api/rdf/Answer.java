/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.entente.api.Settings;
import org.entente.model.id.Hash;
import org.entente.queries.export.StoreThing;
import org.entente.rdf.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** One answer with a document in a form that was chosen: its head, decided before the first byte, and then its body. */
final class Answer {

    private static final int BUFFER = 1 << 16;

    /** Each link repeats the address; heads that are long are refused on the way. */
    private static final int MOST_LINKS = 2048;

    private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING;
    private static final String GZIP = "gzip";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final List<Representation> offered;
    private final Settings settings;
    private List<String> related = List.of();

    Answer(HttpServletRequest request, HttpServletResponse response, List<Representation> offered, Settings settings) {
        this.settings = settings;
        this.request = request;
        this.response = response;
        this.offered = offered;
    }

    /** Its head names these addresses too, where more about the same is. */
    void relateTo(Collection<String> addresses) {
        related = List.copyOf(addresses);
    }

    /** Something that writes the body. */
    @FunctionalInterface
    interface Body {

        /** Writes all of it; the stream is closed by others. */
        void write(OutputStream out) throws IOException;
    }

    /** {@return the form to serve; empty when nothing fits} */
    Optional<Representation> form() {
        return Representation.choose(
                request.getParameter(Asked.FORMAT), Negotiation.list(request, HttpHeaders.ACCEPT), offered);
    }

    /**
     * Sends what may turn out not to be there while it is written: whoever does not want the body is told of it only after it
     * was written to nobody.
     *
     * @param version the version of what is shown
     */
    void sendIfThere(Representation form, String version, Body body) throws IOException {
        if (HttpMethod.HEAD.matches(request.getMethod()) || Negotiation.isKnownWhateverItIs(request)) {
            body.write(OutputStream.nullOutputStream());
        }
        send(form, version, body);
    }

    /**
     * Sends it, or that it has not changed.
     *
     * @param version the version of what is shown
     */
    void send(Representation form, String version, Body body) throws IOException {
        boolean packed = takesGzip(Negotiation.list(request, HttpHeaders.ACCEPT_ENCODING));
        String tag =
                "\"" + Hash.id(String.join("\n", version, stamp(), address(), form.name(), packed ? GZIP : "")) + "\"";
        response.setHeader(HttpHeaders.VARY, VARY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        String links = links(form);
        if (links.length() <= MOST_LINKS) {
            response.setHeader(HttpHeaders.LINK, links);
        }
        if (Negotiation.isKnownWhateverItIs(request)) {
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setContentType(form.contentType());
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return;
        }
        write(packed, body);
    }

    private void write(boolean packed, Body body) throws IOException {
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        if (packed) {
            GZIPOutputStream packing = new GZIPOutputStream(out, BUFFER);
            body.write(packing);
            packing.finish();
        } else {
            body.write(out);
        }
        out.flush();
    }

    /** {@return that nothing of what is offered fits} */
    ResponseEntity<ProblemDetail> notAcceptable() {
        return Negotiation.notAcceptable(
                offered.stream().map(Representation::type).toList());
    }

    /** {@return the address of another form of the same document} */
    String address(Representation form) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        String rest = java.util.Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty() && !part.startsWith("format="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        return request.getRequestURI() + "?" + rest + "format=" + form.name();
    }

    private String links(Representation shown) {
        return Stream.concat(
                        offered.stream()
                                .filter(form -> !form.equals(shown))
                                .map(form ->
                                        "<%s>; rel=\"alternate\"; type=\"%s\"".formatted(address(form), form.type())),
                        related.stream().map("<%s>; rel=\"related\""::formatted))
                .collect(Collectors.joining(", "));
    }

    private String address() {
        return request.getRequestURI() + "?" + request.getQueryString();
    }

    private String stamp() {
        return Stamp.of(settings.iriBase(), Answer.class, StoreThing.class);
    }

    private static boolean takesGzip(@Nullable String header) {
        return header != null
                && java.util.Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .anyMatch(coding -> coding.equals(GZIP)
                                || coding.startsWith(GZIP + ";") && !coding.matches(".*;\\s*q=0(\\.0*)?"));
    }
}
