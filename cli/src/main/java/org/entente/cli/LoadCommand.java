/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Installation;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.LoaderException;
import org.entente.loader.Source;
import org.entente.loader.WholeFile;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente load}: fact files into a store. */
@Command(
        name = "load",
        description = {
            "Loads fact files, or data sets with --mapping. The same file again changes nothing; an interrupted load goes on where it stopped.",
            "Exit codes: 0 all taken, 1 some lines rejected or a data set not as its mapping expects, 2 wrong use, 4 another load is writing, 5 database unreachable,"
                    + " 6 not a store of ours."
        },
        mixinStandardHelpOptions = true)
final class LoadCommand extends StoreCommand {

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--bulk",
            description =
                    "Into an empty local store: by Neo4j's offline importer, which is faster. A running ./entente up hands its store over for the import and takes it back.")
    private boolean bulk;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report to this file, as JSON.")
    private @Nullable Path reportFile;

    @Override
    public Integer call() {
        return bulk ? explained(this::bulk) : super.call();
    }

    private int bulk() throws IOException {
        if (connection().elsewhere().isPresent()) {
            throw new CliFailure(CliFailure.USAGE, "--bulk fills a local store: name it with --data DIR.");
        }
        BulkLoading loading =
                new BulkLoading(Installation.current(), connection().dataFolder());
        return reported(loading::requireFolder, sources -> loading.load(sources, reading.options()));
    }

    /** What comes before the report is opened. */
    private interface Preparation {
        void run() throws IOException;
    }

    /** What loads. */
    private interface Loading {
        LoadReport of(List<Source> sources) throws IOException;
    }

    /** A report that cannot be written is not found out when everything has been loaded. */
    private int reported(Preparation preparation, Loading loading) throws IOException {
        List<Source> sources = reading.sources();
        try {
            preparation.run();
            return reported(sources, loading);
        } finally {
            sources.forEach(Source::close);
        }
    }

    private int reported(List<Source> sources, Loading loading) throws IOException {
        try (WholeFile file = openReport()) {
            LoadReport report = told(loading, sources, file);
            out().print(report.prettyPrint());
            write(report, file);
            return report.counts().rejected() == 0 ? 0 : CliFailure.FAILED;
        }
    }

    /** A program that drives loads learns from the report alone that nothing was loaded, and why. */
    private static LoadReport told(Loading loading, List<Source> sources, @Nullable WholeFile file) throws IOException {
        try {
            return loading.of(sources);
        } catch (LoaderException.Unexpected e) {
            write(e.report(), file);
            throw e;
        }
    }

    private static void write(LoadReport report, @Nullable WholeFile file) throws IOException {
        if (file != null) {
            file.stream().write((report.toJson().toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
            file.finish();
        }
    }

    private @Nullable WholeFile openReport() {
        try {
            return reportFile == null ? null : WholeFile.to(reportFile);
        } catch (IOException e) {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "The report cannot be written (%s): choose another place with --report."
                            .formatted(LoaderFailures.words(e)));
        }
    }

    @Override
    boolean createsStore() {
        return true;
    }

    @Override
    int run(Loader loader, Driver driver) throws IOException {
        return reported(() -> {}, sources -> load(loader, sources));
    }

    private LoadReport load(Loader loader, List<Source> sources) {
        try (LoadProgress progress = LoadProgress.shown()) {
            return loader.load(sources, reading.options().toldTo(progress));
        }
    }
}
