/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/** One read of the store, in which a question runs its statements, each of which sees what was committed last. */
public interface Reading {

    /** {@return the rows of a statement} */
    List<Record> rows(Bound statement);

    /** {@return the same in one transaction, or in whatever runs statements} */
    static Reading in(SimpleQueryRunner transaction) {
        return bound ->
                transaction.run(bound.statement().cypher(), bound.values()).list();
    }
}
