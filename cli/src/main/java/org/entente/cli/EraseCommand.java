/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import org.entente.loader.Decided;
import org.entente.loader.Decisions;
import org.entente.loader.Signed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code entente erase}: the words of a quote. */
@Command(
        name = "erase",
        description = {
            "Erases the words that a claim quotes, wherever the same words are quoted; claims, hash and offsets stay.",
            "This cannot be undone: no later load brings the words back."
        },
        mixinStandardHelpOptions = true)
final class EraseCommand extends DecisionCommand {

    @Parameters(paramLabel = "CLAIM", description = "claim/..")
    private String claim = "";

    @Override
    Decided decide(Decisions decisions, Signed signed) {
        return decisions.erase(id(claim), signed);
    }

    @Override
    String said(Decided decided) {
        return "%s erased the words that %s quotes, in %d claims."
                .formatted(decided.records().getFirst(), claim, decided.claims());
    }
}
