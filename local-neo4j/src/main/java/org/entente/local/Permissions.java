/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.local;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Keeps what the server writes readable for its owner only. On file systems without POSIX modes it does nothing. */
final class Permissions {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Permissions() {}

    /** Sets the process's umask to 077, so that every file Neo4j creates is private; Java has no call for it. */
    @SuppressWarnings("restricted")
    static void keepFilesPrivate() {
        if (!POSIX) {
            return;
        }
        Linker linker = Linker.nativeLinker();
        MethodHandle umask = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("umask"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            int before = (int) umask.invokeExact(077);
            assert before >= 0;
        } catch (Throwable e) {
            throw new IllegalStateException("The file mode mask could not be set", e);
        }
    }

    /** Closes a folder or file to others, with all that is in it; does nothing where there is none. */
    static void closeTree(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(top)) {
            for (Path path : (Iterable<Path>) tree.filter(path -> !Files.isSymbolicLink(path))::iterator) {
                close(path);
            }
        }
    }

    /** Closes one folder or file to others. */
    static void close(Path path) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }
}
