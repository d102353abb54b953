/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.model.id.Id;
import org.entente.model.project.Around;
import org.entente.model.project.FactMerges;
import org.entente.model.project.PartProjection;
import org.entente.model.project.Tenure;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;

/**
 * Projects a set of records whose claims and documents are outside of memory: by documents, then by facts, then by the days of events.
 * Memory holds a few parts at a time, besides what every part may depend on.
 */
final class BulkProjection {

    private final Path folder;
    private final BulkRecords records;
    private final Held held;
    private final BulkSink sink;
    private final int batch;

    /** @param batch how many things are drawn at once where they are not parted by files */
    BulkProjection(Path folder, BulkRecords records, BulkSink sink, int batch) {
        this.folder = folder;
        this.records = records;
        this.held = records.held();
        this.sink = sink;
        this.batch = batch;
    }

    /** Draws everything. {@return what became of the claims} */
    BulkClaims run() {
        held.complete(records.claims(), records.documents());
        FactMerges merges = new BulkMerges(records).find();
        DrawnParts drawn = new DrawnParts(sink);
        int count = records.claims().count();
        try (Shards byFact = new Shards(folder, "facts", count);
                Shards leading = new Shards(folder, "leading", count);
                Shards happenings = new Shards(folder, "events", count)) {
            BulkClaims claims = new BulkClaims(held, merges, drawn, sink, byFact, leading);
            claims.draw(records);
            byFact.end();
            leading.end();
            Around around = new Around(
                    held.named(),
                    Optional.of(merges),
                    List.of(),
                    id -> claims.known().find(id, merges));
            List<Tenure> tenures = new PartProjection(held.records().copy(), around).tenures();
            BulkFacts facts = new BulkFacts(held, merges, claims.known(), tenures, drawn);
            facts.draw(byFact, happenings);
            facts.draw(leading, happenings);
            happenings.end();
            PartProjection part = new PartProjection(held.records().copy(), around.withTenures(tenures));
            new BulkComparison(merges, drawn, sink, part, batch).compare(happenings);
            describe(part, drawn);
            part.decisions(id -> claims.known().find(id, merges), id -> exists(id, claims));
            drawn.take(part);
            drawn.rest(part);
            drawn.take(part);
            return claims;
        }
    }

    private boolean exists(Id id, BulkClaims claims) {
        return claims.isPresent(id)
                || held.records().records().containsKey(id)
                        && !(held.records().records().get(id) instanceof Claim);
    }

    private void describe(PartProjection part, DrawnParts drawn) {
        SortedSet<Id> others = new TreeSet<>();
        held.records().records().forEach((id, record) -> {
            if (!(record instanceof Claim) && !(record instanceof DocumentRecord)) {
                others.add(id);
            }
        });
        inBatches(others, part::records, part, drawn);
        inBatches(part.described(), some -> some.forEach(id -> drawn.draw(id, part)), part, drawn);
        part.redirects(id -> true);
        drawn.take(part);
    }

    private void inBatches(SortedSet<Id> ids, Consumer<Collection<Id>> draw, PartProjection part, DrawnParts drawn) {
        List<Id> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += batch) {
            draw.accept(all.subList(from, Math.min(all.size(), from + batch)));
            drawn.take(part);
        }
    }
}
