/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.api.Settings;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.StoreThing;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The ids of things as addresses: each leads to a document about the thing. */
@Hidden
@RestController
class Addresses {

    /** What JSON is called where an address names its form. */
    static final String JSON = "json";

    private final Driver driver;
    private final Settings settings;

    Addresses(Driver driver, Settings settings) {
        this.driver = driver;
        this.settings = settings;
    }

    @GetMapping("/id/{kind}/{key}")
    ResponseEntity<?> address(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletRequest request) {
        Id id = id(kind, key);
        List<MediaType> offered = offered(id, request);
        Optional<MediaType> chosen = named(request, offered).or(() -> Negotiation.choose(accept, offered));
        if (chosen.isEmpty()) {
            return Negotiation.notAcceptable(offered);
        }
        try {
            StoreThing.read(driver, settings.queryTimeout(), id);
        } catch (QueryFailure failure) {
            return moved("/id/", request, failure);
        }
        String path = !chosen.get().equals(MediaType.APPLICATION_JSON)
                ? "/rdf/" + id
                : id.kind() == Kind.FACT ? "/api/v1/facts/" + id.key() : "/api/v1/entities/" + id;
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(asAsked(path, request))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** {@return the forms in which there is a document about a thing; only RDF and pages have profiles} */
    private static List<MediaType> offered(Id id, HttpServletRequest request) {
        List<MediaType> offered = new ArrayList<>();
        if ((id.kind().isEntity() || id.kind() == Kind.FACT) && request.getParameter(Asked.PROFILE) == null) {
            offered.add(MediaType.APPLICATION_JSON);
        }
        Representation.ALL.forEach(form -> offered.add(form.type()));
        return offered;
    }

    /** {@return the form that the address names, if it is offered, which decides instead of the header} */
    private static Optional<MediaType> named(HttpServletRequest request, List<MediaType> offered) {
        String format = request.getParameter(Asked.FORMAT);
        if (JSON.equals(format) && offered.contains(MediaType.APPLICATION_JSON)) {
            return Optional.of(MediaType.APPLICATION_JSON);
        }
        return Representation.ALL.stream()
                .filter(form -> form.name().equals(format))
                .map(Representation::type)
                .findFirst();
    }

    /** {@return another path, with all that was asked} */
    static URI asAsked(String path, HttpServletRequest request) {
        String query = request.getQueryString();
        return URI.create(query == null ? path : path + "?" + query);
    }

    /**
     * {@return the way to what a thing goes by now, with all that was asked of it}
     *
     * @param path what its address begins with
     * @throws QueryFailure the failure, when it is about something else
     */
    static ResponseEntity<?> moved(String path, HttpServletRequest request, QueryFailure failure) {
        if (failure.reason() != QueryFailure.Reason.MOVED) {
            throw failure;
        }
        return toNow(asAsked(path + failure.movedTo().orElseThrow(), request));
    }

    /**
     * {@return the way to the same question about what a thing goes by now}
     *
     * @throws QueryFailure the failure, when it is about something else
     */
    static ResponseEntity<?> movedQuestion(HttpServletRequest request, QueryFailure failure) {
        if (failure.reason() != QueryFailure.Reason.MOVED) {
            throw failure;
        }
        Map<String, String> asked = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, values[0]));
        UriComponentsBuilder now = UriComponentsBuilder.fromPath(request.getRequestURI());
        failure.renamed(asked)
                .forEach((name, text) -> now.queryParam(name, UriUtils.encode(text, StandardCharsets.UTF_8)));
        return toNow(now.build(true).toUri());
    }

    private static ResponseEntity<?> toNow(URI address) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(address)
                .cacheControl(CacheControl.noCache()) // a merge can be undone
                .varyBy(HttpHeaders.ACCEPT)
                .build();
    }

    static Id id(String kind, String key) {
        return Id.tryParse(kind + "/" + key)
                .orElseThrow(() -> new QueryFailure(
                        QueryFailure.Reason.ENTITY_NOT_FOUND,
                        "'%s/%s' is not an id; ids look like country/KAZ.".formatted(kind, key)));
    }
}
