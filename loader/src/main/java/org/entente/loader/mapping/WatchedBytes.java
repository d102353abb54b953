/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that are looked at as they pass by. */
abstract class WatchedBytes extends FilterInputStream {

    WatchedBytes(InputStream input) {
        super(input);
    }

    /**
     * Looks at the bytes that were read last, of which there is at least one.
     *
     * @throws IOException when no more of them are to be read
     */
    abstract void watch(byte[] bytes, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            watch(target, offset, read);
        }
        return read;
    }
}
