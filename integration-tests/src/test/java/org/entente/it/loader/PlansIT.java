/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

/** No statement that writes scans or, but for one, collects: each finds what it writes by a unique index. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class PlansIT {

    private static final List<String> RETRACTION = List.of(
            "{\"retraction\": {\"covers\": \"document/dispatch-background-accords\", \"reason\": \"to see deletes\", \"by\": \"test\", \"at\": \"2026-01-01T00:00:00Z\"}}");

    /** What rows bring could be the label that is matched by, for all the planner knows: it holds one batch of ids, no more. */
    private static final String LABELS_OF_ROWS = "SET n:$(row.labels)";

    @Test
    void everyWriteSeeksByUniqueIndex(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        Watch watch = new Watch();
        Loader loader = watch.on(driver);
        loader.load(List.of(Example.sources().getFirst()), LoadOptions.DEFAULT);
        loader.load(Example.sources(), LoadOptions.DEFAULT);
        loader.load(List.of(Sources.of("retraction", RETRACTION)), LoadOptions.DEFAULT);

        assertThat(watch.writes().keySet())
                .anyMatch(text -> text.contains("DETACH DELETE"))
                .anyMatch(text -> text.contains("DELETE r"))
                .anyMatch(text -> text.contains("REMOVE n:"));
        watch.writes().keySet().removeIf(text -> text.contains("CALL db.create"));
        assertThat(watch.remarks()).isEmpty();
        watch.writes()
                .forEach((text, parameters) -> assertThat(operators(driver, text, parameters))
                        .as(text)
                        .noneMatch(operator -> operator.contains("Scan"))
                        .noneMatch(operator -> operator.matches("Eager(@.*)?") && !text.endsWith(LABELS_OF_ROWS))
                        .anyMatch(operator ->
                                operator.contains("UniqueIndexSeek") || operator.contains("MergeUniqueNode")));
    }

    /** An empty store tells a planner nothing, and what it thinks of then serves for the first minutes of a load. */
    @Test
    void everyReadOfRowsSeeksForEachOfThem(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        Watch watch = new Watch();
        Loader loader = watch.on(driver);
        loader.load(Example.sources(), LoadOptions.DEFAULT);
        loader.load(List.of(Sources.of("retraction", RETRACTION)), LoadOptions.DEFAULT);
        LocalNeo4jExtension.empty(driver);

        Map<String, Map<String, Object>> reads = watch.reads();
        reads.keySet().removeIf(text -> !text.startsWith("UNWIND"));
        assertThat(reads.keySet()).anyMatch(text -> text.contains("USING INDEX SEEK k:Claim(document, key)"));
        reads.forEach((text, parameters) -> assertThat(operators(driver, "CYPHER replan=force " + text, parameters))
                .as(text)
                .noneMatch(operator -> operator.contains("Scan") || operator.contains("HashJoin")));
    }

    private static SortedSet<String> operators(Driver driver, String text, Map<String, Object> parameters) {
        SortedSet<String> operators = new TreeSet<>();
        try (Session session = driver.session()) {
            collect(session.run("EXPLAIN " + text, parameters).consume().plan(), operators);
        }
        return operators;
    }

    private static void collect(Plan plan, SortedSet<String> operators) {
        operators.add(plan.operatorType());
        plan.children().forEach(child -> collect(child, operators));
    }
}
