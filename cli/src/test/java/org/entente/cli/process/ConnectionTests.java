/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Logger;

class ConnectionTests {

    /** The driver would tell of each row that is streamed. */
    @Test
    @SuppressWarnings("deprecation") // as where it is set
    void whatNobodyReadsIsNotPutIntoWords() {
        Logger logger = Connection.config().logging().getLog("org.neo4j.driver.rows");
        AtomicInteger texts = new AtomicInteger();
        Object row = new Object() {
            @Override
            public String toString() {
                return "row " + texts.incrementAndGet();
            }
        };

        logger.trace("%s", row);

        assertThat(texts).hasValue(0);
    }
}
