/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import org.entente.cli.process.CliFailure;
import org.entente.loader.Decided;
import org.entente.loader.Decisions;
import org.entente.loader.Loader;
import org.entente.loader.Signed;
import org.entente.model.id.Id;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Mixin;

/** A command that writes a decision, and says how to take it back. */
abstract class DecisionCommand extends StoreCommand {

    @Mixin
    private final Signature signature = new Signature();

    /** Decides. */
    abstract Decided decide(Decisions decisions, Signed signed);

    /** {@return a line on what was written} */
    abstract String said(Decided decided);

    @Override
    final int run(Loader loader, Driver driver) {
        out().println(said(decide(loader.decisions(), signature.signed())));
        return 0;
    }

    /** {@return the id that a text is} */
    static Id id(String text) {
        return Id.tryParse(text)
                .orElseThrow(() -> new CliFailure(
                        CliFailure.USAGE, "'%s' is not an id: write one such as claim/0123abcd.".formatted(text)));
    }
}
