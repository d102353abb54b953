/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.table;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an answer is about: the entities, facts, claims and documents whose ids stand in it, however deep. An id is told
 * by the name of its field, since a title or the words of a source may look like one.
 */
public final class Mentioned {

    /** The fields of answers that hold ids. */
    static final Set<String> IDS =
            Set.of("id", "a", "b", "claim", "claims", "document", "fact", "facts", "onBehalfOf", "origin", "source");

    private Mentioned() {}

    /** {@return the ids in an item, in its order} */
    public static Set<Id> in(Object item) {
        Set<Id> found = new LinkedHashSet<>();
        collect(item, false, found);
        return found;
    }

    private static void collect(@Nullable Object thing, boolean isId, Set<Id> found) {
        if (thing instanceof Record record) {
            for (RecordComponent part : Parts.of(record.getClass())) {
                collect(Parts.get(part, record), IDS.contains(part.getName()), found);
            }
        } else if (thing instanceof Collection<?> all) {
            all.forEach(one -> collect(one, isId, found));
        } else if (isId && thing instanceof String text) {
            Id.tryParse(text).filter(Mentioned::isOfTheGraph).ifPresent(found::add);
        }
    }

    private static boolean isOfTheGraph(Id id) {
        return id.kind().isEntity() || id.kind() == Kind.FACT || id.kind() == Kind.CLAIM || id.kind() == Kind.DOCUMENT;
    }
}
