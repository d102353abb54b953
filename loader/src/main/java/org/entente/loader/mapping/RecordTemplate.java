/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record that a mapping makes.
 *
 * @param kind the record's key in a fact file, such as claim
 * @param condition when it is made
 * @param per once for a file, for a row, or for a group of rows
 * @param grouped whether the row must belong to a group, or must not
 * @param distinct whether the same record, made of several rows, is written once; it has no place then but its own
 * @param each a list for whose every element it is made once
 */
record RecordTemplate(
        String kind,
        Template.Fields content,
        Condition condition,
        Per per,
        @Nullable Boolean grouped,
        boolean distinct,
        @Nullable String each) {

    static final String CLAIM = "claim";
    private static final String DOCUMENT = "document";
    private static final String DATASETS = "datasets";

    /** How often a record is made. */
    enum Per {
        FILE,
        ROW,
        GROUP
    }

    /** The kinds of record that a mapping makes. */
    static final List<String> KINDS = List.of(CLAIM, "entity", DOCUMENT);

    boolean makesDocument() {
        return kind.equals(DOCUMENT);
    }

    /** {@return whether a claim made by it may wait: for a name, for the fact of another claim, or for its document} */
    boolean mayWait() {
        return kind.equals(CLAIM)
                && (content.fields().containsKey(DOCUMENT)
                        || Stream.of("roles", "holder")
                                .map(content.fields()::get)
                                .anyMatch(fillers -> fillers != null && fillers.hasField(Set.of("name", "ref"))));
    }

    /**
     * {@return the line of a fact file; a claim without a document or a place gets those of the data set and the row, and a
     * document the data set that tells what it says} What several rows may tell alike is in none of them.
     */
    ObjectNode line(Scope scope, String dataset, String locator) throws Misfit {
        ObjectNode record = Filling.record(content, scope);
        if (kind.equals(CLAIM)) {
            if (!content.fields().containsKey(DOCUMENT)) {
                record.put(DOCUMENT, dataset);
            }
            if (!distinct && !content.fields().containsKey(Filling.LOCATOR) && !locator.isEmpty()) {
                record.put(Filling.LOCATOR, locator);
            }
        } else if (kind.equals(DOCUMENT) && !content.fields().containsKey(DATASETS)) {
            record.put(DATASETS, dataset);
        }
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set(kind, record);
        return line;
    }
}
