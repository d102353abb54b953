/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What fails on a disk is told with its reason. */
class LoaderFailuresTests {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("/f"), "/f: there is no such file or folder"),
                Arguments.of(new AccessDeniedException("/f"), "/f: permission denied"),
                Arguments.of(new FileAlreadyExistsException("/f"), "/f: it is there already"),
                Arguments.of(new NotDirectoryException("/f"), "/f (NotDirectoryException)"),
                Arguments.of(
                        new FileSystemException("/f", null, "No space left on device"), "/f: No space left on device"),
                Arguments.of(new IOException("Stream closed"), "Stream closed"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theReasonIsTold(IOException failure, String words) {
        assertThat(LoaderFailures.unusableFile(failure)).hasMessage("Reading or writing failed: " + words);
        assertThat(LoaderFailures.unusableFile(new UncheckedIOException(failure)))
                .hasMessage("Reading or writing failed: " + words);
    }
}
