/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import org.neo4j.driver.Driver;

/** What a store has, counted by itself. */
public final class Counted {

    private Counted() {}

    /** {@return the number that a query answers with} */
    public static long by(Driver driver, String query) {
        return driver.executableQuery(query)
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asLong();
    }

    /** {@return how many nodes match a pattern such as {@code Claim:Pending}} */
    public static long nodes(Driver driver, String pattern) {
        return by(driver, "MATCH (n:%s) RETURN count(n)".formatted(pattern));
    }
}
