/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A file that unpacks to a flood is read no further than it must be to know that. */
class UnpackedTests {

    private static final int MIB = 1 << 20;
    private static final long MOST = 64L * MIB;
    private static final int BUFFER = 1 << 16;

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
}
