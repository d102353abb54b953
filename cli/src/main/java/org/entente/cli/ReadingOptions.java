/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.cli.process.CliFailure;
import org.entente.loader.LoadOptions;
import org.entente.loader.Source;
import org.entente.loader.mapping.InvalidMapping;
import org.entente.loader.mapping.Mapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which fact files to read and how, for {@code load} and {@code validate}. */
final class ReadingOptions {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Fact files (JSON Lines, plain or gzip), folders with *.jsonl and *.jsonl.gz, or - for standard input;"
                            + " exports in RDF (.ttl, .nt, .nq, .trig, .jsonld, .rdf, plain or .gz)."
                            + " With --mapping: files of the data set, folders whose files are all of it, or -.")
    private List<String> files = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "YAML",
            description = "Read the files as a data set, by this mapping file.")
    private @Nullable Path mapping;

    @Option(
            names = "--unexpected",
            description = "Take a data set even if it is not what the mapping expects, such as a part of it.")
    private boolean unexpected;

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
        if (mapping != null) {
            return dataSet(mapping);
        }
        List<Source> sources = FactFiles.named(files, System.in);
        if (sources.isEmpty()) {
            throw new CliFailure(CliFailure.USAGE, "There is no *.jsonl file in " + String.join(", ", files) + ".");
        }
        return sources;
    }

    private List<Source> dataSet(Path file) {
        try {
            Mapping read = Mapping.read(file);
            Mapping used = unexpected ? read.withoutExpectations() : read;
            List<Source> sources = FactFiles.dataSet(files, System.in).stream()
                    .map(source -> source.mappedBy(used))
                    .toList();
            if (sources.isEmpty()) {
                throw new CliFailure(CliFailure.USAGE, "There is no file in " + String.join(", ", files) + ".");
            }
            return sources;
        } catch (InvalidMapping e) {
            throw new CliFailure(CliFailure.USAGE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CliFailure(CliFailure.USAGE, "%s is not a readable file: correct --mapping.".formatted(file));
        }
    }

    LoadOptions options() {
        return new LoadOptions(documents, rejects);
    }
}
