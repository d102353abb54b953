/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entente.model.record.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault F10: files that unpack to a flood, and such as cannot be unpacked to their end. */
class UnpackingTests {

    private static final int MIB = 1 << 20;

    @TempDir
    private Path folder;

    private Path packed(String name, byte[] piece, int times) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < times; i++) {
                out.write(piece);
            }
        }
        return file;
    }

    @Test
    void aFloodOfZerosIsStoppedAndNothingTaken() throws Exception {
        List<Source> bomb = List.of(Source.file(packed("bomb.jsonl.gz", new byte[MIB], 300)));
        assertThatExceptionOfType(LoaderException.UnusableFile.class)
                .isThrownBy(() -> Loader.validate(bomb, LoadOptions.DEFAULT))
                .withMessageContaining("more than 250 times its size")
                .withMessageContaining("nothing of it is taken");
    }

    @Test
    void aBombInsideABombIsOneLineThatIsNoRecord() throws Exception {
        byte[] inner = Files.readAllBytes(packed("inner.gz", new byte[MIB], 300));
        LoadReport report =
                Loader.validate(List.of(Source.file(packed("outer.jsonl.gz", inner, 1))), LoadOptions.DEFAULT);
        assertThat(report.counts().accepted()).isZero();
        assertThat(report.counts().rejected()).isEqualTo(report.counts().read()).isPositive();
        assertThat(report.issues()).containsOnlyKeys(Issue.INVALID_UTF8);
    }

    @Test
    void whatIsPackedOtherwiseIsNoText() {
        byte[] zstd = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x04, 0x00, 0x11, 0x00, 0x00, 'x', 'y', 0x0A};
        try (Source source = Source.stream("facts.jsonl.zst", new ByteArrayInputStream(zstd))) {
            LoadReport report = Loader.validate(List.of(source), LoadOptions.DEFAULT);
            assertThat(report.counts()).isEqualTo(new Counts(1, 0, 0, 0, 1));
            assertThat(report.issues()).containsOnlyKeys(Issue.INVALID_UTF8);
        }
    }

    @Test
    void recordsMuchAlikeAreNoHarm() throws Exception {
        byte[] line = "{\"entity\": {\"id\": \"person/p\", \"names\": [{\"text\": \"A B\", \"lang\": \"en\"}]}}\n"
                .getBytes(StandardCharsets.UTF_8);
        LoadReport report =
                Loader.validate(List.of(Source.file(packed("alike.jsonl.gz", line, 20_000))), LoadOptions.DEFAULT);
        assertThat(report.counts().rejected()).isZero();
        assertThat(report.counts().read()).isEqualTo(20_000);
    }

    @Test
    void ofAFileThatIsBrokenBehindItsFirstPieceNothingIsTaken() throws Exception {
        byte[] line = "{\"entity\": {\"id\": \"person/p\"}}\n".getBytes(StandardCharsets.UTF_8);
        byte[] piece = Files.readAllBytes(packed("piece.gz", line, 2));
        Path file = folder.resolve("pieces.jsonl.gz");
        Files.write(file, piece);
        Files.write(file, piece, StandardOpenOption.APPEND);
        assertThat(Loader.validate(List.of(Source.file(file)), LoadOptions.DEFAULT)
                        .counts()
                        .read())
                .isEqualTo(4);
        byte[] broken = Files.readAllBytes(file);
        broken[piece.length + 1] ^= 1;
        Files.write(file, broken);
        assertThatExceptionOfType(LoaderException.UnusableFile.class)
                .isThrownBy(() -> Loader.validate(List.of(Source.file(file)), LoadOptions.DEFAULT))
                .withMessageContaining("it is packed otherwise than by gzip, in part at least")
                .withMessageContaining("nothing of it is taken");
    }
}
