/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs cursors, so that only places which were given out are taken back. Whoever answers strangers has a key that they do
 * not know.
 */
public final class CursorKey {

    /** For whoever asks the store without anybody between, and could read anything there anyway. */
    public static final CursorKey OPEN = new CursorKey("entente".getBytes(StandardCharsets.UTF_8));

    /** How many bytes a signature has. */
    static final int LENGTH = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 16;

    private final SecretKeySpec key;
    private final String fingerprint;

    private CursorKey(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
        fingerprint = HexFormat.of().formatHex(code("fingerprint"));
    }

    /**
     * {@return the key of a secret; servers with the same secret take each other's cursors}
     *
     * @throws IllegalArgumentException when the secret is shorter than {@value #SHORTEST} characters
     */
    public static CursorKey of(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "The key for cursors has %d characters; give it at least %d.".formatted(secret.length(), SHORTEST));
        }
        return new CursorKey(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return a key that nobody else has} */
    public static CursorKey random() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new CursorKey(secret);
    }

    /** {@return what tells one key from another, and nobody what it is} */
    public String fingerprint() {
        return fingerprint;
    }

    /** {@return the signature of a place in the list that the scope names} */
    byte[] sign(String scope, String place) {
        // a number comes first: it tells where the scope ends, and signatures from the fingerprint
        return code(scope.length() + ":" + scope + place);
    }

    private byte[] code(String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
        }
    }
}
