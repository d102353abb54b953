/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.sparql.ServiceDescription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SparqlEndpointTests {

    /** A proxy speaks https and hands the request on by http, with the host that was asked or with another one. */
    @ParameterizedTest
    @CsvSource({
        "data.example.org, TURTLE, https://data.example.org/sparql",
        "DATA.example.org, NTRIPLES, https://data.example.org/sparql",
        "inside:8080, TURTLE, /sparql",
        "inside:8080, TRIG, /sparql",
        "inside:8080, NTRIPLES, http://inside:8080/sparql",
        "inside:8080, RDFXML, http://inside:8080/sparql"
    })
    void anEndpointIsWhereItWasFound(String host, RdfFormat format, String endpoint) {
        URI base = URI.create("https://data.example.org/id/");
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sparql");
        request.addHeader("Host", host);
        String[] parts = host.split(":", 2);
        request.setServerName(parts[0]);
        request.setServerPort(parts.length > 1 ? Integer.parseInt(parts[1]) : 80);
        assertThat(SparqlEndpoint.endpoint(base, format, request)).isEqualTo(endpoint);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ServiceDescription.write(out, format, new RdfConfig(base, null), endpoint);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(endpoint + "#service");
    }

    /** The answer may be of a version that another question brought after the look at the graph before it. */
    @ParameterizedTest
    @CsvSource({"v1, v1, v2, ", "v1, v2, v2, v2", "v1, v2, v3, v3", "v2, v1, v2, ", "v2, v1, v3, v3"})
    void noOlderVersionIsEverCalledTheLatest(String version, String before, String now, @Nullable String newer) {
        assertThat(SparqlEndpoint.newer(version, before, () -> now)).isEqualTo(Optional.ofNullable(newer));
    }
}
