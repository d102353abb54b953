/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets each client ask so often in a minute and no more, where a rate is set: a client is a key, or else an address. */
@Component
@Order(2)
class RateFilter extends OncePerRequestFilter {

    private final Rates rates;
    private final HandlerExceptionResolver problems;

    RateFilter(Rates rates, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !rates.areLimited() || request.getRequestURI().equals(KeyFilter.HEALTH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ErrorResponseException> refusal = rates.count(client(request));
        if (refusal.isPresent()) {
            problems.resolveException(request, response, null, refusal.get());
            return;
        }
        chain.doFilter(request, response);
    }

    private static String client(HttpServletRequest request) {
        Object key = request.getAttribute(KeyFilter.ADMITTED);
        return key == null ? request.getRemoteAddr() : key.toString();
    }
}
