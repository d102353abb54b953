/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.entente.cli.process.Connection;
import org.entente.loader.LoadOptions;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/** Remembers what the loader ran: how often it wrote, what it wrote with, and what the server remarked. */
final class Watch implements Consumer<ResultSummary> {

    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Map<String, Object>> writes = new TreeMap<>();
    private final Map<String, Map<String, Object>> reads = new TreeMap<>();
    private int updates;
    private int statements;

    @Override
    public void accept(ResultSummary summary) {
        statements++;
        if (summary.counters().containsUpdates()) {
            updates++;
        }
        QueryType type = summary.queryType();
        Map<String, Map<String, Object>> seen =
                type == QueryType.READ_WRITE || type == QueryType.WRITE_ONLY ? writes : reads;
        seen.putIfAbsent(summary.query().text(), summary.query().parameters().asMap());
        summary.gqlStatusObjects().forEach(status -> {
            if (status instanceof GqlNotification notification) {
                remarks.add(notification.statusDescription() + " in "
                        + summary.query().text());
            }
        });
    }

    /** {@return how many statements changed something} */
    int updates() {
        return updates;
    }

    /** {@return how many statements were run} */
    int statements() {
        return statements;
    }

    /** {@return writing statements with parameters they ran with} */
    Map<String, Map<String, Object>> writes() {
        return writes;
    }

    /** {@return statements that change nothing, with parameters they ran with} */
    Map<String, Map<String, Object>> reads() {
        return reads;
    }

    /** {@return what the server remarked: deprecations, missing indexes, unknown names} */
    List<String> remarks() {
        return remarks;
    }

    Loader on(Driver driver) {
        return Loader.on(driver, this);
    }

    /** {@return a driver that gives up after a second, where a user's tries for thirty} */
    static Driver impatient(Connection connection) {
        return GraphDatabase.driver(
                connection.uri(),
                AuthTokens.basic(connection.username(), connection.password()),
                Config.builder()
                        .withConnectionTimeout(1, TimeUnit.SECONDS)
                        .withMaxTransactionRetryTime(1, TimeUnit.SECONDS)
                        .build());
    }

    static LoadReport load(Driver driver, List<Source> sources) {
        return Loader.on(driver).load(sources, LoadOptions.DEFAULT);
    }
}
