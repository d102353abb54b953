/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.function.Consumer;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.ResultSummary;

/** Logs what the server remarks about our statements, one logger for each class of remark. */
final class Notifications implements Consumer<ResultSummary> {

    @Override
    public void accept(ResultSummary summary) {
        summary.gqlStatusObjects().forEach(status -> {
            if (status instanceof GqlNotification notification) {
                System.getLogger("org.entente.loader.notifications."
                                + notification.rawClassification().orElse("OTHER"))
                        .log(
                                System.Logger.Level.DEBUG,
                                "{0} in {1}",
                                notification.statusDescription(),
                                summary.query().text());
            }
        });
    }
}
