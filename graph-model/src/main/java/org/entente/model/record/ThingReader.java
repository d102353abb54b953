/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.time.DateTimeException;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Name;
import org.entente.model.name.Scripts;
import org.entente.model.time.Published;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads descriptions of documents and of entities. */
final class ThingReader {

    private static final Pattern SCRIPT = Pattern.compile("[A-Z][a-z]{3}");

    private ThingReader() {}

    static DocumentRecord document(Fields fields) {
        Id id = fields.requiredId("id", kind -> kind == Kind.DOCUMENT, "document/<name>");
        SortedMap<String, String> texts = fields.texts(DocumentRecord.FIELDS);
        fields.language("lang");
        SortedSet<Id> republishes = fields.ids("republishes", kind -> kind == Kind.DOCUMENT, "document/<name>");
        SortedSet<Id> datasets = fields.ids("datasets", kind -> kind == Kind.DOCUMENT, "document/<name>");
        DocumentRecord record =
                new DocumentRecord(id, texts, publisher(fields), republishes, datasets, fields.date("asOf"));
        if (!record.onlyNamesDatasets()) {
            published(fields);
        }
        return record;
    }

    private static void published(Fields fields) {
        String published = fields.requiredText("published");
        if (!published.isEmpty()) {
            try {
                Published.knownFrom(published);
            } catch (DateTimeException e) {
                fields.reject("published", Issue.INVALID_DATE, String.valueOf(e.getMessage()));
            }
        }
    }

    private static DocumentRecord.@Nullable Publisher publisher(Fields fields) {
        JsonNode node = fields.get("publisher");
        if (node == null) {
            return null;
        }
        if (node.isString()) {
            Id id = fields.id("publisher", Kind::isNamed, "organization/<name>, or {name, lang}");
            return id == null ? null : new DocumentRecord.Publisher.Known(id);
        }
        Fields unresolved = fields.object("publisher");
        if (unresolved == null) {
            return null;
        }
        DocumentRecord.Publisher publisher = new DocumentRecord.Publisher.Unresolved(
                unresolved.requiredText("name"),
                unresolved.language("lang"),
                unresolved.ids("candidates", Kind::isNamed, "organization/<name>"));
        unresolved.finish();
        return publisher;
    }

    static EntityRecord entity(Fields fields) {
        Id id = fields.requiredId("id", Kind::isNamed, "person/<name> or another entity id");
        List<Name> names = fields.items("names", (item, where) -> name(fields.at(item, where)));
        for (Name name : names) {
            if (name.key().isEmpty()) {
                fields.reject(
                        "names", Issue.EMPTY_VALUE, "the name '%s' holds no letter or digit".formatted(name.text()));
            }
        }
        SortedMap<String, String> texts = fields.texts(EntityRecord.FIELDS);
        EntityRecord.DATES.forEach(fields::date);
        fields.id("of", Kind::isNamed, "country/<alpha-3> or organization/<name>");
        fields.id("in", Kind::isNamed, "country/<alpha-3> or place/<name>");
        return new EntityRecord(id, names, identifiers(fields), texts, fields.date("asOf"));
    }

    private static @Nullable Name name(Fields fields) {
        String text = fields.requiredText("text");
        String script = fields.text("script");
        if (script != null && !SCRIPT.matcher(script).matches()) {
            fields.reject(
                    "script",
                    Issue.UNKNOWN_CODE,
                    "'%s' is not an ISO 15924 code; write Arab, Cyrl or Latn, or leave it out".formatted(script));
            script = null;
        }
        String kind = fields.text("kind");
        if (kind != null && !Name.KINDS.contains(kind)) {
            fields.reject(
                    "kind", Issue.UNKNOWN_CODE, "unknown kind of name '%s'; use one of %s".formatted(kind, Name.KINDS));
            kind = null;
        }
        String lang = fields.language("lang");
        String source = fields.text("source");
        fields.finish();
        return text.isEmpty()
                ? null
                : new Name(
                        text,
                        lang,
                        script == null ? Scripts.of(text) : script,
                        kind == null ? "preferred" : kind,
                        source);
    }

    private static SortedMap<String, String> identifiers(Fields fields) {
        SortedMap<String, String> identifiers = new TreeMap<>();
        Fields node = fields.object("identifiers");
        if (node != null) {
            for (String catalogue : node.names()) {
                identifiers.put(catalogue, node.requiredText(catalogue));
            }
        }
        return identifiers;
    }
}
