/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.util.List;
import java.util.Optional;
import org.entente.cli.process.CliFailure;
import org.entente.loader.Decided;
import org.entente.loader.Decisions;
import org.entente.loader.Signed;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.Judgement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente judge}: two things are one, or are not. */
@Command(
        name = "judge",
        description = {
            "Records that two things are the same or are different: two entities, two facts, or a name and an entity.",
            "What is judged the same stands under the smaller id; the other id leads there. No claim changes.",
            "  entente judge same person/a person/b --why TEXT",
            "  entente judge same 'Tokayev@en' person/kassym-jomart-tokayev --in document/x --why TEXT",
            "  entente judge --undo judgement/0123abcd --why TEXT"
        },
        mixinStandardHelpOptions = true)
final class JudgeCommand extends DecisionCommand {

    private static final String USAGE = "Say what is judged: same A B, different A B, or --undo judgement/..";

    @Parameters(
            paramLabel = "same|different A B",
            arity = "0..3",
            description = "The verdict and both sides: ids, or a name with its language as NAME@LANG.")
    private List<String> verdict = List.of();

    @Option(names = "--in", paramLabel = "DOCUMENT", description = "The name means this only in document/..")
    private @Nullable String document;

    @Option(names = "--undo", paramLabel = "JUDGEMENT", description = "Takes back judgement/..")
    private @Nullable String undo;

    @Override
    Decided decide(Decisions decisions, Signed signed) {
        if (undo != null && verdict.isEmpty() && document == null) {
            return decisions.retract(judgement(undo), signed);
        }
        boolean same = !verdict.isEmpty() && verdict.getFirst().equals("same");
        boolean different = !verdict.isEmpty() && verdict.getFirst().equals("different");
        if (undo != null || verdict.size() != 3 || !(same || different)) {
            throw new CliFailure(CliFailure.USAGE, USAGE);
        }
        Judgement.Side a = side(verdict.get(1));
        Judgement.Side b = side(verdict.get(2));
        if (document != null && a instanceof Judgement.Side.Thing && b instanceof Judgement.Side.Thing) {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "--in goes with a name, such as 'Tokayev@en': two ids are judged for all documents.");
        }
        return decisions.judge(same, a, b, signed);
    }

    private static Id judgement(String text) {
        Id id = id(text);
        if (id.kind() != Kind.JUDGEMENT) {
            throw new CliFailure(CliFailure.USAGE, "%s is no judgement: to take it back, use retract.".formatted(id));
        }
        return id;
    }

    private Judgement.Side side(String text) {
        Optional<Id> id = Id.tryParse(text);
        if (id.isPresent()) {
            return new Judgement.Side.Thing(id.get());
        }
        int at = text.lastIndexOf('@');
        if (at < 0 && text.indexOf('/') >= 0) {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "%s is no id, such as person/.., country/.. or fact/..: correct it. If it is a name, write its language too: '%s@en'."
                            .formatted(text, text));
        }
        return new Judgement.Side.Named(
                at < 0 ? text : text.substring(0, at),
                at < 0 ? null : text.substring(at + 1),
                document == null ? null : id(document));
    }

    @Override
    String said(Decided decided) {
        Id record = decided.records().getFirst();
        return undo == null
                ? "%s is recorded. To undo it: ./entente judge --undo %s --why TEXT".formatted(record, record)
                : "%s takes back %s. To redo it: ./entente restore %s --why TEXT".formatted(record, undo, record);
    }
}
