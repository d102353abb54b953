/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import org.entente.loader.Decided;
import org.entente.loader.Decisions;
import org.entente.loader.Signed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code entente retract}: takes back what was said. */
@Command(
        name = "retract",
        description = {
            "Takes back a claim, or all that a document, a load or a judgement said. Nothing is deleted: it no longer counts.",
            "What other documents or loads support stays. Loading the same again revives nothing; restore does."
        },
        mixinStandardHelpOptions = true)
final class RetractCommand extends DecisionCommand {

    @Parameters(paramLabel = "ID", description = "claim/.., document/.., load/.. or judgement/..")
    private String what = "";

    @Override
    Decided decide(Decisions decisions, Signed signed) {
        return decisions.retract(id(what), signed);
    }

    @Override
    String said(Decided decided) {
        return "%s takes back %s. To undo it: ./entente restore %s --why TEXT"
                .formatted(decided.records().getFirst(), what, decided.records().getFirst());
    }
}
