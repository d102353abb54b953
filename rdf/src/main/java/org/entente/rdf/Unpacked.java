/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** What a packed file holds, up to as much as no honest export packs into so little. */
final class Unpacked extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

    /** Exports pack to a twentieth, zeros to a thousandth. */
    private static final long TIMES = 250;

    /** So much does no harm, whatever it was packed into. */
    private static final long HARMLESS = 64 << 20;

    private long left;

    private Unpacked(InputStream packed, long size) throws IOException {
        super(new GZIPInputStream(packed, BUFFER));
        this.left = Math.max(HARMLESS, size * TIMES);
    }

    /** Opens a file, packed by gzip or not. */
    static InputStream open(Path file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        bytes.mark(2);
        boolean packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return packed ? new BufferedInputStream(new Unpacked(bytes, Files.size(file)), BUFFER) : bytes;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        take(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = in.read(into, from, most);
        take(Math.max(0, count));
        return count;
    }

    private void take(int count) {
        left -= count;
        if (left < 0) {
            throw new UnusableRdf(
                    "it unpacks to more than %d times its size; unpack it yourself if it is no trick".formatted(TIMES));
        }
    }
}
