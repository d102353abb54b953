/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads judgements, retractions and restores. */
final class DecisionReader {

    private DecisionReader() {}

    static Judgement judgement(Fields fields) {
        String verdict = fields.requiredText("verdict");
        if (!verdict.isEmpty() && !verdict.equals("same") && !verdict.equals("different")) {
            fields.reject("verdict", Issue.UNKNOWN_CODE, "a verdict is 'same' or 'different'");
        }
        Judgement.Side a = side(fields, "a");
        Judgement.Side b = side(fields, "b");
        if (a.equals(b)) {
            fields.reject("b", Issue.INVALID_VALUE, "a judgement is about two things; both sides are the same");
        } else if (!canBeOne(a, b)) {
            fields.reject(
                    "b",
                    Issue.INVALID_VALUE,
                    "these two can never be one; judge two entities of one kind, two facts or claims, or a name and an entity");
        }
        return new Judgement(
                verdict.equals("same"),
                a,
                b,
                fields.requiredText("by"),
                fields.requiredInstant("at"),
                fields.requiredText("why"));
    }

    private static boolean canBeOne(Judgement.Side a, Judgement.Side b) {
        if (a instanceof Judgement.Side.Thing(Id first) && b instanceof Judgement.Side.Thing(Id second)) {
            return first.kind().isEntity()
                    ? first.kind() == second.kind() && isEntity(a)
                    : !second.kind().isEntity();
        }
        return isEntity(a) || isEntity(b);
    }

    private static boolean isEntity(Judgement.Side side) {
        return side instanceof Judgement.Side.Thing(Id id) && id.kind().isNamed();
    }

    private static Judgement.Side side(Fields fields, String name) {
        JsonNode node = fields.get(name);
        if (node != null && node.isObject()) {
            Fields side = fields.at(node, StrictJson.child(fields.pointer(), name));
            @Nullable Id document = side.id("document", kind -> kind == Kind.DOCUMENT, "document/<name>");
            Judgement.Side named = new Judgement.Side.Named(side.requiredText("name"), side.language("lang"), document);
            side.finish();
            return named;
        }
        return new Judgement.Side.Thing(fields.requiredId(
                name,
                kind -> kind.isEntity() || kind == Kind.FACT || kind == Kind.CLAIM,
                "an entity, fact or claim id, or {name, lang}"));
    }

    static Retraction retraction(Fields fields) {
        Id covers = fields.requiredId(
                "covers",
                Retraction.COVERED::contains,
                "claim/.., document/.., load/.., judgement/.. or quote/<SHA-256>");
        if (covers.kind() == Kind.QUOTE && !Quote.isSha256(covers.key())) {
            fields.reject("covers", Issue.INVALID_ID, "words are named by quote/ and 64 lower-case hex digits");
        }
        return new Retraction(
                covers, fields.requiredText("reason"), fields.requiredText("by"), fields.requiredInstant("at"));
    }

    static Restore restore(Fields fields) {
        return new Restore(
                fields.requiredId("restores", kind -> kind == Kind.RETRACTION, "retraction/<hash>"),
                fields.requiredText("reason"),
                fields.requiredText("by"),
                fields.requiredInstant("at"));
    }
}
