/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Config;
import org.neo4j.driver.Logger;

/** The driver tells what goes to and from the store, message by message, to whoever reads that. */
class DriverLoggingTests {

    @Test
    @SuppressWarnings("deprecation") // as where it is set
    void whatNobodyReadsIsNotPutIntoWords() {
        Config.ConfigBuilder config = Config.builder();
        EntenteApi.driverLogging().customize(config);
        Logger logger = config.build().logging().getLog("org.neo4j.driver.messages");
        AtomicInteger texts = new AtomicInteger();
        Object message = new Object() {
            @Override
            public String toString() {
                return "message " + texts.incrementAndGet();
            }
        };

        logger.trace("%s", message);

        assertThat(texts).hasValue(0);
    }
}
