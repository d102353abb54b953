/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Locale;
import org.entente.model.id.Id;
import org.entente.model.project.Plan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What loading would do with one line.
 *
 * @param source name of the file
 * @param line number of the line, from 1
 * @param record id of the record; none for a line that is rejected
 * @param about the fact, entity or document that the record is about
 * @param detail in words
 */
public record PlannedLine(
        String source,
        long line,
        Plan.Outcome outcome,
        @Nullable Id record,
        @Nullable Id about,
        String detail) {

    static PlannedLine of(String source, long line, Plan.Effect effect) {
        return new PlannedLine(source, line, effect.outcome(), effect.record(), effect.about(), effect.detail());
    }

    static PlannedLine of(Rejection rejection) {
        String pointer = rejection.violation().pointer();
        return new PlannedLine(
                rejection.source(),
                rejection.line(),
                Plan.Outcome.REJECT,
                null,
                null,
                (pointer.isEmpty() ? "" : pointer + ": ")
                        + rejection.violation().issue() + ": "
                        + rejection.violation().message());
    }

    /** {@return the line as JSON} */
    public ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("source", source).put("line", line).put("outcome", word(outcome));
        if (record != null) {
            node.put("record", record.toString());
        }
        if (about != null) {
            node.put("about", about.toString());
        }
        if (!detail.isEmpty()) {
            node.put("detail", detail);
        }
        return node;
    }

    static String word(Plan.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** {@return one line for people} */
    public String prettyPrint() {
        return "%s:%d: %s%s%s"
                .formatted(
                        source,
                        line,
                        word(outcome),
                        about == null ? "" : " " + about,
                        detail.isEmpty() ? "" : ": " + detail);
    }
}
