/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import org.entente.api.Settings;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the database plan one question after the other once the API is up: all of them take it some 20 s, some alone
 * several, for which the first to ask would wait. The API answers meanwhile.
 */
@Component
final class PlanAhead {

    private static final Logger LOG = LoggerFactory.getLogger(PlanAhead.class);

    private final Asking asking;
    private final Settings settings;

    PlanAhead(Asking asking, Settings settings) {
        this.asking = asking;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.planAhead()) {
            Thread.ofVirtual().name("plan-ahead").start(this::planAll);
        }
    }

    private void planAll() {
        for (Query<?> query : Catalogue.all()) {
            try {
                asking.plan(query);
            } catch (QueryFailure e) {
                // such as a database that is still empty or goes away: whoever asks is told, and plans then
                LOG.debug("not planned ahead: {}", query.name(), e);
            } catch (IllegalStateException e) {
                // the API is being stopped, and the driver is closed already
                return;
            }
        }
    }
}
