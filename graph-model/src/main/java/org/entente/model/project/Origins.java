/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.Attribution;
import org.entente.model.record.Claim;
import org.jspecify.annotations.Nullable;

/** Rule R7: where a claim comes from independently; when in doubt two claims share an origin. */
final class Origins {

    /**
     * An independent origin.
     *
     * @param id an outlet or a document
     * @param publishers of the document
     * @param cited the outlet from which the claim comes in turn, where its document is part of any reprinting
     */
    record Origin(Id id, SortedSet<Id> publishers, @Nullable Id cited) {}

    private final Documents documents;
    private final Entities entities;

    Origins(Documents documents, Entities entities) {
        this.documents = documents;
        this.entities = entities;
    }

    /** {@return a claim's origin: what its document reprints, else the outermost outlet it cites, else the document} */
    Origin of(Claim claim) {
        @Nullable Id root = documents.root(claim.document());
        SortedSet<Id> publishers = publishers(claim.document());
        if (root != null) {
            SortedSet<Id> ofRoot = publishers(root);
            publishers.addAll(ofRoot);
            return new Origin(root, ofRoot, outlet(claim, publishers));
        }
        @Nullable Id outlet = outlet(claim, publishers);
        return outlet == null
                ? new Origin(claim.document(), publishers, null)
                : new Origin(outlet, new TreeSet<>(), null);
    }

    /** {@return the outermost outlet that a claim cites and that is none of these} */
    private @Nullable Id outlet(Claim claim, SortedSet<Id> publishers) {
        for (Attribution link : claim.attribution()) {
            if (link instanceof Attribution.Named named && named.id().kind() == Kind.ORGANIZATION) {
                Id outlet = entities.canonical(named.id());
                if (!publishers.contains(outlet)) {
                    return outlet;
                }
            }
        }
        return null;
    }

    private SortedSet<Id> publishers(Id document) {
        SortedSet<Id> publishers = new TreeSet<>();
        documents
                .find(document)
                .ifPresent(view -> view.knownPublishers().forEach(id -> publishers.add(entities.canonical(id))));
        return publishers;
    }

    /** {@return how many independent origins these claims have; an outlet is one with its own document and with what is reprinted from it} */
    static int count(Collection<Said> claims) {
        Voices.SourceCount count = new Voices.SourceCount();
        claims.forEach(said -> count.add(said.origin()));
        return count.count();
    }
}
