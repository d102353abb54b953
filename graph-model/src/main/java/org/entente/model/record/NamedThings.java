/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;

/**
 * Whom and what a claim names, wherever in it.
 *
 * @param ids entities by their ids
 * @param names entities by names
 */
public record NamedThings(SortedSet<Id> ids, List<Filler.Mention> names) {

    /** Keeps its own copies. */
    public NamedThings {
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        names = List.copyOf(names);
    }

    /** {@return what a claim names} */
    public static NamedThings of(Claim claim) {
        SortedSet<Id> ids = new TreeSet<>();
        List<Filler.Mention> names = new ArrayList<>();
        claim.roles().values().forEach(fillers -> fillers.forEach(filler -> note(filler, ids, names)));
        if (claim.holder() != null) {
            note(claim.holder(), ids, names);
        }
        for (Attribution link : claim.attribution()) {
            if (link instanceof Attribution.Named named) {
                ids.add(named.id());
                if (named.onBehalfOf() != null) {
                    ids.add(named.onBehalfOf());
                }
            }
        }
        for (Link link : claim.links()) {
            Id.tryParse(link.to()).filter(id -> id.kind().isEntity()).ifPresent(ids::add);
        }
        return new NamedThings(ids, names);
    }

    private static void note(Filler filler, SortedSet<Id> ids, List<Filler.Mention> names) {
        switch (filler) {
            case Filler.Known(Id id) -> ids.add(id);
            case Filler.Mention mention -> names.add(mention);
            case Filler.Described described -> {
                ids.addAll(described.expands());
                if (described.of() != null) {
                    ids.add(described.of());
                }
            }
            case Filler.Ref ignored -> {}
        }
    }
}
