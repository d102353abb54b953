/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.api.Settings;
import org.entente.api.problem.Problems;
import org.entente.model.graph.GraphSink;
import org.entente.model.id.Hash;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.StoreGraph;
import org.entente.queries.export.StoreThing;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;
import org.entente.rdf.RdfFormat;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The graph as RDF, whole or one thing of it, and the ids of things as addresses. */
@Hidden
@RestController
class RdfEndpoints {

    private static final int BUFFER = 1 << 16;
    private static final List<MediaType> RDF = Arrays.stream(RdfFormat.values())
            .map(format -> MediaType.parseMediaType(format.mediaType()))
            .toList();

    private final Driver driver;
    private final Settings settings;

    RdfEndpoints(Driver driver, Settings settings) {
        this.driver = driver;
        this.settings = settings;
    }

    @GetMapping("/rdf")
    @Nullable
    ResponseEntity<?> everything(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<RdfFormat> format = format(request.getHeader(HttpHeaders.ACCEPT));
        if (format.isEmpty()) {
            return notAcceptable(RDF);
        }
        try (StoreGraph graph = StoreGraph.open(driver, settings.exportTimeout())) {
            if (begin(request, response, format.get(), graph.version())) {
                write(response, format.get(), graph.version(), graph::sendTo);
                graph.requireUnchanged();
            }
        }
        return null;
    }

    @GetMapping("/rdf/{kind}/{key}")
    @Nullable
    ResponseEntity<?> thing(
            @PathVariable String kind,
            @PathVariable String key,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<RdfFormat> format = format(request.getHeader(HttpHeaders.ACCEPT));
        if (format.isEmpty()) {
            return notAcceptable(RDF);
        }
        Id id = id(kind, key);
        StoreThing thing;
        try {
            thing = StoreThing.read(driver, settings.queryTimeout(), id);
        } catch (QueryFailure failure) {
            if (failure.reason() == QueryFailure.Reason.MOVED) {
                return moved("/rdf/", failure);
            }
            throw failure;
        }
        if (begin(request, response, format.get(), thing.version())) {
            write(response, format.get(), thing.version(), thing::sendTo);
        }
        return null;
    }

    @GetMapping("/id/{kind}/{key}")
    ResponseEntity<?> address(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        Id id = id(kind, key);
        List<MediaType> offered = new ArrayList<>();
        if (id.kind().isEntity() || id.kind() == Kind.FACT) {
            offered.add(MediaType.APPLICATION_JSON);
        }
        offered.addAll(RDF);
        Optional<MediaType> chosen = Negotiation.choose(accept, offered);
        if (chosen.isEmpty()) {
            return notAcceptable(offered);
        }
        try {
            StoreThing.read(driver, settings.queryTimeout(), id);
        } catch (QueryFailure failure) {
            if (failure.reason() == QueryFailure.Reason.MOVED) {
                return moved("/id/", failure);
            }
            throw failure;
        }
        String path = !chosen.get().equals(MediaType.APPLICATION_JSON)
                ? "/rdf/" + id
                : id.kind() == Kind.FACT ? "/api/v1/facts/" + id.key() : "/api/v1/entities/" + id;
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static ResponseEntity<?> moved(String path, QueryFailure failure) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create(path + failure.movedTo().orElseThrow()))
                .build();
    }

    private static Id id(String kind, String key) {
        return Id.tryParse(kind + "/" + key)
                .orElseThrow(() -> new QueryFailure(
                        QueryFailure.Reason.ENTITY_NOT_FOUND,
                        "'%s/%s' is not an id; ids look like country/KAZ.".formatted(kind, key)));
    }

    private static Optional<RdfFormat> format(@Nullable String accept) {
        return Negotiation.choose(accept, RDF)
                .flatMap(type -> Arrays.stream(RdfFormat.values())
                        .filter(format -> format.mediaType().equals(type.toString()))
                        .findFirst());
    }

    private static ResponseEntity<?> notAcceptable(List<MediaType> offered) {
        return Problems.of(
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                "This is served as %s; name one of them in the Accept header."
                        .formatted(offered.stream().map(MediaType::toString).collect(Collectors.joining(", "))));
    }

    /** Sets the head of the answer. {@return whether a body follows} */
    private static boolean begin(
            HttpServletRequest request, HttpServletResponse response, RdfFormat format, String version) {
        String tag = "\""
                + Hash.id(String.join(
                        "\n",
                        version,
                        String.valueOf(RdfEndpoints.class.getPackage().getImplementationVersion()),
                        request.getRequestURI(),
                        format.mediaType()))
                + "\"";
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return false;
        }
        response.setContentType(format.mediaType());
        return !HttpMethod.HEAD.matches(request.getMethod());
    }

    private void write(
            HttpServletResponse response,
            RdfFormat format,
            String version,
            java.util.function.Consumer<GraphSink> graph)
            throws IOException {
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        RdfExport export = RdfExport.to(out, format, new RdfConfig(settings.iriBase(), version));
        graph.accept(export);
        export.finish();
        out.flush();
    }
}
