/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files of a data folder, which only their owner reads and writes. */
final class PrivateFile {

    private PrivateFile() {}

    /** Writes a file in one move, so that a reader sees all of it or none. */
    static void write(Path folder, String name, String text) throws IOException {
        Path draft = folder.resolve(name + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, attributes(folder));
        Files.writeString(draft, text);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** {@return what a new file in this folder is made with: mode 600, where files have modes} */
    static FileAttribute<?>[] attributes(Path folder) throws IOException {
        return attributes(folder, "rw-------");
    }

    /** {@return what something new in this folder is made with, where files have modes} */
    static FileAttribute<?>[] attributes(Path folder, String mode) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
