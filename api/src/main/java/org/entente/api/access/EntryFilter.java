/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What holds for every request: bodies that are more than a slip are refused, as only a query in SPARQL comes in one (the
 * container limits addresses and headers), and browsers take an answer for what it says that it is.
 */
@Component
@Order(0)
public class EntryFilter extends OncePerRequestFilter {

    /** How much a body may be; whoever reads one counts, as its length need not be told beforehand. */
    public static final int MOST_BYTES = 64 * 1024;

    private final HandlerExceptionResolver problems;

    EntryFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** Says that an answer is what it says that it is; whoever takes all back that was said says so again. */
    public static void noSniffing(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        noSniffing(response);
        if (request.getContentLengthLong() > MOST_BYTES) {
            ErrorResponseException refusal = new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
            refusal.getHeaders().set(HttpHeaders.CONNECTION, "close");
            problems.resolveException(request, response, null, refusal);
            return;
        }
        chain.doFilter(request, response);
    }
}
