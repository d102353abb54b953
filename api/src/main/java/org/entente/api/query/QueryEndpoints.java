/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.entente.queries.catalogue.Asking;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every question its path. */
@Component
class QueryEndpoints implements InitializingBean {

    private final RequestMappingHandlerMapping mapping;
    private final Asking asking;

    QueryEndpoints(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, Asking asking) {
        this.mapping = mapping;
        this.asking = asking;
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
                            .produces(MediaType.APPLICATION_JSON_VALUE)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    new QueryEndpoint(route, asking),
                    answer);
        }
    }
}
