/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

/** Only what is an answer has a tag, however it is asked for. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class TagsIT {

    private static final String IF_NONE_MATCH = "If-None-Match";

    /** A tag that no answer has. */
    private static final String OTHER = "\"00000000000000000000000000000000\"";

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    private static Optional<String> tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag");
    }

    private static HttpResponse<String> head(Api api, String path) {
        return api.send(HttpRequest.newBuilder(api.uri().resolve(path))
                .method("HEAD", BodyPublishers.noBody())
                .build());
    }

    /** {@return a fact that nobody knew of in 2020} */
    private static String before(Api api) {
        return "/rdf/"
                + api.items("/api/v1/agreements/abraham-accords/parties")
                        .getFirst()
                        .at("/fact/id")
                        .asString()
                + "?knownAt=2020-01-01";
    }

    private static void assertIsNone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(tag(answer)).isEmpty();
        assertThat(answer.headers().firstValue("Link")).isEmpty();
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void aProblemHasNone(Api api) {
        for (String path : new String[] {
            "/api/v1/entities/person/nobody",
            "/api/v1/entities/person/nobody/relations?format=csv",
            "/api/v1/facts?after=x",
            before(api)
        }) {
            for (String condition : new String[] {OTHER, "*"}) {
                assertIsNone(api.get(path, IF_NONE_MATCH, condition));
            }
            assertIsNone(api.get(path));
            assertIsNone(head(api, path));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/facts?limit=1",
                "/api/v1/facts?format=csv",
                "/api/v1/entities/country/KAZ",
                "/rdf?format=ntriples",
                "/rdf/country/KAZ?format=turtle",
                "/rdf/country/KAZ?format=turtle&knownAt=2030-01-01",
                "/rdf/queries/facts?format=turtle",
                "/id/vocab?format=turtle"
            })
    void whoeverHasAnyAnswerIsNotSentAnother(String path, Api api) {
        HttpResponse<String> answer = api.get(path, IF_NONE_MATCH, OTHER);
        assertThat(answer.statusCode()).isEqualTo(200);
        HttpResponse<String> again = api.get(path, IF_NONE_MATCH, "*");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isPresent().isEqualTo(tag(answer));
        assertThat(tag(head(api, path))).isEqualTo(tag(answer));
    }
}
