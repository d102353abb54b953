/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip, and stops at what only a file made to do harm unpacks to. */
final class Unpacking extends FilterInputStream {

    /** Text packs to a tenth, records much alike to a fiftieth; zeros to a thousandth. */
    private static final long MOST_TIMES = 250;

    /** Below this nothing is harm. */
    private static final long ALWAYS = 64 << 20;

    private final long most;
    private long read;

    /** @param packed how many bytes the packed file has */
    Unpacking(InputStream bytes, long packed) throws IOException {
        super(new GZIPInputStream(bytes, 1 << 16));
        this.most = Math.max(ALWAYS, packed * MOST_TIMES);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > most) {
            throw new IOException("it unpacks to more than %d times its size; unpack it yourself if it is no trick"
                    .formatted(MOST_TIMES));
        }
    }
}
