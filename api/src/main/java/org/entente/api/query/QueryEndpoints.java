/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.entente.api.access.Streams;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.CursorKey;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Gives every question its path. */
@Component
class QueryEndpoints implements InitializingBean {

    private final RequestMappingHandlerMapping mapping;
    private final Asking asking;
    private final CursorKey key;
    private final JsonMapper json;
    private final RowStream rows;

    QueryEndpoints(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Asking asking,
            CursorKey key,
            JsonMapper json,
            Streams streams) {
        this.mapping = mapping;
        this.asking = asking;
        this.key = key;
        this.json = json;
        this.rows = new RowStream(asking, key, json, streams);
    }

    @Override
    public void afterPropertiesSet() {
        Method answer = Arrays.stream(QueryEndpoint.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("answer"))
                .findFirst()
                .orElseThrow();
        for (Route route : Route.ALL) {
            mapping.registerMapping(
                    RequestMappingInfo.paths(route.pattern())
                            .methods(RequestMethod.GET)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    new QueryEndpoint(route, asking, key, json, rows),
                    answer);
        }
    }
}
