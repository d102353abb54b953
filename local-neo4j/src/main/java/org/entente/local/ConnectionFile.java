/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.local;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** {@code DIR/connection.properties}: how clients on this machine reach the server, and the only copy of its password. */
final class ConnectionFile {

    static final String NAME = "connection.properties";
    static final String USERNAME = "neo4j";

    private static final int PASSWORD_BYTES = 24;

    private final Path file;

    ConnectionFile(Path data) {
        this.file = data.resolve(NAME);
    }

    Optional<String> password() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Optional.ofNullable(properties.getProperty("password")).filter(password -> !password.isBlank());
    }

    /** {@return a new random password of 192 bits, in letters that need no escaping anywhere} */
    static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Writes the file in one move, so that a reader sees all of it or none; the process's umask makes it private. */
    void write(URI uri, String password) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.writeString(draft, """
                uri=%s
                username=%s
                password=%s
                """.formatted(uri, USERNAME, password), StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
