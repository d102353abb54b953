/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be set besides Spring's own settings.
 *
 * @param queryTimeout how long the database may take over one question
 * @param exportTimeout how long it may take over one kind of thing in an export of everything
 * @param browserOrigin the origins from which Neo4j Browser reads the guide; nobody else may from a foreign page
 * @param iriBase what the IRIs of everything in RDF begin with
 * @param apiKeys the keys of which everybody who asks must send one; empty where nobody needs any
 * @param cursorKey what cursors are signed with, the same on all servers of one graph; without it, another one at every start
 * @param rateLimit how many requests a client may send in a minute; 0 for as many as it likes
 * @param planAhead whether to have the database plan every question after the start, before anybody asks
 * @param stopWithParent whether to stop when standard input ends, as it does when the process that started this one goes
 */
@ConfigurationProperties("entente")
public record Settings(
        Duration queryTimeout,
        Duration exportTimeout,
        List<String> browserOrigin,
        URI iriBase,
        List<String> apiKeys,
        @Nullable String cursorKey,
        int rateLimit,
        boolean planAhead,
        boolean stopWithParent) {

    /** Keeps its own copies. */
    public Settings {
        browserOrigin = List.copyOf(browserOrigin);
        apiKeys = List.copyOf(apiKeys);
    }
}
