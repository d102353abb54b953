/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Watches bytes pass by and tells whether they are UTF-8. In an encoding of one byte for each character every byte has a
 * meaning, so a file that is UTF-8 is read without an error, and its letters come out as two or three others.
 */
final class Utf8Watch extends WatchedBytes {

    /** The longest beginning of a character that waits for its rest. */
    private static final int LONGEST_START = 3;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer passedOver = CharBuffer.allocate(1 << 13);
    private ByteBuffer waiting = ByteBuffer.allocate(0);
    private boolean beyondAscii;
    private boolean broken;

    Utf8Watch(InputStream input) {
        super(input);
    }

    /** {@return whether all that passed by is UTF-8 and some of it is no ASCII, in which case it is hardly anything else} */
    boolean sawUtf8() {
        return beyondAscii && !broken && !waiting.hasRemaining();
    }

    @Override
    void watch(byte[] bytes, int offset, int length) {
        if (broken) {
            return;
        }
        for (int i = offset; i < offset + length && !beyondAscii; i++) {
            beyondAscii = bytes[i] < 0;
        }
        ByteBuffer all = ByteBuffer.allocate(LONGEST_START + length)
                .put(waiting)
                .put(bytes, offset, length)
                .flip();
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            passedOver.clear();
            result = decoder.decode(all, passedOver, false);
        }
        broken = result.isError();
        waiting = all;
    }
}
