/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import org.entente.model.id.Id;
import org.entente.model.name.Name;
import org.entente.model.project.Waiting;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordReader;
import org.entente.model.record.RecordSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lines on what claims wait for, in the shape of a fact file: each holds what a person needs to see and a judgement to
 * be completed. A line without its decision is passed over when the file is loaded.
 */
final class ReviewFile {

    private static final int SHOWN = 5;

    private ReviewFile() {}

    static List<ObjectNode> lines(RecordSet records, Signed signed) {
        return Waiting.in(records).stream()
                .map(waiting -> line(waiting, records, signed))
                .toList();
    }

    private static ObjectNode line(Waiting waiting, RecordSet records, Signed signed) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set(RecordReader.REVIEW, review(waiting, records));
        Judgement.Side.Named name = waiting.name();
        if (name != null) {
            ObjectNode judgement = line.putObject("judgement").put("verdict", "same");
            ObjectNode side = judgement.putObject("a").put("name", name.name());
            if (name.lang() != null) {
                side.put("lang", name.lang());
            }
            if (name.document() != null) {
                side.put("document", name.document().toString());
            }
            judgement.putNull("b");
            judgement.put("by", signed.by()).put("at", signed.at()).put("why", signed.why());
        }
        return line;
    }

    private static ObjectNode review(Waiting waiting, RecordSet records) {
        ObjectNode review = JsonNodeFactory.instance.objectNode();
        review.put("reason", waiting.reason()).put("about", waiting.about());
        review.put("waiting", waiting.claims().size());
        ArrayNode claims = review.putArray("claims");
        waiting.claims().stream().limit(SHOWN).forEach(claim -> claims.add(claim(claim, records)));
        ArrayNode candidates = review.putArray("candidates");
        waiting.candidates().forEach(candidate -> {
            ObjectNode node = candidates.addObject();
            node.put("id", candidate.id().toString());
            node.put("score", candidate.score()).put("why", candidate.why());
            ArrayNode names = node.putArray("names");
            candidate.names().stream().map(Name::text).distinct().forEach(names::add);
        });
        return review;
    }

    private static ObjectNode claim(Id id, RecordSet records) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", id.toString());
        String quote = records.quote(id);
        if (quote != null) {
            node.put("quote", quote);
        }
        return node;
    }
}
