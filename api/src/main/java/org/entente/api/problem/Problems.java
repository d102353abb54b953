/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.entente.api.access.EntryFilter;
import org.entente.queries.catalogue.QueryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns what goes wrong into problems: a status, a stable code, and a sentence that says what to do. */
@RestControllerAdvice
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "5";

    /** {@return a problem in its own media type} */
    public static ResponseEntity<ProblemDetail> of(HttpStatus status, String code, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers(status))
                .body(body(status, code, detail));
    }

    static ProblemDetail body(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        return problem;
    }

    private static HttpHeaders headers(HttpStatus status) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl("no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return headers;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onFailure(QueryFailure failure, HttpServletResponse response) {
        breakOff(response, failure);
        HttpStatus status = Code.status(failure.reason());
        if (failure.reason() == QueryFailure.Reason.NOBODY_WAITS) {
            LOG.debug("The client has gone.", failure);
        } else if (failure.isOfALoad()) {
            LOG.warn(failure.getMessage());
        } else if (status.is5xxServerError()) {
            LOG.warn(failure.getMessage(), failure);
        }
        return of(status, failure.reason().code(), String.valueOf(failure.getMessage()));
    }

    /** Parameters that the container cannot read, or too many of them. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> onParameters(InvalidParameterException unreadable) {
        HttpStatus status = known(HttpStatusCode.valueOf(unreadable.getErrorCode()));
        return of(status, Code.of(status), Code.detail(status));
    }

    /** The client went away in the middle of an answer. */
    @ExceptionHandler
    void onDisconnect(AsyncRequestNotUsableException gone) {
        LOG.debug("The client has gone.", gone);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onAnything(
            Exception exception, HttpServletRequest request, HttpServletResponse response) {
        breakOff(response, exception);
        if (exception instanceof ErrorResponse refused) {
            HttpStatus status = known(refused.getStatusCode());
            ResponseEntity<ProblemDetail> problem = of(status, Code.of(status), Code.detail(status));
            HttpHeaders headers = new HttpHeaders(problem.getHeaders());
            refused.getHeaders().forEach((name, values) -> headers.addAll(name, values));
            return new ResponseEntity<>(problem.getBody(), headers, status);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        return of(status, Code.of(status), Code.detail(status));
    }

    /**
     * An answer that has begun cannot become a problem; it must not look whole either, so the connection is cut. Of one that was
     * about to begin, its tag and all else is taken back: a problem is neither packed nor ever asked for again.
     */
    private static void breakOff(HttpServletResponse response, Exception exception) {
        if (response.isCommitted()) {
            throw new IllegalStateException("The answer breaks off.", exception);
        }
        if (response.getHeader(HttpHeaders.ETAG) != null) {
            response.reset();
            EntryFilter.noSniffing(response);
        }
    }

    static HttpStatus known(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
