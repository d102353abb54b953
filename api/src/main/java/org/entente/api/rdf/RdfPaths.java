/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.api.contract.Answers;
import org.entente.api.contract.Described;
import org.entente.api.contract.Schemas;
import org.entente.model.id.Kind;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Query;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfProfile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The graph as linked data, in the OpenAPI description. */
@Component
@Order(2)
class RdfPaths implements Described {

    private static final List<RdfProfile> ALL = List.of(RdfProfile.values());

    @Override
    public Map<String, PathItem> paths(Schemas schemas) {
        Map<String, PathItem> paths = new LinkedHashMap<>();
        put(
                paths,
                "/rdf",
                export("rdf", "The whole graph as RDF.", "Streamed, however large it is.", Representation.RDF, ALL)
                        .addParametersItem(knownAt())
                        .responses(answers(Representation.RDF).all()));
        put(
                paths,
                "/rdf/{kind}/{key}",
                thing(export(
                                "rdf-thing",
                                "One thing of the graph as RDF.",
                                "An entity, a fact, a document, a claim or another record.",
                                Representation.ALL,
                                ALL))
                        .addParametersItem(knownAt())
                        .responses(answers(Representation.ALL).moved().gone().all()));
        put(
                paths,
                "/rdf/document/{key}/claims",
                export(
                                "rdf-document-claims",
                                "The claims of one document as RDF.",
                                "The named graph of the document.",
                                Representation.RDF,
                                ALL)
                        .addParametersItem(knownAt())
                        .addParametersItem(key(
                                "addustour-or-aldostor-2025-11-06",
                                "The key of the document: the second half of its id."))
                        .responses(answers(Representation.RDF).gone().all()));
        put(
                paths,
                "/rdf/queries/{name}",
                export(
                                "rdf-query",
                                "What a question finds as RDF.",
                                "The facts, entities, claims and documents of the answer. The question's own parameters are as in /api/v1.",
                                Representation.RDF,
                                EnumSet.complementOf(EnumSet.of(RdfProfile.NANOPUB, RdfProfile.WIKIBASE)))
                        .addParametersItem(knownAt())
                        .addParametersItem(new PathParameter()
                                .name("name")
                                .description("The name of the question.")
                                .schema(new StringSchema()
                                        ._enum(Catalogue.all().stream()
                                                .map(Query::name)
                                                .toList()))
                                .example("facts"))
                        .responses(answers(Representation.RDF).moved().gone().all()));
        put(
                paths,
                "/id/{kind}/{key}",
                thing(operation(
                                        "id",
                                        "The address of a thing.",
                                        "Leads to JSON, RDF or a page about it, as 'format' or the Accept header says; with 'profile', not to JSON.")
                                .addParametersItem(format(
                                        Stream.concat(Stream.of(Addresses.JSON), names(Representation.ALL).stream())
                                                .toList()))
                                .addParametersItem(profile(ALL))
                                .addParametersItem(validAt())
                                .addParametersItem(knownAt()))
                        .responses(Answers.leadingTo("Location has a description of the thing.", "/rdf/country/KAZ")
                                .moved()
                                .gone()
                                .all()));
        put(
                paths,
                "/id/vocab",
                described(
                        "vocabulary",
                        "The vocabulary of the exports.",
                        "Its classes, properties and concepts.",
                        Representation.ALL));
        put(
                paths,
                "/id/shapes",
                described(
                        "shapes",
                        "The SHACL shapes that every export but nanopublications passes.",
                        "To validate copies with.",
                        Representation.RDF));
        put(
                paths,
                "/id/dataset",
                operation("dataset", "The data set as a thing.", "Leads to all of it, as it is asked for.")
                        .addParametersItem(format(names(Representation.RDF)))
                        .addParametersItem(profile(ALL))
                        .addParametersItem(validAt())
                        .addParametersItem(knownAt())
                        .responses(Answers.leadingTo("Location has the whole graph.", "/rdf")
                                .all()));
        return paths;
    }

    private static void put(Map<String, PathItem> paths, String path, Operation operation) {
        paths.put(path, new PathItem().get(operation));
    }

    private static Operation described(String id, String summary, String description, List<Representation> forms) {
        return operation(id, summary, description)
                .addParametersItem(format(names(forms)))
                .addParametersItem(Answers.ifNoneMatch())
                .responses(answers(forms).all());
    }

    private static Operation export(
            String id,
            String summary,
            String description,
            List<Representation> forms,
            Collection<RdfProfile> profiles) {
        return operation(id, summary, description)
                .addParametersItem(format(names(forms)))
                .addParametersItem(profile(profiles))
                .addParametersItem(validAt())
                .addParametersItem(Answers.ifNoneMatch());
    }

    private static Operation operation(String id, String summary, String description) {
        return new Operation()
                .operationId(id)
                .summary(summary)
                .description(description)
                .addTagsItem("rdf");
    }

    private static Parameter profile(Collection<RdfProfile> profiles) {
        return new QueryParameter()
                .name(Asked.PROFILE)
                .description(
                        "The base form; the same with RDF 1.2 triple terms; plain triples alone; or the shape of others.")
                .schema(new StringSchema()
                        ._enum(profiles.stream().map(RdfProfile::text).toList())
                        ._default(RdfProfile.BASE.text()))
                .example(RdfProfile.BASE.text());
    }

    private static Parameter validAt() {
        return new QueryParameter()
                .name("validAt")
                .description(
                        "Plain triples between entities only where they had certainly begun by this day and had not"
                                + " ended yet, as far as is known; without it, all.")
                .schema(new StringSchema().format("date"))
                .example("2025-11-08");
    }

    private static Parameter knownAt() {
        return new QueryParameter()
                .name("knownAt")
                .description("The graph as it was known at a day's end or a moment; without it, now.")
                .schema(new StringSchema())
                .example("2025-11-06");
    }

    private static List<String> names(List<Representation> forms) {
        return forms.stream().map(Representation::name).toList();
    }

    private static Parameter format(List<String> forms) {
        return new QueryParameter()
                .name(Asked.FORMAT)
                .description("The form of the answer; without it, the Accept header decides.")
                .schema(new StringSchema()._enum(forms))
                .example("turtle");
    }

    private static Operation thing(Operation operation) {
        return operation
                .addParametersItem(new PathParameter()
                        .name("kind")
                        .description("The kind of the thing.")
                        .schema(new StringSchema()
                                ._enum(Arrays.stream(Kind.values())
                                        .filter(RdfConfig::isNamed)
                                        .map(Kind::segment)
                                        .toList()))
                        .example("country"))
                .addParametersItem(key("KAZ", "The key of the thing within its kind."));
    }

    private static Parameter key(String example, String description) {
        return new PathParameter()
                .name("key")
                .description(description)
                .schema(Schemas.key())
                .example(example);
    }

    private static Answers answers(List<Representation> forms) {
        Content content = new Content();
        forms.forEach(form -> content.addMediaType(
                form.type().toString(),
                new MediaType().schema(form.type().toString().endsWith("json") ? new Schema<>() : new StringSchema())));
        return Answers.with(content);
    }
}
