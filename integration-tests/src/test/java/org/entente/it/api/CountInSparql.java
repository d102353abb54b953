/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** A question in SPARQL whose answer differs from one version of the graph to the next, and what its answers say of versions. */
final class CountInSparql {

    static final String QUESTION = "/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D";
    static final String VERSION = "Entente-Graph-Version";
    static final String LATEST = "Entente-Graph-Latest";

    private CountInSparql() {}

    /** That an answer is of the version before, as this one was, and says so. */
    static void assertOlder(HttpResponse<String> answer, HttpResponse<String> before) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(before.body());
        assertThat(answer.headers().firstValue(VERSION))
                .isEqualTo(before.headers().firstValue(VERSION));
        assertThat(answer.headers().firstValue(LATEST))
                .isPresent()
                .isNotEqualTo(before.headers().firstValue(VERSION));
        assertThat(answer.headers().firstValue("ETag")).as("nothing to keep").isEmpty();
    }
}
