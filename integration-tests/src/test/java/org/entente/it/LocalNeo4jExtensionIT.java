/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** Tests get a driver to a real server, and a clean store when they ask for one. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class LocalNeo4jExtensionIT {

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    @Test
    void emptyingLeavesNoData(Driver driver) {
        driver.executableQuery("CREATE (:A {id: 1})-[:B]->(:A {id: 2})").execute();

        LocalNeo4jExtension.empty(driver);

        assertThat(count(driver, "MATCH (n) RETURN count(n) AS count")).isZero();
    }

    @Test
    void theDriverReachesTheServerTheRecordNames(Driver driver, LocalNeo4jExtension.Neo4j neo4j) {
        try (Driver other = neo4j.connection().open()) {
            driver.executableQuery("CREATE (:Seen)").execute();
            assertThat(count(other, "MATCH (n:Seen) RETURN count(n) AS count")).isOne();
        }
    }

    private static long count(Driver driver, String statement) {
        return driver.executableQuery(statement)
                .execute()
                .records()
                .getFirst()
                .get("count")
                .asLong();
    }
}
