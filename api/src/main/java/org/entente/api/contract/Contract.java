/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.entente.api.access.KeyFilter;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The OpenAPI description, put together from what the paths say of themselves. */
@Component
class Contract implements OpenApiCustomizer {

    private static final String KEY = "key";
    private static final String BEARER = "bearer";

    private final List<Described> described;

    Contract(List<Described> described) {
        this.described = described;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title("Entente")
                .version("v1")
                .description(
                        "Who stands to whom, who says so, in which words, how real it is, and since when it is known."
                                + " Everything is read; nothing can be written.")
                .contact(new Contact().name("Entente"))
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        api.setTags(List.of(
                tag("queries", "Questions to the graph, on two time axes."),
                tag("catalogue", "The questions themselves."),
                tag("rdf", "The graph as linked data.")));
        Components components = new Components();
        components.addSecuritySchemes(
                KEY,
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name(KeyFilter.KEY)
                        .description("A key, where entente.api-keys are set."));
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(BEARER)
                        .description("The same key, as a bearer token."));
        api.setSecurity(List.of(
                new SecurityRequirement(),
                new SecurityRequirement().addList(KEY),
                new SecurityRequirement().addList(BEARER)));
        Answers.define(components);
        Schemas schemas = new Schemas();
        Paths paths = new Paths();
        described.forEach(some -> some.paths(schemas).forEach(paths::addPathItem));
        schemas.all().forEach(components::addSchemas);
        api.setComponents(components);
        api.setPaths(paths);
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
