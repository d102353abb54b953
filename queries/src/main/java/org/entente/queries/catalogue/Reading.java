/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/** One read of the store, in which a question runs its statements, each of which sees what was committed last. */
public interface Reading {

    /** {@return the rows of a statement} */
    List<Record> rows(Bound statement);

    /** {@return the rows of statements none of which needs those of another} They may run at the same time. */
    default List<List<Record>> all(List<Bound> statements) {
        return statements.stream().map(this::rows).toList();
    }

    /** {@return the same in one transaction, or in whatever runs statements} */
    static Reading in(SimpleQueryRunner transaction) {
        return bound ->
                transaction.run(bound.statement().cypher(), bound.values()).list();
    }
}
