/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.problem;

import org.entente.api.access.EntryFilter;
import org.entente.api.access.KeyFilter;
import org.entente.queries.catalogue.QueryFailure;
import org.springframework.http.HttpStatus;

/** Which status goes with which code; codes are stable, clients may rely on them. */
public final class Code {

    private Code() {}

    /** {@return the status of a failure} */
    static HttpStatus status(QueryFailure.Reason reason) {
        return switch (reason) {
            case PARAMETER_MISSING, PARAMETER_INVALID, PARAMETER_UNKNOWN, CURSOR_INVALID, QUESTION_TOO_BROAD ->
                HttpStatus.BAD_REQUEST;
            case QUERY_NOT_FOUND, ENTITY_NOT_FOUND, COUNTRY_NOT_USED, FACT_NOT_FOUND, DOCUMENT_NOT_FOUND ->
                HttpStatus.NOT_FOUND;
            case RETRACTED -> HttpStatus.GONE;
            case MOVED -> HttpStatus.PERMANENT_REDIRECT;
            case GRAPH_CHANGED, GRAPH_UNPROJECTED, QUERY_TIMED_OUT, NOBODY_WAITS, STORE_UNREACHABLE, STORE_BUSY ->
                HttpStatus.SERVICE_UNAVAILABLE;
            case STORE_FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /** {@return the code of what the server itself refuses} */
    public static String of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "path-not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case BAD_REQUEST -> "bad-request";
            case FORBIDDEN -> "forbidden";
            case INTERNAL_SERVER_ERROR -> "internal-error";
            default -> status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        };
    }

    /** {@return what somebody who gets the status can do} */
    public static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here; /docs lists what there is.";
            case METHOD_NOT_ALLOWED -> "The API only reads: use GET.";
            case NOT_ACCEPTABLE -> "Nothing that the Accept header allows can be served here.";
            case UNAUTHORIZED ->
                "A key is needed: send the header 'Authorization: Bearer KEY' or '" + KeyFilter.KEY + ": KEY'.";
            case TOO_MANY_REQUESTS -> "Too many requests: wait for as many seconds as Retry-After says, then go on.";
            case CONTENT_TOO_LARGE ->
                "Too much was sent: a body is only a SPARQL query, of " + EntryFilter.MOST_BYTES / 1024
                        + " KiB at most.";
            case BAD_REQUEST ->
                "The request is malformed; in an address, letters beyond ASCII are percent-encoded: curl -G"
                        + " --data-urlencode 'q=…' does it.";
            case INTERNAL_SERVER_ERROR -> "Something went wrong here; the server's log says what.";
            default -> status.getReasonPhrase() + ".";
        };
    }
}
