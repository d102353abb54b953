/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.entente.cli.process.Connection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeTests {

    private static final URI API = URI.create("http://localhost:8080");
    private static final URI BROWSER = URI.create("http://localhost:7474");

    @ParameterizedTest
    @CsvSource({
        "true, /agreements/abraham-accords/parties?knownAt=2025-11-06, entities?q=Tokayev, /guides/accords",
        "false, /entities?limit=10, coverage, /guides/questions"
    })
    void whatToTryIsOfTheExampleOnlyWhereItIsThere(boolean hasExample, String first, String third, String guide) {
        assertThat(welcome(Optional.of(BROWSER), hasExample))
                .contains("curl '" + API + "/api/v1" + first + "'")
                .contains(":play " + API + guide + "\n")
                .contains("http://localhost:7474/browser/");
        assertThat(welcome(Optional.empty(), hasExample))
                .contains("curl '" + API + "/api/v1/" + third + "'")
                .doesNotContain("Browser");
    }

    private static String welcome(Optional<URI> browser, boolean hasExample) {
        Connection connection = new Connection(URI.create("neo4j://localhost:7687"), "neo4j", "secret");
        return new Welcome(API, connection, browser, hasExample).text();
    }
}
