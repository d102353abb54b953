/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.util.List;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente load}: fact files into a store. */
@Command(
        name = "load",
        description = {
            "Loads fact files. The same file again changes nothing; an interrupted load goes on where it stopped.",
            "Exit codes: 0 all taken, 1 some lines rejected, 2 wrong use, 4 another load is writing, 5 database unreachable,"
                    + " 6 not a store of ours."
        },
        mixinStandardHelpOptions = true)
final class LoadCommand extends StoreCommand {

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Override
    int run(Loader loader, Driver driver) {
        List<Source> sources = reading.sources();
        try {
            LoadReport report = loader.load(sources, reading.options());
            out().print(report.prettyPrint());
            return report.counts().rejected() == 0 ? 0 : CliFailure.FAILED;
        } finally {
            sources.forEach(Source::close);
        }
    }
}
