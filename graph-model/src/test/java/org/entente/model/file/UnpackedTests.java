/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What is packed comes whole or not at all; a file that unpacks to a flood is read no further than it must be to know that. */
class UnpackedTests {

    private static final int MIB = 1 << 20;
    private static final long MOST = 64L * MIB;
    private static final int BUFFER = 1 << 16;
    private static final int PLAIN_HEADER = 10;
    private static final int TRAILER = 8;

    private static byte[] zeros(int mebibytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(new byte[MIB]);
            }
        }
        return packed.toByteArray();
    }

    /** Reads to the end, or until that is refused. */
    private static void read(InputStream packed, long size, AtomicLong unpacked) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = Unpacked.of(packed, size, IOException::new)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                unpacked.addAndGet(n);
            }
        }
    }

    @Test
    void aFloodEndsWhereItIsKnownToBeOne() throws IOException {
        byte[] bomb = zeros(1 << 10);
        long most = Math.max(MOST, 250L * bomb.length);
        assertThat(most).isLessThan(300L * MIB);
        ByteArrayInputStream packed = new ByteArrayInputStream(bomb);
        AtomicLong unpacked = new AtomicLong();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(packed, bomb.length, unpacked))
                .withMessageContaining("more than 250 times its size");

        assertThat(unpacked.get()).isBetween(most - 2 * BUFFER, most);
        assertThat(packed.available()).isGreaterThan(bomb.length / 2);
    }

    @Test
    void whatIsSmallIsReadWhateverItIs() throws IOException {
        byte[] small = zeros(64);
        AtomicLong unpacked = new AtomicLong();
        read(new ByteArrayInputStream(small), small.length, unpacked);
        assertThat(unpacked).hasValue(MOST);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    /** A member as gzip itself writes it where it is asked for everything that a header may hold. */
    private static byte[] withFullHeader(String text) throws IOException {
        byte[] plain = packed(text);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(new byte[] {plain[0], plain[1], plain[2], 0b11110, 1, 2, 3, 4, 0, 3});
        header.writeBytes(new byte[] {2, 0, 'e', 'x'});
        header.writeBytes("name\0comment\0".getBytes(StandardCharsets.UTF_8));
        CRC32 sum = new CRC32();
        sum.update(header.toByteArray());
        header.write((int) sum.getValue());
        header.write((int) sum.getValue() >> 8);
        return together(header.toByteArray(), Arrays.copyOfRange(plain, PLAIN_HEADER, plain.length));
    }

    private static byte[] together(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(InputStream file) throws IOException {
        try (InputStream content = Unpacked.of(file, 0, IOException::new)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(byte... file) throws IOException {
        return text(new ByteArrayInputStream(file));
    }

    @Test
    void whatWasPackedInSeveralPiecesComesWhole() throws IOException {
        String large = "0123456789abcdef".repeat(1 << 14);
        byte[] file = together(
                packed("one "), withFullHeader("two "), packed(""), packed(large), packed(" three"), new byte[1 << 17]);
        String whole = "one two " + large + " three";
        assertThat(text(file)).isEqualTo(whole);
        assertThat(text(new OneByOne(file))).isEqualTo(whole);
        assertThat(text(packed(""))).isEmpty();
    }

    /** Java's own reader takes the first and the second of these for the end of the file. */
    @Test
    void whereAPieceCannotBeReadNothingIsThoughtToBeItsEnd() throws IOException {
        byte[] first = packed("one ");
        byte[] second = packed("two");
        for (int flipped = 0; flipped < 3; flipped++) {
            byte[] broken = second.clone();
            broken[flipped] ^= 1;
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> text(together(first, broken)))
                    .withMessage("it is packed otherwise than by gzip, in part at least");
        }
        for (int length = 1; length < second.length; length++) {
            byte[] cut = Arrays.copyOf(second, length);
            assertThatExceptionOfType(IOException.class)
                    .as("%d bytes", length)
                    .isThrownBy(() -> text(together(first, cut)))
                    .withMessage("it ends in the middle");
        }
        for (int sum = second.length - TRAILER; sum < second.length; sum++) {
            byte[] broken = second.clone();
            broken[sum] ^= 1;
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> text(together(first, broken)))
                    .withMessage("what is packed does not have its checksum");
        }
        byte[] named = withFullHeader("two");
        named[PLAIN_HEADER + 4] ^= 1;
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> text(together(first, named)))
                .withMessage("the header does not have its checksum");
    }

    /** A stream that gives as little at a time as it may. */
    private static final class OneByOne extends ByteArrayInputStream {

        OneByOne(byte... bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 1));
        }
    }
}
