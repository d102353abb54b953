/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.cli.process.CliFailure;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.LoaderException;
import org.entente.loader.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente validate}: what loading would find, without a database. */
@Command(
        name = "validate",
        description = {
            "Checks fact files, and with --documents their quotes. Needs no database: --data and --neo4j-uri are ignored.",
            "Exit codes: 0 all valid, 1 some lines rejected, 2 wrong use."
        },
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--records",
            paramLabel = "FILE",
            description = "Write the valid records to this file, as a fact file: what a mapping makes of a data set.")
    private @Nullable Path records;

    @Mixin
    private final ConnectionOptions ignored = new ConnectionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<Source> sources = reading.sources();
            LoadReport report;
            List<String> unmet;
            try (LoadProgress progress = LoadProgress.shown()) {
                report = Loader.validate(sources, reading.options().toldTo(progress));
                unmet = Loader.unmetExpectations(sources, reading.options().toldTo(progress));
            }
            if (records != null) {
                OutputFile.write(records, file -> Loader.records(sources, reading.options(), file));
            }
            sources.forEach(Source::close);
            out.print(report.prettyPrint());
            unmet.forEach(line -> out.println("not as expected: " + line));
            out.flush();
            return report.counts().rejected() == 0 && unmet.isEmpty() ? 0 : CliFailure.FAILED;
        } catch (LoaderException e) {
            throw LoaderFailures.failure(e);
        } catch (IOException | UncheckedIOException e) {
            throw LoaderFailures.unusableFile(e);
        }
    }
}
