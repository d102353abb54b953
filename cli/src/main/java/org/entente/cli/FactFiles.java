/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
            throw new CliFailure(CliFailure.USAGE, e.getMessage() + "\nNothing of it is taken.");
        } catch (IOException e) {
            throw new CliFailure(CliFailure.USAGE, "%s cannot be read to its end: %s".formatted(file, e.getMessage()));
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
                continue;
            }
            Path path = path(name);
            if (Files.isDirectory(path)) {
                sources.addAll(inFolder.apply(path));
            } else {
                sources.add(atPath.apply(path));
            }
        }
        return sources;
    }

    private static Path path(String name) {
        if (name.isBlank()) {
            throw new CliFailure(
                    CliFailure.USAGE, "The name of a file is empty: write it out, or . for the folder you are in.");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CliFailure(
                    CliFailure.USAGE, "'%s' cannot be the name of a file here: %s.".formatted(name, e.getReason()));
        }
    }

    /** {@return the fact files in a folder and below, by name, with those in folders that are only linked there} */
    static List<Source> in(Path folder) {
        return in(
                folder,
                file -> file.toString().endsWith(".jsonl") || file.toString().endsWith(".jsonl.gz"));
    }

    private static List<Source> in(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> tree = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return tree.filter(Files::isRegularFile)
                    .filter(wanted)
                    .sorted()
                    .map(Source::file)
                    .toList();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof FileSystemLoopException loop) {
                throw new CliFailure(
                        CliFailure.USAGE,
                        "%s leads back to a folder that it lies in: remove this link.".formatted(loop.getFile()));
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
