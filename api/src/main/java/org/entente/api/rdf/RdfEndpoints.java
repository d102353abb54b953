/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.api.Settings;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.KeyedFacts;
import org.entente.queries.export.StoreGraph;
import org.entente.queries.export.StoreThing;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfProfile;
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

    private static final List<String> FACTS_OF_ENTITY = List.of("relations", "timeline");

    private final Driver driver;
    private final Settings settings;
    private final Earlier earlier;
    private final Exports exports;

    RdfEndpoints(Driver driver, Settings settings, Earlier earlier, Exports exports) {
        this.driver = driver;
        this.settings = settings;
        this.earlier = earlier;
        this.exports = exports;
    }

    @GetMapping("/rdf")
    @Nullable
    ResponseEntity<?> everything(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return sendGraph(request, response, null);
    }

    @GetMapping("/rdf/document/{key}/claims")
    @Nullable
    ResponseEntity<?> claims(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Id id = Addresses.id(Kind.DOCUMENT.segment(), key);
        return sendGraph(request, response, id);
    }

    private @Nullable ResponseEntity<?> sendGraph(
            HttpServletRequest request, HttpServletResponse response, @Nullable Id document) throws IOException {
        Asked asked = Asked.of(request);
        Answer answer = new Answer(request, response, asked.fitting(request, Representation.RDF), settings);
        Optional<Representation> form = answer.form();
        if (form.isEmpty()) {
            return answer.notAcceptable();
        }
        RdfFormat format = Objects.requireNonNull(form.get().format());
        Instant knownAt = asked.knownAt();
        // what claims were understood to be about, at an earlier moment, hangs on the whole
        try (Exports.Begun begun =
                document == null || knownAt != null ? exports.whole() : exports.ofDocument(document)) {
            StoreGraph graph = begun.graph();
            if (knownAt != null) {
                if (document != null) {
                    graph.requireStanding(document);
                }
                Earlier.requireSmall(graph);
            }
            Answer.Body body = out -> {
                RdfExport export = RdfExport.to(out, format, asked.config(settings, graph.version()));
                if (knownAt == null) {
                    export.write(graph);
                } else {
                    earlier.send(graph, knownAt, document, export);
                }
                graph.requireUnchanged();
                export.finish();
            };
            if (knownAt != null && document != null) {
                answer.sendIfThere(form.get(), graph.version(), body);
            } else {
                answer.send(form.get(), graph.version(), body);
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
        Asked asked = Asked.of(request);
        Id id = Addresses.id(kind, key);
        if (id.kind() != Kind.CLAIM) {
            asked.requireNoNanopub();
        }
        if (id.kind() == Kind.FACT || id.kind() == Kind.CLAIM) {
            asked.requireNoWikibase();
        }
        Answer answer = new Answer(request, response, asked.fitting(request, Representation.ALL), settings);
        Optional<Representation> form = answer.form();
        if (form.isEmpty()) {
            return answer.notAcceptable();
        }
        answer.relateTo(questions(id, request).values());
        StoreThing thing;
        try {
            thing = StoreThing.readWithEvidence(driver, settings.queryTimeout(), id);
        } catch (QueryFailure failure) {
            return Addresses.moved("/rdf/", request, failure);
        }
        if (asked.knownAt() == null) {
            answer.send(form.get(), thing.version(), out -> {
                RdfExport export =
                        export(out, asked, form.get(), thing, thing.version(), id, links(answer, id, request));
                for (Id document : documents(thing, asked)) {
                    StoreThing.read(driver, settings.queryTimeout(), document).sendTo(export);
                }
                thing.sendTo(export);
                export.finish();
            });
            return null;
        }
        Instant knownAt = asked.knownAt();
        Set<Id> things = new TreeSet<>(documents(thing, asked));
        things.addAll(thing.ids());
        try (Exports.Begun begun = exports.whole()) {
            StoreGraph graph = begun.graph();
            Earlier.requireSmall(graph);
            answer.sendIfThere(form.get(), graph.version(), out -> {
                RdfExport export =
                        export(out, asked, form.get(), thing, graph.version(), id, links(answer, id, request));
                earlier.send(graph, knownAt, things, id, export);
                graph.requireUnchanged();
                export.finish();
            });
        }
        return null;
    }

    /** {@return the document of a claim, whose licence is that of the nanopublication; none for other profiles} */
    private static Set<Id> documents(StoreThing claim, Asked asked) {
        return asked.profile() == RdfProfile.NANOPUB
                ? Set.of(Id.parse(String.valueOf(
                        claim.parts().getFirst().node().properties().get(Property.DOCUMENT))))
                : Set.of();
    }

    private RdfExport export(
            OutputStream out,
            Asked asked,
            Representation form,
            StoreThing thing,
            String version,
            Id id,
            Map<String, String> links) {
        RdfConfig config = asked.config(settings, version);
        RdfExport export = form.format() == null
                ? RdfExport.toPage(out, config, id, links)
                : RdfExport.to(out, form.format(), config);
        export.part("thing-" + id.toString().replace('/', '-'))
                .lookUp((document, key) -> KeyedFacts.of(driver, settings.queryTimeout(), document, key));
        if (thing.isCut(asked.knownAt())) {
            export.remark("These are not all claims about it: more than come with one fact are known.");
        }
        return export;
    }

    /** {@return the other forms of a document, and where more about the same is, by what they are called} */
    private static Map<String, String> links(Answer answer, Id id, HttpServletRequest request) {
        Map<String, String> links = new LinkedHashMap<>();
        Representation.RDF.forEach(form -> links.put(form.name(), answer.address(form)));
        links.putAll(questions(id, request));
        return links;
    }

    /** {@return the questions whose answers hold an entity's facts, which it does not own and so does not bring, by their names} */
    private static Map<String, String> questions(Id id, HttpServletRequest request) {
        Map<String, String> questions = new LinkedHashMap<>();
        if (id.kind().isEntity()) {
            String knownAt = request.getParameter(Parameter.KNOWN_AT);
            String about = "?entity=" + URLEncoder.encode(id.toString(), StandardCharsets.UTF_8)
                    + (knownAt == null ? "" : "&knownAt=" + URLEncoder.encode(knownAt, StandardCharsets.UTF_8));
            FACTS_OF_ENTITY.forEach(name -> questions.put(name, "/rdf/queries/" + name + about));
        }
        return questions;
    }
}
