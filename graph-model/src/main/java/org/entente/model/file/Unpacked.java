/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** What a file packed by gzip holds, up to as much as only a file made to do harm unpacks to. */
public final class Unpacked extends FilterInputStream {

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;
    private static final int BUFFER = 1 << 16;

    /** Text packs to a tenth, records much alike to a fiftieth; zeros to a thousandth. */
    private static final long MOST_TIMES = 250;

    /** Below this nothing is harm. */
    private static final long ALWAYS = 64 << 20;

    private final Function<String, IOException> refusal;
    private final long most;
    private long read;

    private Unpacked(InputStream packed, long size, Function<String, IOException> refusal) throws IOException {
        super(new GzipMembers(packed));
        this.refusal = refusal;
        this.most = Math.max(ALWAYS, size * MOST_TIMES);
    }

    /**
     * {@return the content of a file, whether it is packed by gzip or not}
     *
     * @param content what the file holds; closed where this fails
     * @param size how many bytes the file has
     * @param refusal what is thrown, by its message, when the file unpacks to a flood
     * @throws IOException when it cannot be read
     */
    public static InputStream of(InputStream content, long size, Function<String, IOException> refusal)
            throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content, BUFFER);
        try {
            bytes.mark(2);
            boolean packed = bytes.read() == FIRST && bytes.read() == SECOND;
            bytes.reset();
            return packed ? new BufferedInputStream(new Unpacked(bytes, size, refusal), BUFFER) : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
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
            throw refusal.apply("it unpacks to more than %d times its size; unpack it yourself if it is no trick"
                    .formatted(MOST_TIMES));
        }
    }
}
