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

        assertThat(Counted.by(driver, "MATCH (n) RETURN count(n)")).isZero();
    }

    @Test
    void theDriverReachesTheServerTheRecordNames(Driver driver, LocalNeo4jExtension.Neo4j neo4j) {
        try (Driver other = neo4j.connection().open()) {
            driver.executableQuery("CREATE (:Seen)").execute();
            assertThat(Counted.nodes(other, "Seen")).isOne();
        }
    }
}
