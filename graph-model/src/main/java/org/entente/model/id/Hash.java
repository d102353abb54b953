/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one digest behind every computed id and every check of a quoted text. */
public final class Hash {

    private static final int ID_BYTES = 16;

    private Hash() {}

    /** {@return the first 128 bits of SHA-256 over the UTF-8 bytes of the text, as 32 lower-case hex digits} */
    public static String id(String canonical) {
        return HexFormat.of().formatHex(digest(canonical), 0, ID_BYTES);
    }

    /** {@return the whole SHA-256 over the UTF-8 bytes of the text, as 64 lower-case hex digits} */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    /** {@return SHA-256 over the UTF-8 bytes of the text} */
    public static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256; run Entente on a standard JDK 25", e);
        }
    }
}
