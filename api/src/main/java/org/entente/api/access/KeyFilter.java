/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.api.Settings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets nobody ask without a key, where keys are set; who comes without one is counted by address, so that keys are not guessed
 * at any speed. Health stays open for whatever watches it, and so does the guide,
 * which Neo4j Browser fetches without headers of ours.
 */
@Component
@Order(1)
public class KeyFilter extends OncePerRequestFilter {

    /** Where watchers ask. */
    static final String HEALTH = "/actuator/health";

    /** The attribute of a request that has the key with which it came. */
    static final String ADMITTED = KeyFilter.class.getName();

    /** The address as it was sent, and nothing in it that leads elsewhere. */
    private static final Pattern OPEN = Pattern.compile(HEALTH + "|/guides/[a-z-]+(\\.grass)?");

    /** The header that a key may come in. */
    public static final String KEY = "X-API-Key";

    private static final String BEARER = "Bearer ";

    private final Keys keys;
    private final Rates rates;
    private final HandlerExceptionResolver problems;

    KeyFilter(
            Settings settings, Rates rates, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.keys = new Keys(settings.apiKeys());
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !keys.areRequired() || OPEN.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> key = given(request).filter(keys::admit).findFirst();
        if (key.isPresent()) {
            request.setAttribute(ADMITTED, key.get());
            chain.doFilter(request, response);
            return;
        }
        problems.resolveException(
                request, response, null, rates.count(request.getRemoteAddr()).orElseGet(KeyFilter::unauthorized));
    }

    private static ErrorResponseException unauthorized() {
        ErrorResponseException refusal = new ErrorResponseException(HttpStatus.UNAUTHORIZED);
        refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, BEARER.strip());
        return refusal;
    }

    /** {@return what may be a key: a client may send one header, and whatever stands before it another} */
    private static Stream<String> given(HttpServletRequest request) {
        return Stream.concat(
                Stream.ofNullable(request.getHeader(KEY)),
                Stream.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                        .map(value -> value.substring(BEARER.length()).strip()));
    }
}
