/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Of all that the API answers, the contract tells; no database is asked for either. */
@SpringBootTest(properties = {"entente.plan-ahead=false", "spring.neo4j.uri=bolt://localhost:1"})
@AutoConfigureMockMvc
class MappingsTests {

    /** What people read or Neo4j Browser loads, the contract itself with its page, and what the container shows of errors. */
    private static final Set<String> GUIDES = Set.of(
            "/",
            "/guides/accords",
            "/guides/questions",
            "/guides/style.grass",
            "/docs",
            "/docs/sparql",
            "/docs/sparql/{name}.rq",
            "/openapi",
            "/openapi.yaml",
            "/openapi/swagger-config",
            "/error");

    @Test
    void everyMappingIsInTheContractOrAGuide(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @Autowired MockMvc http)
            throws Exception {
        Set<String> registered = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>(new JsonMapper()
                .readTree(
                        http.perform(get("/openapi")).andReturn().getResponse().getContentAsByteArray())
                .get("paths")
                .propertyNames());
        assertThat(told).hasSizeGreaterThan(20).isSubsetOf(registered);
        registered.removeAll(told);
        assertThat(registered).isEqualTo(new TreeSet<>(GUIDES));
    }
}
