/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.ResultSummary;

/** Remembers which nodes a loader was told are stored: those of a batch, as soon as it begins the next. */
final class Acknowledged implements Consumer<ResultSummary> {

    /** A statement that creates records with the edge to their load, or one that merges nodes of the graph. */
    private static final Pattern WRITES_NODES =
            Pattern.compile("UNWIND [$]rows AS row (MERGE [(]n:|MATCH [(]l:Load [^)]*[)] CREATE [(]n:)");

    private final Set<String> stored = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Runnable atEachUpdate;

    /** @param atEachUpdate what to do when a statement has changed something, before its batch is committed */
    Acknowledged(Runnable atEachUpdate) {
        this.atEachUpdate = atEachUpdate;
    }

    @Override
    public void accept(ResultSummary summary) {
        Value parameters = summary.query().parameters();
        if (parameters.containsKey("graphVersion")) {
            stored.addAll(open);
            open.clear();
        }
        if (WRITES_NODES.matcher(summary.query().text()).lookingAt()) {
            parameters
                    .get("rows")
                    .values()
                    .forEach(row -> open.add(row.get("id").asString()));
        }
        if (summary.counters().containsUpdates()) {
            atEachUpdate.run();
        }
    }

    /** {@return how many nodes are known to be stored} */
    int size() {
        return stored.size();
    }

    /** {@return how many records of documents and entities, which only the first phase writes, are known to be stored} */
    long records() {
        return stored.stream()
                .filter(id -> id.startsWith("document-record/") || id.startsWith("entity-record/"))
                .count();
    }

    /** {@return those of them that a database does not hold} */
    List<String> missingIn(Driver driver) {
        return driver
                .executableQuery("UNWIND $ids AS id OPTIONAL MATCH (n {id: id}) WITH id, n WHERE n IS NULL RETURN id")
                .withParameters(Map.of("ids", List.copyOf(stored)))
                .execute()
                .records()
                .stream()
                .map(row -> row.get("id").asString())
                .toList();
    }
}
