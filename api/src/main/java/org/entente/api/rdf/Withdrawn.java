/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import java.util.Optional;
import org.entente.api.Settings;
import org.entente.api.problem.Problems;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.Vanished;
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

    /**
     * {@return the answer for a thing that was not found: that it moved, or that it went with its last claim}
     *
     * @param path what the address of what it goes by now begins with
     * @throws QueryFailure the failure, when it is about neither
     */
    ResponseEntity<?> missing(Id id, String path, QueryFailure failure) {
        if (failure.reason() == QueryFailure.Reason.MOVED) {
            return Addresses.moved(path, failure);
        }
        if (failure.reason() != QueryFailure.Reason.FACT_NOT_FOUND) {
            throw failure;
        }
        Vanished vanished = Vanished.of(driver, settings.queryTimeout(), id).orElseThrow(() -> failure);
        return gone("%s went with its last claim: %s".formatted(id, vanished.claim()), vanished.withdrawal());
    }

    /** {@return the answer, if the thing was taken back} */
    Optional<ResponseEntity<?>> answer(Id id) {
        return Withdrawal.of(driver, settings.queryTimeout(), id).map(found -> gone(id.toString(), found));
    }

    private static ResponseEntity<?> gone(String what, Withdrawal found) {
        return Problems.of(
                HttpStatus.GONE,
                "withdrawn",
                "%s was withdrawn by %s at %s, because: %s. See %s; its record is kept in /rdf."
                        .formatted(what, found.by(), found.at(), found.reason(), found.retraction()));
    }
}
