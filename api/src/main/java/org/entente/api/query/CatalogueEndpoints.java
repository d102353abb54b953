/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue itself: what can be asked, how, and with which Cypher it is answered. */
@Hidden
@RestController
@RequestMapping(path = "/api/v1/queries", produces = MediaType.APPLICATION_JSON_VALUE)
class CatalogueEndpoints {

    /**
     * One question.
     *
     * @param path where it is answered
     * @param example an address to try
     * @param statements the Cypher behind it
     */
    record Entry(
            String name,
            String description,
            String path,
            String example,
            List<Taken> parameters,
            List<String> statements) {}

    /** One parameter of a question. */
    record Taken(
            String name,
            String in,
            String type,
            String takes,
            boolean required,
            List<String> choices,
            @Nullable String byDefault,
            @Nullable String example,
            String description) {}

    @GetMapping
    Page<Entry> all() {
        return new Page<>(
                Catalogue.all().stream().map(CatalogueEndpoints::entry).toList(), null);
    }

    @GetMapping("/{name}")
    Entry one(@PathVariable String name) {
        return entry(Catalogue.find(name));
    }

    static Entry entry(Query<?> query) {
        Route route = Route.of(query);
        return new Entry(
                query.name(),
                query.description(),
                route.pattern(),
                Example.of(route),
                query.parameters().stream()
                        .map(parameter -> taken(parameter, route))
                        .toList(),
                query.bind(Arguments.example(query)).stream()
                        .map(bound -> bound.statement().readable())
                        .toList());
    }

    private static Taken taken(Parameter parameter, Route route) {
        return new Taken(
                parameter.name(),
                route.inPath().contains(parameter.name()) ? "path" : "query",
                parameter.type().json(),
                parameter.type().takes(),
                parameter.required(),
                parameter.choices(),
                parameter.byDefault().orElse(null),
                parameter.example().orElse(null),
                parameter.description());
    }
}
