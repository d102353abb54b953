/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.entente.cli.process.ApiProcess;
import org.entente.cli.process.Connection;
import org.entente.cli.process.Installation;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.OfTheProcess;
import org.entente.rdf.RdfConfig;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests an {@link Api}: one server for all tests of a process, over their own Neo4j; goes with its extension. */
public final class ApiExtension implements ParameterResolver {

    static final URI BROWSER = URI.create("http://localhost:7474");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return OfTheProcess.get(Running.class, () -> new Running(LocalNeo4jExtension.neo4j())).api;
    }

    /** Starts an API that is set otherwise than that of the tests, and waits for it. */
    static ApiProcess start(LocalNeo4jExtension.Neo4j neo4j, Map<String, String> settings) {
        return start(neo4j.connection(), settings);
    }

    /** Starts it on whatever way to the database. */
    static ApiProcess start(Connection connection, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(EntenteCommand.SPARING);
        all.putAll(settings);
        ApiProcess process = ApiProcess.start(
                Installation.current(), connection, Api.freePort(), BROWSER, RdfConfig.LOCAL, null, all);
        try {
            process.awaitHealth();
            return process;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static final class Running implements AutoCloseable {

        private final ApiProcess process;
        private final Api api;

        Running(LocalNeo4jExtension.Neo4j neo4j) {
            // A server that has just started plans each statement for the first time, here beside other tests.
            process = start(neo4j, Map.of("ENTENTE_QUERY_TIMEOUT", "60s"));
            api = new Api(process.uri());
        }

        @Override
        public void close() {
            api.close();
            process.close();
        }
    }
}
