/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import org.entente.loader.Decided;
import org.entente.loader.Decisions;
import org.entente.loader.Signed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code entente restore}: undoes retractions. */
@Command(
        name = "restore",
        description =
                "Undoes a retraction, or every standing one of the thing named: what was taken back counts again.",
        mixinStandardHelpOptions = true)
final class RestoreCommand extends DecisionCommand {

    @Parameters(paramLabel = "ID", description = "retraction/.., or the claim, document, load or judgement retracted.")
    private String what = "";

    @Override
    Decided decide(Decisions decisions, Signed signed) {
        return decisions.restore(id(what), signed);
    }

    @Override
    String said(Decided decided) {
        return "Restored %s: %s".formatted(what, ids(decided));
    }

    private static String ids(Decided decided) {
        return String.join(
                ", ", decided.records().stream().map(Object::toString).toList());
    }
}
