/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api;

import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.Unprojected;
import org.neo4j.driver.Driver;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says in the health of the API whether the graph is all that its records say; whether the database is there, others tell. */
@Component
final class ProjectionHealth implements HealthIndicator {

    private static final Status UNPROJECTED = new Status("UNPROJECTED");

    private final Driver driver;
    private final Settings settings;

    ProjectionHealth(Driver driver, Settings settings) {
        this.driver = driver;
        this.settings = settings;
    }

    @Override
    public Health health() {
        try {
            return Unprojected.is(driver, settings.queryTimeout())
                    ? Health.status(UNPROJECTED).build()
                    : Health.up().build();
        } catch (QueryFailure unanswered) {
            return Health.unknown().build();
        }
    }
}
