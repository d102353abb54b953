/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import java.util.Optional;
import org.entente.api.Settings;
import org.entente.api.problem.Problems;
import org.entente.model.id.Id;
import org.entente.queries.export.Withdrawal;
import org.neo4j.driver.Driver;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers for what was published here and taken back: that it is gone, by whom and why. */
final class Withdrawn {

    private final Driver driver;
    private final Settings settings;

    Withdrawn(Driver driver, Settings settings) {
        this.driver = driver;
        this.settings = settings;
    }

    /** {@return the answer, if the thing was taken back} */
    Optional<ResponseEntity<?>> answer(Id id) {
        return Withdrawal.of(driver, settings.queryTimeout(), id)
                .map(found -> Problems.of(
                        HttpStatus.GONE,
                        "withdrawn",
                        "%s was withdrawn by %s at %s, because: %s. See %s; its record is kept in /rdf."
                                .formatted(id, found.by(), found.at(), found.reason(), found.retraction())));
    }
}
