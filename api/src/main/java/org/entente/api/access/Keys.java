/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;

/** The keys that admit, of which only digests are kept; how long a comparison takes tells nothing about them. */
final class Keys {

    private final List<byte[]> digests;

    Keys(Collection<String> keys) {
        digests = keys.stream().filter(key -> !key.isBlank()).map(Keys::digest).toList();
    }

    /** {@return whether anybody needs a key} */
    boolean areRequired() {
        return !digests.isEmpty();
    }

    /** {@return whether a key admits} */
    boolean admit(String key) {
        byte[] given = digest(key);
        boolean admitted = false;
        for (byte[] known : digests) {
            admitted |= MessageDigest.isEqual(known, given);
        }
        return admitted;
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
