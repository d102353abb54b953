/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Name;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one record says of a person, body, agreement or other thing; several records of one entity are united.
 *
 * @param entity the entity's id
 * @param names its names in any script
 * @param identifiers ids in other catalogues, by catalogue
 * @param fields plain fields by name: of, in, function, class, born, died, began, ended
 * @param asOf EDTF date of this description
 */
public record EntityRecord(
        Id entity,
        List<Name> names,
        SortedMap<String, String> identifiers,
        SortedMap<String, String> fields,
        @Nullable String asOf)
        implements SourceRecord {

    /** Fields that are EDTF dates: of a person, and of anything else that exists for a time. */
    public static final List<String> DATES = List.of("born", "died", "began", "ended");

    /** Fields that are plain text; {@code of} and {@code in} hold ids, {@link #DATES} dates. */
    public static final List<String> FIELDS =
            List.of("of", "in", "function", "class", "born", "died", "began", "ended");

    /** Keeps its own copies. */
    public EntityRecord {
        names = CanonicalJson.inOrder(names, EntityRecord::nameJson);
        identifiers = Collections.unmodifiableSortedMap(new TreeMap<>(identifiers));
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    @Override
    public String recordName() {
        return "entity";
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = CanonicalJson.object();
        CanonicalJson.put(node, "id", entity);
        CanonicalJson.put(
                node,
                "names",
                CanonicalJson.array(names.stream().map(EntityRecord::nameJson).toList()));
        CanonicalJson.put(node, "identifiers", CanonicalJson.map(identifiers));
        fields.forEach((name, value) -> CanonicalJson.put(node, name, value));
        CanonicalJson.put(node, "asOf", asOf);
        return node;
    }

    @Override
    public Kind recordKind() {
        return Kind.ENTITY_RECORD;
    }

    private static ObjectNode nameJson(Name name) {
        ObjectNode node = CanonicalJson.object();
        CanonicalJson.put(node, "text", name.text());
        CanonicalJson.put(node, "lang", name.lang());
        CanonicalJson.put(node, "script", name.script());
        CanonicalJson.put(node, "kind", name.kind());
        CanonicalJson.put(node, "source", name.source());
        return node;
    }
}
