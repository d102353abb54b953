/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entente.cli.process.CliFailure;
import org.entente.loader.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files a name on the command line means. */
class FactFilesTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path real;

    @BeforeEach
    void files() throws Exception {
        real = folder.resolve("real");
        Files.createDirectories(real.resolve("deep"));
        Files.writeString(real.resolve("a.jsonl"), "");
        Files.writeString(real.resolve("notes.txt"), "");
        Files.writeString(real.resolve("deep/b.jsonl"), "");
    }

    private static List<String> named(String... names) {
        return FactFiles.named(List.of(names), InputStream.nullInputStream()).stream()
                .map(Source::name)
                .toList();
    }

    @Test
    void aFolderThatIsALinkIsReadLikeAnyOther() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        assertThat(named(real.toString())).containsExactly(real + "/a.jsonl", real + "/deep/b.jsonl");
        assertThat(named(link.toString())).containsExactly(link + "/a.jsonl", link + "/deep/b.jsonl");
    }

    @Test
    void whatIsLinkedIntoAFolderIsInIt() throws Exception {
        Path above = Files.createDirectory(folder.resolve("above"));
        Files.createSymbolicLink(above.resolve("linked"), real);
        Files.createSymbolicLink(above.resolve("z.jsonl"), real.resolve("a.jsonl"));
        assertThat(named(above.toString()))
                .containsExactly(above + "/linked/a.jsonl", above + "/linked/deep/b.jsonl", above + "/z.jsonl");
    }

    @Test
    void aFolderThatLeadsBackIntoItselfIsNotReadForEver() throws Exception {
        Files.createSymbolicLink(real.resolve("deep/again"), real);
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> named(real.toString()))
                .returns(CliFailure.USAGE, CliFailure::exitCode)
                .withMessage(
                        "%s leads back to a folder that it lies in: remove this link.", real.resolve("deep/again"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\", The name of a file is empty",
                "\" \", The name of a file is empty",
                "\"a\0b\", cannot be the name of a file here: Nul character not allowed."
            })
    void whatIsNoNameIsRefused(String name, String why) {
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> named(name))
                .returns(CliFailure.USAGE, CliFailure::exitCode)
                .withMessageContaining(why);
    }

    @Test
    void whatIsNoRdfOrEndsEarlyIsAWrongFile() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "<a> <b>");
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> named(broken.toString()))
                .returns(CliFailure.USAGE, CliFailure::exitCode)
                .withMessageContaining("Nothing of it is taken.");
        Path cut = folder.resolve("cut.nt.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(cut))) {
            out.write("<a:a> <a:b> <a:c> .\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(whole, whole.length - 9));
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> named(cut.toString()))
                .returns(CliFailure.USAGE, CliFailure::exitCode)
                .withMessageStartingWith(cut.toString());
    }
}
