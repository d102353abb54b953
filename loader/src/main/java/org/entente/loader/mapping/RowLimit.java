/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes of what a parser holds at once, such as a row, and refuses the file when they are too many. A parser
 * reads ahead, so it is exact to a few thousand bytes.
 */
final class RowLimit extends FilterInputStream {

    /** The most bytes of a row. */
    static final long LARGEST = 16 << 20;

    private final long most;
    private long held;
    private boolean holding;
    private long line = 1;

    RowLimit(InputStream input, long most) {
        super(input);
        this.most = most;
    }

    /** From here on the parser holds what it reads; what it held before it has let go. */
    void hold() {
        holding = true;
        held = 0;
    }

    /** From here on the parser passes over what it reads. */
    void passOver() {
        holding = false;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        for (int i = offset; i < offset + read; i++) {
            line += target[i] == '\n' ? 1 : 0;
        }
        held += Math.max(read, 0);
        if (holding && held > most) {
            throw new UnfitFile("what stands in line %,d is longer than %,d bytes, so it is no row of a data set"
                    .formatted(line, most));
        }
        return read;
    }
}
