/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What gzip packed, one member after the other. Java's own reader takes whatever follows a member and is none for the end of
 * the file, and says nothing; here only zeros may follow, with which some media fill up.
 */
final class GzipMembers extends InputStream {

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;
    private static final int DEFLATED = 8;
    private static final int HAS_HEADER_SUM = 1 << 1;
    private static final int HAS_EXTRA = 1 << 2;
    private static final int HAS_NAME = 1 << 3;
    private static final int HAS_COMMENT = 1 << 4;
    private static final int TIME_AND_SYSTEM = 6;
    private static final long UNSIGNED = 0xffffffffL;
    private static final int BUFFER = 1 << 16;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private boolean ended;

    GzipMembers(InputStream packed) throws IOException {
        this.packed = packed;
        header();
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (length > 0 && !ended) {
            int count = inflate(bytes, offset, length);
            if (count > 0) {
                sum.update(bytes, offset, count);
                return count;
            }
            if (inflater.finished()) {
                at = end - inflater.getRemaining();
                trailer();
                ended = !begin();
            } else {
                fill();
                inflater.setInput(buffer, 0, end);
            }
        }
        return length == 0 ? 0 : -1;
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        try {
            return inflater.inflate(bytes, offset, length);
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private void trailer() throws IOException {
        long found = sum.getValue();
        if (fourBytes() != found || fourBytes() != (inflater.getBytesWritten() & UNSIGNED)) {
            throw new ZipException("what is packed does not have its checksum");
        }
    }

    /** {@return whether another member follows} */
    private boolean begin() throws IOException {
        while (at < end || tryFill()) {
            if (buffer[at] != 0) {
                header();
                return true;
            }
            at++;
        }
        return false;
    }

    private void header() throws IOException {
        sum.reset();
        if (next() != FIRST || next() != SECOND || next() != DEFLATED) {
            throw new ZipException("it is packed otherwise than by gzip, in part at least");
        }
        int flags = next();
        skip(TIME_AND_SYSTEM);
        if ((flags & HAS_EXTRA) != 0) {
            skip(twoBytes());
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        int found = (int) sum.getValue() & 0xffff;
        if ((flags & HAS_HEADER_SUM) != 0 && twoBytes() != found) {
            throw new ZipException("the header does not have its checksum");
        }
        sum.reset();
        inflater.reset();
        inflater.setInput(buffer, at, end - at);
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        int letter;
        do {
            letter = next();
        } while (letter != 0);
    }

    private long fourBytes() throws IOException {
        return twoBytes() | (long) twoBytes() << 16;
    }

    private int twoBytes() throws IOException {
        return next() | next() << 8;
    }

    private int next() throws IOException {
        if (at == end) {
            fill();
        }
        int value = buffer[at++] & 0xff;
        sum.update(value);
        return value;
    }

    private void fill() throws IOException {
        if (!tryFill()) {
            throw new EOFException("it ends in the middle");
        }
    }

    private boolean tryFill() throws IOException {
        at = 0;
        end = Math.max(0, packed.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
