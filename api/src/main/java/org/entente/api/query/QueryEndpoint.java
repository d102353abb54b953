/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.api.rdf.Negotiation;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.CursorKey;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.language.InLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** One question as an endpoint. */
@Hidden
final class QueryEndpoint {

    private static final String[] VARY = {HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE};

    private final Route route;
    private final Asking asking;
    private final CursorKey key;
    private final RowStream rows;
    private final JsonMapper json;

    QueryEndpoint(Route route, Asking asking, CursorKey key, JsonMapper json, RowStream rows) {
        this.route = route;
        this.asking = asking;
        this.key = key;
        this.rows = rows;
        this.json = json;
    }

    /** Answers a request, or says that nothing has changed since the client asked last. */
    @org.springframework.web.bind.annotation.ResponseBody
    @Nullable
    ResponseEntity<?> answer(
            HttpServletRequest request, HttpServletResponse response, @PathVariable Map<String, String> path)
            throws IOException {
        Map<String, String> inPath = route.texts(path);
        Map<String, String> texts = new LinkedHashMap<>(queryTexts(request));
        inPath.keySet().forEach(name -> {
            if (texts.containsKey(name)) {
                throw new QueryFailure(
                        QueryFailure.Reason.PARAMETER_UNKNOWN, "'%s' stands in the path already.".formatted(name));
            }
        });
        texts.putAll(inPath);
        Map<String, String> asked = Map.copyOf(texts);
        Wanted wanted = Wanted.take(route.query(), texts, Negotiation.list(request, HttpHeaders.ACCEPT_LANGUAGE));
        Query<?> query = new InLanguages<>(route.query(), wanted.languages());
        Arguments arguments = Arguments.of(route.query(), texts, key);
        Optional<Representation> chosen = Representation.chosen(
                request.getParameter(Representation.PARAMETER),
                Negotiation.list(request, HttpHeaders.ACCEPT),
                route.query());
        if (chosen.isEmpty()) {
            return Negotiation.notAcceptable(Representation.mediaTypes(route.query()));
        }
        Representation form = chosen.get();
        UnaryOperator<String> tag = version -> EntityTag.of(
                version,
                key,
                request.getRequestURI(),
                arguments.canonical() + texts.containsKey(Parameter.LIMIT) + wanted,
                form.mediaType().toString());
        boolean isKnown = Negotiation.isKnownWhateverItIs(request);
        if (!isKnown && request.getHeader(HttpHeaders.IF_NONE_MATCH) != null) {
            String now = tag.apply(asking.graphVersion());
            // only answers have tags, so whoever names this one has the answer
            if (new ServletWebRequest(request).checkNotModified(now)) {
                return unchanged(now);
            }
        }
        try {
            if (form.isStreamed() && !isKnown) {
                rows.send(query, texts, wanted.fields(), form, response, version -> {
                    response.setHeader(HttpHeaders.ETAG, tag.apply(version));
                    response.setHeader(
                            HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
                    response.setHeader(HttpHeaders.VARY, String.join(", ", VARY));
                });
                return null;
            }
            Asking.Answered<?> answered = asking.answered(query, arguments);
            if (isKnown) {
                return unchanged(tag.apply(answered.version()));
            }
            return ResponseEntity.ok()
                    .eTag(tag.apply(answered.version()))
                    .cacheControl(CacheControl.noCache())
                    .varyBy(VARY)
                    .contentType(form.mediaType())
                    .body(Written.of(form, shaped(answered.answer(), texts, wanted, form), request, json));
        } catch (QueryFailure failure) {
            if (failure.reason() == QueryFailure.Reason.MOVED) {
                // a client may keep this status for ever, but a merge can be undone
                return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(moved(request, asked, failure))
                        .cacheControl(CacheControl.noCache())
                        .build();
            }
            throw failure;
        }
    }

    private static ResponseEntity<?> unchanged(String tag) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .varyBy(VARY)
                .build();
    }

    private Object shaped(Object answer, Map<String, String> texts, Wanted wanted, Representation form) {
        if (form != Representation.JSON || !(answer instanceof Page<?> page)) {
            return answer;
        }
        Page<?> counted = wanted.total() ? page.counted(Total.of(asking, route.query(), texts, key)) : page;
        return rows.only(wanted.fields(), counted);
    }

    private static Map<String, String> queryTexts(HttpServletRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1) {
                throw new QueryFailure(
                        QueryFailure.Reason.PARAMETER_INVALID, "'%s' is given twice; give it once.".formatted(name));
            }
            if (!values[0].isEmpty() && !name.equals(Representation.PARAMETER)) {
                texts.put(name, values[0]);
            }
        });
        return texts;
    }

    /** The same request for the id that the thing goes by now. */
    private URI moved(HttpServletRequest request, Map<String, String> texts, QueryFailure failure) {
        Map<String, String> now = failure.renamed(texts);
        String format = request.getParameter(Representation.PARAMETER);
        if (format != null) {
            now.put(Representation.PARAMETER, format);
        }
        return URI.create(Example.address(route, now));
    }
}
