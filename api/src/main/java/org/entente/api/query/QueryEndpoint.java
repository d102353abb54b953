/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.QueryFailure;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** One question as an endpoint. */
@Hidden
final class QueryEndpoint {

    private final Route route;
    private final Asking asking;

    QueryEndpoint(Route route, Asking asking) {
        this.route = route;
        this.asking = asking;
    }

    /** Answers a request, or says that nothing has changed since the client asked last. */
    @org.springframework.web.bind.annotation.ResponseBody
    ResponseEntity<?> answer(
            HttpServletRequest request, WebRequest conditions, @PathVariable Map<String, String> path) {
        Map<String, String> inPath = route.texts(path);
        Map<String, String> texts = new LinkedHashMap<>(queryTexts(request));
        inPath.keySet().forEach(name -> {
            if (texts.containsKey(name)) {
                throw new QueryFailure(
                        QueryFailure.Reason.PARAMETER_UNKNOWN, "'%s' stands in the path already.".formatted(name));
            }
        });
        texts.putAll(inPath);
        Arguments arguments = Arguments.of(route.query(), texts);
        String tag = EntityTag.of(
                asking.graphVersion(),
                request.getRequestURI(),
                arguments.canonical(),
                MediaType.APPLICATION_JSON_VALUE);
        if (conditions.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(CacheControl.noCache())
                    .build();
        }
        try {
            return ResponseEntity.ok()
                    .eTag(tag)
                    .cacheControl(CacheControl.noCache())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(asking.ask(route.query(), arguments));
        } catch (QueryFailure failure) {
            if (failure.reason() == QueryFailure.Reason.MOVED) {
                return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(moved(texts, failure))
                        .build();
            }
            throw failure;
        }
    }

    private static Map<String, String> queryTexts(HttpServletRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1) {
                throw new QueryFailure(
                        QueryFailure.Reason.PARAMETER_INVALID, "'%s' is given twice; give it once.".formatted(name));
            }
            if (!values[0].isEmpty()) {
                texts.put(name, values[0]);
            }
        });
        return texts;
    }

    /** The same request for the id that the thing goes by now. */
    private URI moved(Map<String, String> texts, QueryFailure failure) {
        String from = failure.movedFrom().orElseThrow().toString();
        String to = failure.movedTo().orElseThrow().toString();
        Map<String, String> now = new LinkedHashMap<>(texts);
        now.replaceAll((name, text) -> text.equals(from) ? to : text);
        return URI.create(Example.address(route, now));
    }
}
