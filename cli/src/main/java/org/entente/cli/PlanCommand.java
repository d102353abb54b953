/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import org.entente.cli.process.CliFailure;
import org.entente.loader.Loader;
import org.entente.loader.PlanReport;
import org.entente.loader.PlannedLine;
import org.entente.loader.Source;
import org.entente.model.project.Plan;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code entente plan}: what loading would do. */
@Command(
        name = "plan",
        description = {
            "Says for each record what loading it would do: add, confirm, refine, conflict, pending, idle, duplicate or reject.",
            "Writes nothing. Duplicates are only counted.",
            "Exit codes: 0 all readable, 1 some lines rejected or a data set not as expected, 2 wrong use, 4 written to meanwhile,"
                    + " 5 database unreachable, 6 not a store of ours."
        },
        mixinStandardHelpOptions = true)
final class PlanCommand extends StoreCommand {

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--json",
            description = "One JSON object for each record, duplicates included, and a last one with the totals.")
    private boolean json;

    @Override
    int run(Loader loader, Driver driver) {
        List<Source> sources = reading.sources();
        try {
            PlanReport plan = plan(loader, sources);
            if (json) {
                plan.lines().forEach(line -> out().println(line.toJson()));
                out().println(JsonNodeFactory.instance.objectNode().set("totals", plan.totalsAsJson()));
            } else {
                print(plan, out());
            }
            return plan.isWhole() ? 0 : CliFailure.FAILED;
        } finally {
            sources.forEach(Source::close);
        }
    }

    private PlanReport plan(Loader loader, List<Source> sources) {
        try (LoadProgress progress = LoadProgress.shown()) {
            return loader.plan(sources, reading.options().toldTo(progress));
        }
    }

    private static void print(PlanReport plan, PrintWriter out) {
        plan.lines().stream()
                .filter(line -> line.outcome() != Plan.Outcome.DUPLICATE)
                .map(PlannedLine::prettyPrint)
                .forEach(out::println);
        out.print(plan.prettyPrint());
    }
}
