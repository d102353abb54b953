/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.cli.process.CliFailure;
import org.entente.loader.Source;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfImport;
import org.entente.rdf.UnusableRdf;

/** Fact files as a command names them: files, folders, and {@code -} for standard input. */
final class FactFiles {

    private FactFiles() {}

    /** {@return the fact files named, in the order given; the caller closes them} */
    static List<Source> named(List<String> names, InputStream standardInput) {
        return named(names, standardInput, FactFiles::in, FactFiles::factFile);
    }

    /** {@return the fact file at a path, or the records of an export in RDF, which its name tells} */
    private static Source factFile(Path file) {
        Optional<RdfFormat> rdf = RdfImport.formatOf(file.toString());
        if (rdf.isEmpty() || !Files.isReadable(file)) {
            return Source.file(file);
        }
        try {
            return Source.written(file.toString(), out -> RdfImport.toFactFile(file, rdf.get(), out));
        } catch (UnusableRdf e) {
            throw new CliFailure(CliFailure.FAILED, e.getMessage() + "\nNothing of it is taken.");
        } catch (IOException e) {
            throw new CliFailure(CliFailure.FAILED, "%s cannot be read to its end: %s".formatted(file, e.getMessage()));
        }
    }

    /** {@return the files of a data set named, in the order given; of a folder all that are not hidden} */
    static List<Source> dataSet(List<String> names, InputStream standardInput) {
        return named(
                names,
                standardInput,
                folder -> in(folder, file -> !file.getFileName().toString().startsWith(".")),
                Source::file);
    }

    private static List<Source> named(
            List<String> names,
            InputStream standardInput,
            Function<Path, List<Source>> inFolder,
            Function<Path, Source> atPath) {
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            if (name.equals("-")) {
                sources.add(Source.stream("standard input", standardInput));
            } else if (Files.isDirectory(Path.of(name))) {
                sources.addAll(inFolder.apply(Path.of(name)));
            } else {
                sources.add(atPath.apply(Path.of(name)));
            }
        }
        return sources;
    }

    /** {@return the fact files in a folder and below, by name} */
    static List<Source> in(Path folder) {
        return in(
                folder,
                file -> file.toString().endsWith(".jsonl") || file.toString().endsWith(".jsonl.gz"));
    }

    private static List<Source> in(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(wanted)
                    .sorted()
                    .map(Source::file)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
