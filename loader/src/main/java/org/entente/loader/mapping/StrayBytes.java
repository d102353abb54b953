/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text in which a few bytes are of another encoding. They are read as that encoding, or, if none is given or they mean
 * nothing in it either, marked, so that whoever meets the mark can reject the row and keep the others.
 */
final class StrayBytes extends Reader {

    /** Stands for a byte that has no meaning; it is no character. */
    static final char MARK = '\uFFFF';

    /** Kept free for what stray bytes become. */
    private static final int ROOM = 16;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream input;
    private final CharsetDecoder decoder;
    private final @Nullable Charset other;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).flip();
    private boolean ended;
    private boolean begun;
    private long strays;

    StrayBytes(InputStream input, Charset encoding, @Nullable Charset other) {
        this.input = input;
        this.other = other;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** {@return how many bytes were read as the other encoding} */
    long strays() {
        return strays;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!decode()) {
                return -1;
            }
        }
        int number = Math.min(length, chars.remaining());
        chars.get(target, offset, number);
        return number;
    }

    private boolean decode() throws IOException {
        if (ended && !bytes.hasRemaining()) {
            return false;
        }
        if (!ended) {
            fill();
        }
        chars.clear();
        chars.limit(chars.capacity() - ROOM);
        CoderResult result = decoder.decode(bytes, chars, ended);
        chars.limit(chars.capacity());
        if (result.isError()) {
            byte[] stray = new byte[result.length()];
            bytes.get(stray);
            chars.put(told(stray));
        }
        chars.flip();
        if (!begun && chars.hasRemaining()) {
            begun = true;
            if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
        return true;
    }

    /** {@return what the bytes are in the other encoding; the mark where they are nothing in it} */
    private String told(byte[] stray) {
        if (other == null) {
            return String.valueOf(MARK);
        }
        try {
            String read = other.newDecoder().decode(ByteBuffer.wrap(stray)).toString();
            strays += stray.length;
            return read;
        } catch (CharacterCodingException e) {
            return String.valueOf(MARK);
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
