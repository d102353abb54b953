/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.entente.it.Counted;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** A loader whose lease ran out in a long silence, and was taken by another, writes nothing more. */
@ExtendWith(LocalNeo4jExtension.class)
class LeaseIT {

    private static final LeaseOwner SILENT = new LeaseOwner("elsewhere", 17, 0, "silent");
    private static final LeaseOwner NEXT = new LeaseOwner("elsewhere", 18, 0, "next");

    @Test
    void whoLostTheLeaseChangesNothing(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        Loader.on(driver)
                .load(List.of(Sources.of("one", List.of("{\"entity\": {\"id\": \"person/a\"}}"))), LoadOptions.DEFAULT);
        Database database = new Database(driver, summary -> {});
        Lease silent = Lease.take(database, SILENT);
        driver.executableQuery("MATCH (m:Meta) SET m.leaseUntil = 0").execute();
        try (Lease next = Lease.take(database, NEXT)) {
            Map<String, Object> before = meta(driver);

            assertThatExceptionOfType(LoaderException.StoreInUse.class)
                    .isThrownBy(() -> silent.write(LeaseIT::addStranger))
                    .withMessage(
                            "Another load took over after a long silence of this one: run this again, it goes on where it stopped.");
            silent.close();

            assertThat(Counted.nodes(driver, "Stranger")).isZero();
            assertThat(meta(driver)).isEqualTo(before).containsEntry("leaseOwner", NEXT.text());
            next.write(LeaseIT::addStranger);
            assertThat(Counted.nodes(driver, "Stranger")).isOne();
        } finally {
            driver.executableQuery("MATCH (n:Stranger) DELETE n").execute();
        }
        assertThat(meta(driver)).doesNotContainKey("leaseOwner");
    }

    private static int addStranger(Database.Work work) {
        return work.run("CREATE (:Stranger)", Map.of()).size();
    }

    private static Map<String, Object> meta(Driver driver) {
        return driver.executableQuery("MATCH (m:Meta) RETURN properties(m) AS all")
                .execute()
                .records()
                .getFirst()
                .get("all")
                .asMap();
    }
}
