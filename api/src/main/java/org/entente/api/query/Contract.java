/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.entente.queries.catalogue.ParameterType;
import org.entente.queries.catalogue.Query;
import org.entente.rdf.RdfFormat;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The OpenAPI description, from the catalogue: what it says about a question is what the question says of itself. */
@Component
class Contract implements OpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "Problem";
    private static final String SCHEMA = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title("Entente")
                .version("v1")
                .description(
                        "Who stands to whom, who says so, in which words, how real it is, and since when it is known.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        api.getComponents().addSchemas(PROBLEM, problem());
        Paths paths = new Paths();
        Route.ALL.forEach(route ->
                paths.addPathItem(route.pattern(), new PathItem().get(operation(api.getComponents(), route))));
        paths.addPathItem("/api/v1/queries", new PathItem().get(entries()));
        paths.addPathItem("/api/v1/queries/{name}", new PathItem().get(entry()));
        paths.addPathItem("/rdf", new PathItem().get(rdf()));
        paths.addPathItem("/rdf/{kind}/{key}", new PathItem().get(thing(rdf().operationId("rdf-thing"))));
        paths.addPathItem("/id/{kind}/{key}", new PathItem().get(thing(address())));
        paths.addPathItem("/sparql", SparqlContract.path(new Schema<>().$ref(SCHEMA + PROBLEM)));
        api.setPaths(paths);
    }

    private static Operation operation(Components components, Route route) {
        Query<?> query = route.query();
        Operation operation = new Operation()
                .operationId(query.name())
                .summary(query.description())
                .addTagsItem("queries");
        route.variables()
                .forEach((name, example) -> operation.addParametersItem(new Parameter()
                        .in("path")
                        .name(name)
                        .required(true)
                        .schema(new StringSchema())
                        .example(example)));
        query.parameters().stream()
                .filter(parameter -> !route.inPath().contains(parameter.name()))
                .forEach(parameter -> operation.addParametersItem(new Parameter()
                        .in("query")
                        .name(parameter.name())
                        .required(parameter.required())
                        .description(parameter.description())
                        .schema(schema(parameter))
                        .example(parameter.example().orElse(null))));
        Content content = new Content();
        Schema<?> answer = answer(components, query);
        Representation.of(query)
                .forEach(form -> content.addMediaType(
                        form.mediaType().toString(),
                        new MediaType().schema(form == Representation.JSON ? answer : new StringSchema())));
        return operation.responses(responses(content));
    }

    private static Schema<?> schema(org.entente.queries.catalogue.Parameter parameter) {
        if (parameter.type() == ParameterType.LIMIT) {
            IntegerSchema limit = new IntegerSchema();
            limit.setMinimum(java.math.BigDecimal.ONE);
            limit.setMaximum(java.math.BigDecimal.valueOf(1000));
            parameter.byDefault().map(Integer::valueOf).ifPresent(limit::setDefault);
            return limit;
        }
        StringSchema text = new StringSchema();
        if (parameter.type() == ParameterType.CODE) {
            text.setEnum(parameter.choices());
        }
        if (parameter.type() == ParameterType.DATE) {
            text.setFormat("date");
        }
        return text;
    }

    private static Schema<?> answer(Components components, Query<?> query) {
        ResolvedSchema item = ModelConverters.getInstance()
                .resolveAsResolvedSchema(new AnnotatedType(query.item()).resolveAsRef(true));
        item.referencedSchemas.forEach(components::addSchemas);
        return query.isList() ? page(item.schema) : item.schema;
    }

    private static Schema<?> page(Schema<?> item) {
        StringSchema next = new StringSchema();
        next.setTypes(java.util.Set.of("string", "null"));
        next.setDescription("The cursor of the next page, to be given as 'after'; null on the last page.");
        Schema<?> page = new ObjectSchema()
                .addProperty("items", new ArraySchema().items(item))
                .addProperty("next", next);
        page.setRequired(List.of("items", "next"));
        return page;
    }

    private static ApiResponses responses(Schema<?> answer) {
        return responses(new Content().addMediaType(JSON, new MediaType().schema(answer)));
    }

    private static ApiResponses responses(Content content) {
        ApiResponses responses = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("The answer.")
                                .addHeaderObject(
                                        "ETag",
                                        new Header()
                                                .description("Another one whenever the answer may be another one.")
                                                .schema(new StringSchema()))
                                .content(content))
                .addApiResponse(
                        "304", new ApiResponse().description("The answer that If-None-Match names still stands."))
                .addApiResponse(
                        "308", new ApiResponse().description("The thing goes by another id since it was merged."));
        Map.of(
                        "400",
                        "A parameter is missing, unknown or not of its type.",
                        "404",
                        "There is no such thing.",
                        "406",
                        "No form that the Accept header allows.",
                        "410",
                        "The thing was retracted; the detail says why.",
                        "503",
                        "The database does not answer, or not in time.")
                .forEach((status, description) -> responses.addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new Schema<>().$ref(SCHEMA + PROBLEM))))));
        return responses;
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457; 'code' is stable.")
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema());
    }

    private static Operation entries() {
        return new Operation()
                .operationId("queries")
                .summary("Every question that can be asked, with its parameters and its Cypher.")
                .addTagsItem("catalogue")
                .responses(responses(page(new ObjectSchema())));
    }

    private static Operation entry() {
        return new Operation()
                .operationId("query")
                .summary("One question of the catalogue.")
                .addTagsItem("catalogue")
                .addParametersItem(new Parameter()
                        .in("path")
                        .name("name")
                        .required(true)
                        .schema(new StringSchema())
                        .example("parties"))
                .responses(responses(new ObjectSchema()));
    }

    private static Operation rdf() {
        Content content = new Content();
        for (RdfFormat format : RdfFormat.values()) {
            content.addMediaType(format.mediaType(), new MediaType().schema(new StringSchema()));
        }
        return new Operation()
                .operationId("rdf")
                .summary("The graph, or one thing of it, as RDF; the Accept header says in which format.")
                .addTagsItem("rdf")
                .responses(new ApiResponses()
                        .addApiResponse(
                                "200",
                                new ApiResponse().description("RDF, streamed.").content(content))
                        .addApiResponse(
                                "406", new ApiResponse().description("No format that the Accept header allows.")));
    }

    private static Operation address() {
        return new Operation()
                .operationId("id")
                .summary("The address of a thing: leads to JSON or RDF about it, as the Accept header says.")
                .addTagsItem("rdf")
                .responses(new ApiResponses()
                        .addApiResponse(
                                "303", new ApiResponse().description("Location has a description of the thing."))
                        .addApiResponse("308", new ApiResponse().description("The thing goes by another id."))
                        .addApiResponse(
                                "406", new ApiResponse().description("No format that the Accept header allows.")));
    }

    private static Operation thing(Operation operation) {
        return operation
                .addParametersItem(new Parameter()
                        .in("path")
                        .name("kind")
                        .required(true)
                        .schema(new StringSchema())
                        .example("country"))
                .addParametersItem(new Parameter()
                        .in("path")
                        .name("key")
                        .required(true)
                        .schema(new StringSchema())
                        .example("KAZ"));
    }
}
