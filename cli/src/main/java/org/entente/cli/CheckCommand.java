/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import org.entente.cli.process.CliFailure;
import org.entente.loader.CheckReport;
import org.entente.loader.Loader;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente check}: is what is stored what the records say? */
@Command(
        name = "check",
        description = {
            "Proves that the stored graph equals what its records project to, and lists what differs.",
            "Exit codes: 0 equal, 1 different, 4 written to meanwhile, 5 database unreachable, 6 not a store of ours."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand extends StoreCommand {

    @Option(
            names = "--repair",
            description = "First write again whatever differs; damaged records and what is not ours stay as they are.")
    private boolean repair;

    @Override
    int run(Loader loader, Driver driver) {
        CheckReport report;
        try (LoadProgress progress = LoadProgress.shown()) {
            if (repair) {
                loader.repair(progress);
            }
            report = loader.check(progress);
        }
        out().print(report.prettyPrint());
        return report.isSound() ? 0 : CliFailure.FAILED;
    }
}
