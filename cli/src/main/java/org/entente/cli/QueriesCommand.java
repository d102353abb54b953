/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.PrintWriter;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code entente queries}: lists the questions of the catalogue. */
@Command(
        name = "queries",
        description = "Lists the questions that 'query' asks, with their parameters.",
        mixinStandardHelpOptions = true)
final class QueriesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        list(spec.commandLine().getOut());
    }

    static void list(PrintWriter out) {
        for (Query<?> query : Catalogue.all()) {
            out.println(query.name() + "  " + query.description());
            for (Parameter parameter : query.parameters()) {
                out.printf(
                        "    %s%s  %s%n",
                        parameter.name(), parameter.required() ? " (required)" : "", parameter.description());
            }
        }
        out.flush();
    }
}
