/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.net.URI;
import java.util.Optional;
import org.entente.cli.process.BrowserPages;
import org.entente.cli.process.Connection;

/**
 * What {@code up} prints once everything runs: the addresses, the way in, and three things to try.
 *
 * @param hasExample whether the store has the example, of which the first and the last are then
 */
record Welcome(URI api, Connection connection, Optional<URI> browser, boolean hasExample) {

    String text() {
        return """

                Entente is running.

                  API            %1$s/docs
                  SPARQL         %1$s/docs/sparql
                  Neo4j          %2$s
                %3$s
                Three things to try:

                  curl '%1$s/api/v1/%4$s'
                  curl -H 'Accept: text/turtle' %1$s/rdf
                  %5$s

                Ctrl-C stops everything.
                """.formatted(api, connection.uri(), login(), first(), third());
    }

    private String first() {
        return hasExample ? "agreements/abraham-accords/parties?knownAt=2025-11-06" : "entities?limit=10";
    }

    private String login() {
        return browser.map(address -> """
                          Neo4j Browser  %s/browser/?dbms=%s  user %s, password %s
                        """.formatted(address, dbms(), connection.username(), connection.password()))
                .orElse("");
    }

    /** {@return the address with the user in it, with which Browser's login form is filled but for the password} */
    private String dbms() {
        return connection.uri().getScheme() + "://" + connection.username() + "@"
                + connection.uri().getAuthority();
    }

    private String third() {
        BrowserPages pages = BrowserPages.of(api);
        return browser.map(address -> "in Neo4j Browser:  :play " + (hasExample ? pages.guide() : pages.questions()))
                .orElse("curl '" + api + "/api/v1/" + (hasExample ? "entities?q=Tokayev" : "coverage") + "'");
    }
}
