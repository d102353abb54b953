/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import org.entente.model.graph.StoreSchema;
import org.neo4j.driver.Record;

/** The right to write, held by one loader at a time; every batch proves and renews it in its own transaction. */
final class Lease implements AutoCloseable {

    /** How long a lease outlives its last batch, if its owner cannot be asked whether it lives. */
    static final Duration LENGTH = Duration.ofMinutes(10);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Database database;
    private final LeaseOwner owner;

    private Lease(Database database, LeaseOwner owner) {
        this.database = database;
        this.owner = owner;
    }

    /**
     * Takes the lease.
     *
     * @throws LoaderException.StoreInUse when a living loader holds it
     */
    static Lease take(Database database, LeaseOwner owner) {
        database.write(work -> {
            work.run(MetaStatements.LOCK, Map.of());
            Record held = work.run(MetaStatements.HOLDER, Map.of()).getFirst();
            String holder = held.get(MetaStatements.OWNER).asString("");
            // it is ours already when the reply to our own commit was lost and the driver tries again
            if (!holder.isEmpty() && !holder.equals(owner.text())) {
                refuseIfHeld(held);
            }
            return work.run(
                    MetaStatements.TAKE,
                    Map.of(MetaStatements.OWNER, owner.text(), MetaStatements.UNTIL, LENGTH.toMillis()));
        });
        return new Lease(database, owner);
    }

    private static void refuseIfHeld(Record held) {
        LeaseOwner holder = LeaseOwner.parse(held.get(MetaStatements.OWNER).asString());
        long until = held.get(MetaStatements.UNTIL).asLong();
        long left = until - held.get(MetaStatements.NOW).asLong();
        // no lease has more left than its length: then the server's clock went back, and need not be waited for
        if (left > 0 && left <= LENGTH.toMillis() && !holder.isGone()) {
            throw new LoaderException.StoreInUse(
                    "Another load is writing here (%s; its lease runs until %s): wait for it to end and run this again."
                            .formatted(holder.described(), CLOCK.format(Instant.ofEpochMilli(until))));
        }
    }

    /** Runs a batch in one transaction, if the lease is still ours. */
    <T> T write(Function<Database.Work, T> batch) {
        return database.write(work -> {
            work.run(
                    MetaStatements.RENEW,
                    Map.of(MetaStatements.UNTIL, LENGTH.toMillis(), StoreSchema.GRAPH_VERSION, Store.newVersion()));
            Record held = work.run(MetaStatements.HOLDER, Map.of()).getFirst();
            if (!owner.text().equals(held.get(MetaStatements.OWNER).asString(""))) {
                throw new LoaderException.StoreInUse(
                        "Another load took over after a long silence of this one: run this again, it goes on where it stopped.");
            }
            return batch.apply(work);
        });
    }

    @Override
    public void close() {
        database.write(work -> work.run(MetaStatements.RELEASE, Map.of(MetaStatements.OWNER, owner.text())));
    }
}
