/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.table;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;

/** Finds what an answer is about: the entities, facts, claims and documents whose ids stand in it. */
public final class Mentioned {

    private final Table table;

    /** In items of a type. */
    public Mentioned(Class<?> item) {
        this.table = Table.of(item);
    }

    /** {@return the ids in an item, in its order} */
    public Set<Id> in(Object item) {
        return table.row(item).stream()
                .flatMap(cell -> Arrays.stream(cell.split(Table.BETWEEN, -1)))
                .map(Id::tryParse)
                .flatMap(Optional::stream)
                .filter(id -> id.kind().isEntity()
                        || id.kind() == Kind.FACT
                        || id.kind() == Kind.CLAIM
                        || id.kind() == Kind.DOCUMENT)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
