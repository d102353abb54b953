/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.sparql.TableFormat;

/** What the contract says of SPARQL; the protocol is the W3C's. */
final class SparqlContract {

    private static final String EXAMPLE = "SELECT * { <country/KAZ> ?property ?value } LIMIT 20";
    private static final Map<String, String> PARAMETERS = new TreeMap<>(Map.of(
            "query", "A query in SPARQL 1.1; IRIs may be relative to the base of all ids.",
            "default-graph-uri", "The graphs that together are the default graph, instead of the data set's own.",
            "named-graph-uri", "The graphs that are there by name, instead of all."));

    private SparqlContract() {}

    static PathItem path(Schema<?> problem) {
        Operation get = operation("sparql", "Answers a query in SPARQL; without one, describes the service.", problem);
        PARAMETERS.forEach((name, description) -> get.addParametersItem(new Parameter()
                .in("query")
                .name(name)
                .description(description)
                .schema(name.equals("query") ? new StringSchema() : strings())
                .example(name.equals("query") ? EXAMPLE : null)));
        ObjectSchema form = new ObjectSchema();
        PARAMETERS.forEach((name, description) ->
                form.addProperty(name, name.equals("query") ? new StringSchema().example(EXAMPLE) : strings()));
        form.addRequiredItem("query");
        Operation post = operation("sparqlByPost", "The same, with the query in a form or as the body.", problem)
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        "application/sparql-query",
                                        new MediaType()
                                                .schema(new StringSchema())
                                                .example(EXAMPLE))
                                .addMediaType("application/x-www-form-urlencoded", new MediaType().schema(form))));
        return new PathItem().get(get).post(post);
    }

    private static Schema<?> strings() {
        return new ArraySchema().items(new StringSchema());
    }

    private static Operation operation(String id, String summary, Schema<?> problem) {
        Content answers = new Content();
        for (TableFormat format : TableFormat.values()) {
            answers.addMediaType(format.mediaType(), new MediaType().schema(new StringSchema()));
        }
        for (RdfFormat format : RdfFormat.values()) {
            answers.addMediaType(format.mediaType(), new MediaType().schema(new StringSchema()));
        }
        ApiResponses responses = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("A table, yes or no, or a graph.")
                                .addHeaderObject("Entente-Graph-Version", header("The version that the answer is of."))
                                .addHeaderObject(
                                        "Entente-Graph-Latest",
                                        header("The version that the graph has, where the answer is of an older one."))
                                .content(answers));
        new TreeMap<>(Map.of(
                        "400", "No query, more than one, none of SPARQL 1.1, or one that is refused or too broad.",
                        "406", "No form that the Accept header allows.",
                        "503", "It takes too long, many ask, or the graph is still being prepared."))
                .forEach((status, description) -> responses.addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem)))));
        return new Operation()
                .operationId(id)
                .summary(summary)
                .addTagsItem("rdf")
                .responses(responses);
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
