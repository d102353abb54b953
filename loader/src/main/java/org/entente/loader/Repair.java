/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import org.entente.model.project.Projector;

/** Projects all records at once and writes whatever the store has otherwise; what is not ours stays. */
final class Repair {

    private Repair() {}

    static void run(Database database, Lease lease) {
        Difference difference =
                Difference.between(Projector.project(new RecordStore(database).all()), new StoredGraph(database));
        new GraphWriter(lease, work -> {}).write(difference, work -> {});
    }
}
