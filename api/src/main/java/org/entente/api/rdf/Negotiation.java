/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.api.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;

/** Chooses what to serve by an Accept header: the highest q-value wins, then the server's own order. */
public final class Negotiation {

    private Negotiation() {}

    /** {@return the best of what is offered, or empty when the header allows none of it} */
    public static Optional<MediaType> choose(@Nullable String accept, List<MediaType> offered) {
        List<MediaType> ranges = parse(accept);
        MediaType best = null;
        double bestQuality = 0;
        for (MediaType type : offered) {
            double quality = quality(type, ranges);
            if (quality > bestQuality) {
                best = type;
                bestQuality = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@return a header that is a list, of which HTTP lets a request have several lines; null when it has none} */
    public static @Nullable String list(HttpServletRequest request, String header) {
        List<String> lines = Collections.list(request.getHeaders(header));
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    /** {@return whether the client has an answer, and wants another only where there was none} */
    public static boolean isKnownWhateverItIs(HttpServletRequest request) {
        return "*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
    }

    /** {@return that nothing of what is offered fits} */
    public static ResponseEntity<ProblemDetail> notAcceptable(List<MediaType> offered) {
        ResponseEntity<ProblemDetail> problem = Problems.of(
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                "This is served as %s; name one of them in the Accept header."
                        .formatted(offered.stream().map(MediaType::toString).collect(Collectors.joining(", "))));
        HttpHeaders headers = new HttpHeaders(problem.getHeaders());
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return new ResponseEntity<>(problem.getBody(), headers, problem.getStatusCode());
    }

    private static List<MediaType> parse(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return List.of(MediaType.ALL);
        }
        return MimeTypeUtils.tokenize(accept).stream()
                .flatMap(range -> range(range).stream())
                .toList();
    }

    /** {@return one range; none where it is not written as one, which says nothing against the others} */
    private static Optional<MediaType> range(String written) {
        try {
            return Optional.of(MediaType.parseMediaType(written));
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    /** The most particular range that a type falls into decides, even if it says no. */
    private static double quality(MediaType type, List<MediaType> ranges) {
        MediaType decisive = null;
        for (MediaType range : ranges) {
            if (range.includes(type) && (decisive == null || particular(range) > particular(decisive))) {
                decisive = range;
            }
        }
        return decisive == null ? 0 : decisive.getQualityValue();
    }

    private static int particular(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
