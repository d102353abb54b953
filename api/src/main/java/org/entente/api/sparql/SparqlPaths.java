/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.sparql;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.api.contract.Answers;
import org.entente.api.contract.Described;
import org.entente.api.contract.Schemas;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** SPARQL in the OpenAPI description; the protocol is the W3C's. */
@Component
@Order(3)
class SparqlPaths implements Described {

    private static final String EXAMPLE = "SELECT * { <country/KAZ> ?property ?value } LIMIT 20";
    private static final Map<String, String> GRAPHS = new TreeMap<>(Map.of(
            "default-graph-uri", "The graphs that together are the default graph, instead of the data set's own.",
            "named-graph-uri", "The graphs that are there by name, instead of all."));

    @Override
    public Map<String, PathItem> paths(Schemas schemas) {
        Operation get = operation("sparql", "Answers a query in SPARQL.")
                .description("Without a query it describes the service.")
                .addParametersItem(new QueryParameter()
                        .name("query")
                        .description("A query in SPARQL 1.1; IRIs may be relative to the base of all ids.")
                        .schema(new StringSchema())
                        .example(EXAMPLE))
                .responses(answers(Answers.with(content())));
        GRAPHS.forEach((name, description) -> get.addParametersItem(
                new QueryParameter().name(name).description(description).schema(strings())));
        get.addParametersItem(Answers.ifNoneMatch());
        ObjectSchema form = new ObjectSchema();
        form.addProperty("query", new StringSchema().example(EXAMPLE));
        GRAPHS.forEach((name, description) -> form.addProperty(name, strings().description(description)));
        form.addRequiredItem("query");
        Operation post = operation("sparqlByPost", "Answers a query in SPARQL that is sent as a form or as the body.")
                .description("For queries that are too long for an address.")
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        org.entente.api.sparql.Operation.QUERY.toString(),
                                        new MediaType()
                                                .schema(new StringSchema())
                                                .example(EXAMPLE))
                                .addMediaType("application/x-www-form-urlencoded", new MediaType().schema(form))))
                .responses(answers(Answers.with(content()).always().sent()));
        return Map.of("/sparql", new PathItem().get(get).post(post));
    }

    private static Operation operation(String id, String summary) {
        return new Operation().operationId(id).summary(summary).addTagsItem("rdf");
    }

    private static Schema<?> strings() {
        return new ArraySchema().items(new StringSchema());
    }

    private static Content content() {
        Content content = new Content();
        Stream.concat(Offered.types(Offered.TABLES).stream(), Offered.types(Offered.GRAPHS).stream())
                .map(Object::toString)
                .forEach(type -> content.addMediaType(
                        type, new MediaType().schema(type.endsWith("json") ? new Schema<>() : new StringSchema())));
        return content;
    }

    private static ApiResponses answers(Answers answers) {
        ApiResponses all = answers.all();
        Objects.requireNonNull(all.get("200"))
                .addHeaderObject(SparqlEndpoint.VERSION, header("The version of the graph that the answer is of."))
                .addHeaderObject(
                        SparqlEndpoint.LATEST,
                        header("The version that the graph has, where the answer is of an older one."));
        return all;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
