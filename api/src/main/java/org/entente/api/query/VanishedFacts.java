/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import org.entente.api.Settings;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.Vanished;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/** Tells a fact that was never there from one that went with its last claim. */
@Component
class VanishedFacts {

    private static final String FACT = "fact";

    private final Driver driver;
    private final Settings settings;

    VanishedFacts(Driver driver, Settings settings) {
        this.driver = driver;
        this.settings = settings;
    }

    /**
     * {@return why a question about a fact has no answer: the retraction of its last claim, where that is why}
     *
     * @param failure what the question failed with
     */
    QueryFailure explain(QueryFailure failure, Arguments arguments) {
        // A fact that was only not known by then is still there.
        if (failure.reason() != QueryFailure.Reason.FACT_NOT_FOUND
                || !arguments.knownAt().equals(Arguments.LATEST)) {
            return failure;
        }
        return arguments
                .optionalId(FACT)
                .flatMap(fact -> Vanished.of(driver, settings.queryTimeout(), fact)
                        .map(gone -> new QueryFailure(
                                QueryFailure.Reason.RETRACTED,
                                "%s went with its last claim: %s was retracted: %s."
                                        .formatted(
                                                fact,
                                                gone.claim(),
                                                gone.withdrawal().reason()))))
                .orElse(failure);
    }
}
