/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.List;
import org.neo4j.driver.Record;

/** One read of the store, in which a question runs its statements; what it answers comes from one transaction. */
public interface Reading {

    /** {@return the rows of a statement} */
    List<Record> rows(Bound statement);
}
