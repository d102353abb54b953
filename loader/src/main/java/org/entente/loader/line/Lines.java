/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts bytes into lines, in memory that does not grow with the file: what is too long is passed over. */
public final class Lines {

    /** Longest line, in bytes, that is kept. */
    public static final int MAX_LINE = 4 << 20;

    private static final int EXCERPT = 200;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long number;
    private boolean marked;

    /** One line without its end; too long ones carry no bytes. */
    public record Line(long number, byte[] bytes, boolean tooLong) {

        /** {@return whether there is nothing but white space} */
        public boolean isBlank() {
            if (tooLong) {
                return false;
            }
            for (byte each : bytes) {
                if (each != ' ' && each != '\t') {
                    return false;
                }
            }
            return true;
        }

        /** {@return its beginning, for reports} */
        public String excerpt() {
            String text = new String(bytes, 0, Math.min(bytes.length, 4 * EXCERPT), StandardCharsets.UTF_8);
            int end = Math.min(text.length(), EXCERPT);
            if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            return text.substring(0, end);
        }
    }

    /** Cuts what this stream brings; the caller closes it. */
    public Lines(InputStream input) {
        this.input = input;
    }

    /** {@return the next line, or null at the end} */
    public @Nullable Line next() throws IOException {
        if (position == filled && !fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (position < filled || fill())) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + (end - position) > MAX_LINE) {
                tooLong = true;
                line.reset();
            } else if (!tooLong) {
                line.write(buffer, position, end - position);
            }
            ended = end < filled;
            position = ended ? end + 1 : end;
        }
        return new Line(number, tooLong ? new byte[0] : clean(line.toByteArray()), tooLong);
    }

    /** {@return whether the file began with a byte order mark} */
    public boolean hadByteOrderMark() {
        return marked;
    }

    private byte[] clean(byte[] line) {
        int from = 0;
        int to = line.length;
        if (number == 1
                && to >= 3
                && line[0] == BYTE_ORDER_MARK[0]
                && line[1] == BYTE_ORDER_MARK[1]
                && line[2] == BYTE_ORDER_MARK[2]) {
            marked = true;
            from = 3;
        }
        if (to > from && line[to - 1] == '\r') {
            to--;
        }
        return from == 0 && to == line.length ? line : java.util.Arrays.copyOfRange(line, from, to);
    }

    private boolean fill() throws IOException {
        int read = input.read(buffer, 0, buffer.length);
        position = 0;
        filled = Math.max(read, 0);
        return read > 0;
    }
}
