/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.id.Hash;
import org.entente.model.registry.Registry;

/**
 * What an answer depends on besides the graph: this build and, of RDF, what IRIs begin with. A build is told by what its classes and tables
 * hold, since a version that is still worked on has one name for many builds. It is the same for every build of the same
 * sources, from a jar or from a folder of classes.
 */
public final class Stamp {

    private static final String OF_THE_PACKING = "META-INF";
    private static final ClassValue<String> CODE = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return code(place(type));
        }
    };

    private Stamp() {}

    /**
     * {@return the stamp of what writes RDF}
     *
     * @param base what IRIs begin with
     * @param others one class of each other module that an answer depends on
     */
    public static String of(URI base, Class<?>... others) {
        return Stream.concat(Stream.of(Stamp.class, Registry.class), Stream.of(others))
                .map(CODE::get)
                .collect(Collectors.joining("\n", base + "\n", ""));
    }

    /** {@return the stamp of some modules, each named by one of its classes} */
    public static String ofModules(Class<?>... modules) {
        return Stream.of(modules).map(CODE::get).collect(Collectors.joining("\n"));
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the hash of what a jar or a folder of classes holds} */
    static String code(Path place) {
        try {
            if (Files.isDirectory(place)) {
                return hash(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return hash(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                Path name = root.relativize(file);
                if (!name.startsWith(OF_THE_PACKING)) {
                    // Every byte as one character, so that none is lost.
                    files.put(
                            name.toString().replace('\\', '/'),
                            Hash.sha256(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)));
                }
            }
        }
        return Hash.sha256(files.toString());
    }
}
