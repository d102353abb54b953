/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.api.contract.Answers;
import org.entente.api.contract.Described;
import org.entente.api.contract.Schemas;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Query;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The questions in the OpenAPI description: what it says about one is what the question says of itself. */
@Component
@Order(1)
class QuestionPaths implements Described {

    private static final String QUERIES = "/api/v1/queries";

    private static final CatalogueEndpoints.Entry EXAMPLE = CatalogueEndpoints.entry(Catalogue.find("parties"));

    private final JsonMapper json;

    QuestionPaths(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Map<String, PathItem> paths(Schemas schemas) {
        Map<String, PathItem> paths = new LinkedHashMap<>();
        Route.ALL.forEach(route -> paths.put(route.pattern(), new PathItem().get(operation(schemas, route))));
        Schema<?> entry = schemas.of(CatalogueEndpoints.Entry.class);
        paths.put(
                QUERIES,
                new PathItem()
                        .get(new Operation()
                                .operationId("queries")
                                .summary("Every question that can be asked.")
                                .description("Each with its parameters, its address and its Cypher.")
                                .addTagsItem("catalogue")
                                .responses(Answers.untagged(
                                                content(schemas.page(entry), new Page<>(List.of(EXAMPLE), null)))
                                        .all())));
        paths.put(
                QUERIES + "/{name}",
                new PathItem()
                        .get(new Operation()
                                .operationId("query")
                                .summary("One question of the catalogue.")
                                .description("With its parameters, its address and its Cypher.")
                                .addTagsItem("catalogue")
                                .addParametersItem(new Parameter()
                                        .in("path")
                                        .name("name")
                                        .required(true)
                                        .description("The name of the question.")
                                        .schema(new StringSchema()
                                                ._enum(Catalogue.all().stream()
                                                        .map(Query::name)
                                                        .toList()))
                                        .example("parties"))
                                .responses(Answers.untagged(content(entry, EXAMPLE))
                                        .all())));
        return paths;
    }

    private static Operation operation(Schemas schemas, Route route) {
        Query<?> query = route.query();
        Operation operation = new Operation()
                .operationId(query.name())
                .summary(summary(query.description()))
                .description(query.description())
                .addTagsItem("queries");
        QuestionParameters.of(route).forEach(operation::addParametersItem);
        Schema<?> item = schemas.of(query.item());
        Content content = new Content();
        Representation.of(query).forEach(form -> {
            MediaType type = new MediaType()
                    .schema(
                            switch (form) {
                                case JSON -> query.isList() ? schemas.page(item) : item;
                                case CSL -> new io.swagger.v3.oas.models.media.ArraySchema().items(new ObjectSchema());
                                case CSV, NDJSON, MARKDOWN, ATOM, HTML, BIBTEX, GRAPHML, NODES, EDGES ->
                                    new StringSchema();
                            });
            Examples.of(query, form).ifPresent(type::setExample);
            content.addMediaType(form.mediaType().toString(), type);
        });
        return operation.responses(Answers.with(content).moved().gone().all());
    }

    /** The first part of a description, which says what it is about. */
    private static String summary(String description) {
        int end = description.indexOf(": ");
        return end < 0 ? description : description.substring(0, end) + ".";
    }

    private Content content(Schema<?> schema, Object example) {
        return new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
                        new MediaType().schema(schema).example(json.convertValue(example, Object.class)));
    }
}
