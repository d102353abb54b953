/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.api.contract.Answers;
import org.entente.api.contract.Schemas;
import org.entente.queries.catalogue.Query;
import org.springframework.http.HttpHeaders;

/** What a question takes, as OpenAPI says it. */
final class QuestionParameters {

    private QuestionParameters() {}

    static List<Parameter> of(Route route) {
        List<Parameter> parameters = new ArrayList<>();
        route.variables()
                .forEach((name, example) -> parameters.add(new PathParameter()
                        .name(name)
                        .description(
                                name.equals("kind")
                                        ? "The kind of the entity."
                                        : name.equals("key")
                                                ? "The key of the entity within its kind."
                                                : described(route, name) + " Its key: the second half of its id.")
                        .schema(name.equals("kind") ? kinds(route) : Schemas.key())
                        .example(example)));
        route.query().parameters().stream()
                .filter(parameter -> !route.inPath().contains(parameter.name()))
                .forEach(parameter -> parameters.add(query(parameter, "ar")));
        Wanted.parameters(route.query())
                .forEach(parameter -> parameters.add(query(
                        parameter,
                        parameter.name().equals("fields")
                                ? route.query().item().getRecordComponents()[0].getName()
                                : "ar")));
        parameters.add(format(route.query()));
        parameters.add(new HeaderParameter()
                .name(HttpHeaders.ACCEPT_LANGUAGE)
                .description("The languages in which entities are called, where 'lang' does not say so.")
                .schema(new StringSchema())
                .example("fr, en;q=0.5"));
        parameters.add(Answers.ifNoneMatch());
        return parameters;
    }

    private static Parameter format(Query<?> query) {
        List<String> forms =
                Representation.of(query).stream().map(Representation::text).toList();
        return new QueryParameter()
                .name(Representation.PARAMETER)
                .description("The form of the answer, where no Accept header can be set; it goes before the header.")
                .schema(new StringSchema()._enum(forms))
                .example(forms.getFirst());
    }

    private static Schema<?> kinds(Route route) {
        StringSchema kind = new StringSchema();
        route.query().parameters().stream()
                .filter(parameter -> parameter.name().equals(route.inPath().getFirst()))
                .forEach(parameter -> kind.setEnum(parameter.choices()));
        return kind;
    }

    private static String described(Route route, String name) {
        return route.query().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(org.entente.queries.catalogue.Parameter::description)
                .findFirst()
                .orElseThrow();
    }

    private static Parameter query(org.entente.queries.catalogue.Parameter parameter, String words) {
        Parameter query = new QueryParameter()
                .name(parameter.name())
                .required(parameter.required())
                .description(parameter.description())
                .schema(schema(parameter));
        if (parameter.example().isPresent()) {
            return query.example(parameter.example().get());
        }
        // A page that offers to try a question fills in the first example: nothing, which is taken as not given.
        Map<String, Example> examples = new LinkedHashMap<>();
        examples.put("left-out", new Example().summary("Not given.").value(""));
        examples.put("given", new Example().summary("Given.").value(sample(parameter, words)));
        query.setExamples(examples);
        return query;
    }

    private static Schema<?> schema(org.entente.queries.catalogue.Parameter parameter) {
        return switch (parameter.type()) {
            case LIMIT -> {
                IntegerSchema limit = new IntegerSchema();
                limit.setMinimum(BigDecimal.ONE);
                limit.setMaximum(BigDecimal.valueOf(org.entente.queries.catalogue.Parameter.MOST_ITEMS));
                parameter.byDefault().map(Integer::valueOf).ifPresent(limit::setDefault);
                yield limit;
            }
            case CODE -> {
                StringSchema code = new StringSchema()._enum(parameter.choices());
                parameter.byDefault().ifPresent(code::setDefault);
                yield code;
            }
            case DATE -> new StringSchema().format("date");
            case TEXT ->
                new StringSchema().minLength(1).maxLength(org.entente.queries.catalogue.Parameter.LONGEST_TEXT);
            case ID ->
                new StringSchema()
                        .pattern("^(" + String.join("|", parameter.choices()) + ")/" + Schemas.KEY_OF_ID + "$");
            case MOMENT, CURSOR -> new StringSchema();
        };
    }

    private static Object sample(org.entente.queries.catalogue.Parameter parameter, String words) {
        return switch (parameter.type()) {
            case LIMIT -> 10;
            case CODE -> parameter.choices().getFirst();
            case DATE -> "2025-11-08";
            case MOMENT -> "2025-11-06";
            case TEXT -> words;
            case ID ->
                parameter.choices().contains("country")
                        ? "country/KAZ"
                        : parameter.choices().getFirst() + "/example";
            case CURSOR -> "kX0m0yJ3cG1VbZ1n3x5u9zIwMjUtMTEtMDYKZmFjdC8wMTIz";
        };
    }
}
