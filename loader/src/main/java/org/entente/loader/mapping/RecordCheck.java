/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.EntityRecord;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Registry;

/**
 * Checks what a mapping writes into records word for word, so that a misspelled role is found in the mapping file and not in
 * every row. What comes out of rows is checked as any record is.
 */
final class RecordCheck {

    private static final List<String> CLAIM = List.of(
            "key",
            "document",
            "span",
            "type",
            "roles",
            "values",
            "label",
            "when",
            "whenText",
            "anchor",
            "rule",
            "modality",
            "polarity",
            "act",
            "holder",
            "condition",
            "content",
            "links",
            "comparison",
            "attribution",
            "basis",
            "supersedes",
            "quote",
            "locator");

    private final Problems problems;

    private RecordCheck(Problems problems) {
        this.problems = problems;
    }

    static void check(String kind, Node.Entries record, Problems problems) {
        RecordCheck check = new RecordCheck(problems);
        switch (kind) {
            case "claim" -> check.claim(record);
            case "entity" -> check.keys(record, with(EntityRecord.FIELDS, "id", "names", "identifiers", "asOf"));
            default ->
                check.keys(record, with(DocumentRecord.FIELDS, "id", "publisher", "republishes", "datasets", "asOf"));
        }
    }

    private static List<String> with(List<String> fields, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(fields);
        return all;
    }

    private void claim(Node.Entries claim) {
        keys(claim, CLAIM);
        Node type = claim.get("type");
        if (type == null) {
            problems.add(claim.place(), "the claim has no type; see docs/fact-types.md");
            return;
        }
        if (!isLiteral(type)) {
            return;
        }
        Optional<FactType> found = Registry.standard().type(type.textOrEmpty());
        if (found.isEmpty()) {
            List<String> types =
                    Registry.standard().types().stream().map(FactType::name).toList();
            problems.add(type.place(), "unknown fact type '%s'; use one of %s".formatted(type.textOrEmpty(), types));
            return;
        }
        FactType known = found.get();
        Node roles = claim.get("roles");
        if (roles instanceof Node.Entries entries) {
            keys(entries, known.roles().keySet());
        }
        Node values = claim.get("values");
        if (values instanceof Node.Entries entries) {
            keys(entries, known.values().keySet());
        }
        literal(claim, "act", known.acts().all());
        literal(
                claim,
                "modality",
                known.modalities().stream().map(Modality::text).toList());
        literal(claim, "polarity", List.of("positive", "negative"));
    }

    private void literal(Node.Entries claim, String key, Collection<String> allowed) {
        Node node = claim.get(key);
        if (node != null && isLiteral(node) && !allowed.contains(node.textOrEmpty())) {
            problems.add(node.place(), "unknown %s '%s'; use one of %s".formatted(key, node.textOrEmpty(), allowed));
        }
    }

    private static boolean isLiteral(Node node) {
        return node instanceof Node.Text(String text, Place ignored) && text.indexOf('{') < 0;
    }

    private void keys(Node.Entries node, Collection<String> known) {
        node.entries().keySet().forEach(key -> {
            if (!known.contains(key)) {
                problems.add(
                        node.keys().getOrDefault(key, node.place()),
                        "unknown key '%s'; use one of %s".formatted(key, String.join(", ", known)));
            }
        });
    }
}
