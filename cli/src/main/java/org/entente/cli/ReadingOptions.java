/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import org.entente.loader.LoadOptions;
import org.entente.loader.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which fact files to read and how, for {@code load} and {@code validate}. */
final class ReadingOptions {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Fact files (JSON Lines, plain or gzip), folders with *.jsonl and *.jsonl.gz, or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "Prove quotes by the texts in this folder, <document key>.txt each.")
    private @Nullable Path documents;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Write what is rejected to this file, one JSON object for each finding.")
    private @Nullable Path rejects;

    List<Source> sources() {
        List<Source> sources = FactFiles.named(files, System.in);
        if (sources.isEmpty()) {
            throw new CliFailure(CliFailure.USAGE, "There is no *.jsonl file in " + String.join(", ", files) + ".");
        }
        return sources;
    }

    LoadOptions options() {
        return new LoadOptions(documents, rejects);
    }
}
