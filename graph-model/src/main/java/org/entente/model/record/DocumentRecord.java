/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one record says of a document; several records of one document are united. Who only knows which data sets tell what
 * a document says, says that alone: such a record does not describe it.
 *
 * @param document the document's id
 * @param fields plain fields by name: title, lang, kind, published, url, version and so on
 * @param publisher who published it
 * @param republishes documents that it reprints
 * @param datasets data sets that tell what it says; their terms are of the telling, not of its text
 * @param asOf EDTF date of this description
 */
public record DocumentRecord(
        Id document,
        SortedMap<String, String> fields,
        @Nullable Publisher publisher,
        SortedSet<Id> republishes,
        SortedSet<Id> datasets,
        @Nullable String asOf)
        implements SourceRecord {

    /** Fields that are plain text. */
    public static final List<String> FIELDS = List.of(
            "title",
            "lang",
            "kind",
            "published",
            "publishedRule",
            "publishedText",
            "url",
            "sha256",
            "license",
            "citation",
            "version");

    /** Keeps its own copies. */
    public DocumentRecord {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        republishes = Collections.unmodifiableSortedSet(new TreeSet<>(republishes));
        datasets = Collections.unmodifiableSortedSet(new TreeSet<>(datasets));
    }

    /** {@return whether it says no more of the document than which data sets tell what it says} */
    public boolean onlyNamesDatasets() {
        return fields.isEmpty() && publisher == null && republishes.isEmpty() && asOf == null && !datasets.isEmpty();
    }

    /** Who published a document: known by id, or a name that may stay unresolved for good. */
    public sealed interface Publisher {

        /** A publisher known by its id. */
        record Known(Id id) implements Publisher {}

        /** A publisher's name with those it may mean. */
        record Unresolved(String name, @Nullable String lang, SortedSet<Id> candidates) implements Publisher {

            /** Keeps its own copy. */
            public Unresolved {
                candidates = Collections.unmodifiableSortedSet(new TreeSet<>(candidates));
            }
        }
    }

    @Override
    public String recordName() {
        return "document";
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = CanonicalJson.object();
        CanonicalJson.put(node, "id", document);
        fields.forEach((name, value) -> CanonicalJson.put(node, name, value));
        switch (publisher) {
            case null -> {}
            case Publisher.Known known -> CanonicalJson.put(node, "publisher", known.id());
            case Publisher.Unresolved(String name, @Nullable String lang, SortedSet<Id> candidates) -> {
                ObjectNode unresolved = CanonicalJson.object();
                CanonicalJson.put(unresolved, "name", name);
                CanonicalJson.put(unresolved, "lang", lang);
                CanonicalJson.put(unresolved, "candidates", CanonicalJson.texts(candidates));
                CanonicalJson.put(node, "publisher", unresolved);
            }
        }
        CanonicalJson.put(node, "republishes", CanonicalJson.texts(republishes));
        CanonicalJson.put(node, "datasets", CanonicalJson.texts(datasets));
        CanonicalJson.put(node, "asOf", asOf);
        return node;
    }

    @Override
    public Kind recordKind() {
        return Kind.DOCUMENT_RECORD;
    }
}
