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

    /** Creates the folder if needed, closes it to others, and closes what an earlier process may have left open. */
    static void privateFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!POSIX) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree.filter(path -> !Files.isSymbolicLink(path))::iterator) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            }
        }
    }
}
