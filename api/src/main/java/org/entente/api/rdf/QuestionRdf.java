/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.api.Settings;
import org.entente.model.id.Hash;
import org.entente.model.id.Id;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.CursorKey;
import org.entente.queries.catalogue.Listing;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.StoreGraph;
import org.entente.queries.table.Mentioned;
import org.entente.rdf.RdfExport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the answer to a question of the catalogue is about, as RDF: its facts, entities, claims and documents, each once, in its order. */
@Hidden
@RestController
class QuestionRdf {

    private final Exports exports;
    private final Settings settings;
    private final Asking asking;
    private final CursorKey key;
    private final Earlier earlier;

    QuestionRdf(Exports exports, Settings settings, Asking asking, CursorKey key, Earlier earlier) {
        this.exports = exports;
        this.settings = settings;
        this.asking = asking;
        this.key = key;
        this.earlier = earlier;
    }

    @GetMapping("/rdf/queries/{name}")
    @Nullable
    ResponseEntity<?> question(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Query<?> query = Catalogue.find(name);
        Asked asked = Asked.ofQuestion(request);
        asked.requireNoNanopub();
        asked.requireNoWikibase();
        Answer answer = new Answer(request, response, asked.fitting(request, Representation.RDF), settings);
        Optional<Representation> form = answer.form();
        if (form.isEmpty()) {
            return answer.notAcceptable();
        }
        try (Exports.Begun begun = exports.whole()) {
            StoreGraph graph = begun.graph();
            Listing items = new Listing(asking, query, asked.others(), key);
            if (asked.knownAt() != null) {
                Earlier.requireSmall(graph);
            }
            answer.send(form.get(), graph.version(), out -> {
                RdfExport export = RdfExport.to(
                                out,
                                Objects.requireNonNull(form.get().format()),
                                asked.config(settings, graph.version()))
                        .part(part(name, asked));
                send(items, graph, asked, export);
                graph.requireUnchanged();
                export.finish();
            });
        } catch (QueryFailure failure) {
            return Addresses.movedQuestion(request, failure);
        }
        return null;
    }

    /** {@return the name of an answer among the parts of the graph: another one for whatever else is asked} */
    private static String part(String question, Asked asked) {
        return "answer-" + question + "-" + Hash.id(new TreeMap<>(asked.others()).toString());
    }

    private void send(Listing items, StoreGraph graph, Asked asked, RdfExport export) {
        Set<Id> sent = new LinkedHashSet<>();
        while (items.hasNext()) {
            for (Id id : Mentioned.in(items.next())) {
                if (sent.add(id) && asked.knownAt() == null) {
                    graph.sendThing(id, export);
                }
            }
        }
        if (asked.knownAt() != null) {
            earlier.send(graph, asked.knownAt(), sent, null, export);
        }
    }
}
