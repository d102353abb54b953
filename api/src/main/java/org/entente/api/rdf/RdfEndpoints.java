/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.api.Settings;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The graph as RDF: whole, one document's claims, or one thing of it. */
@Hidden
@RestController
class RdfEndpoints {

    private final Driver driver;
    private final Settings settings;
    private final Withdrawn withdrawn;

    RdfEndpoints(Driver driver, Settings settings) {
        this.driver = driver;
        this.settings = settings;
        this.withdrawn = new Withdrawn(driver, settings);
    }

    @GetMapping("/rdf")
    @Nullable
    ResponseEntity<?> everything(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return sendGraph(request, response, () -> StoreGraph.open(driver, settings.exportTimeout()));
    }

    @GetMapping("/rdf/document/{key}/claims")
    @Nullable
    ResponseEntity<?> claims(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Id id = Addresses.id(Kind.DOCUMENT.segment(), key);
        return sendGraph(request, response, () -> StoreGraph.openDocument(driver, settings.exportTimeout(), id));
    }

    private @Nullable ResponseEntity<?> sendGraph(
            HttpServletRequest request, HttpServletResponse response, Supplier<StoreGraph> open) throws IOException {
        Asked asked = Asked.of(request);
        Answer answer = new Answer(request, response, Representation.RDF);
        Optional<Representation> form = answer.form();
        if (form.isEmpty()) {
            return answer.notAcceptable();
        }
        asked.requireFits(form.get());
        RdfFormat format = Objects.requireNonNull(form.get().format());
        try (StoreGraph graph = open.get()) {
            answer.send(form.get(), graph.version(), out -> {
                RdfExport export = RdfExport.to(out, format, asked.config(settings, graph.version()));
                graph.sendTo(export);
                graph.requireUnchanged();
                export.finish();
            });
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
        Asked asked = Asked.of(request);
        Answer answer = new Answer(request, response, Representation.ALL);
        Optional<Representation> form = answer.form();
        if (form.isEmpty()) {
            return answer.notAcceptable();
        }
        asked.requireFits(form.get());
        Id id = Addresses.id(kind, key);
        Optional<ResponseEntity<?>> gone = withdrawn.answer(id);
        if (gone.isPresent()) {
            return gone.get();
        }
        StoreThing thing;
        try {
            thing = StoreThing.read(driver, settings.queryTimeout(), id);
        } catch (QueryFailure failure) {
            if (failure.reason() == QueryFailure.Reason.MOVED) {
                return Addresses.moved("/rdf/", failure);
            }
            throw failure;
        }
        RdfConfig config = asked.config(settings, thing.version());
        answer.send(form.get(), thing.version(), out -> {
            RdfFormat format = form.get().format();
            RdfExport export = format == null
                    ? RdfExport.toPage(out, config, id, alternates(answer))
                    : RdfExport.to(out, format, config);
            thing.sendTo(export);
            export.finish();
        });
        return null;
    }

    private static Map<String, String> alternates(Answer answer) {
        Map<String, String> alternates = new LinkedHashMap<>();
        Representation.RDF.forEach(form -> alternates.put(form.name(), answer.address(form)));
        return alternates;
    }
}
