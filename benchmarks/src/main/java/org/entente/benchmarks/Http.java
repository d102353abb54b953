/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request over HTTP, over connections that are kept. It is sent by the older of the JDK's two clients, which reads in the
 * caller's own thread: the newer one hands over between threads, and takes a third of a millisecond longer and four times the
 * processor for an answer of 20 kB, which would count for the server that is measured.
 *
 * @param body what is posted, or nothing to get something
 */
record Http(URI uri, Map<String, String> headers, @Nullable String body) {

    static {
        System.setProperty("http.maxConnections", "64"); // that many clients ask at once, and each keeps its connection
    }

    /** What came back. */
    record Answer(URI uri, int status, byte[] body, Map<String, String> told) {

        Optional<String> header(String name) {
            return Optional.ofNullable(told.get(name));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    static Http get(URI uri, Map<String, String> headers) {
        return new Http(uri, headers, null);
    }

    /**
     * {@return the answer, read to its end}
     *
     * @param told the headers of it that are asked for
     */
    Answer send(String... told) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Accept", "*/*"); // or it asks for pages and pictures first
            headers.forEach(connection::setRequestProperty);
            if (body != null) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
            int status = connection.getResponseCode();
            Map<String, String> found = new HashMap<>();
            for (String name : told) {
                String value = connection.getHeaderField(name);
                if (value != null) {
                    found.put(name, value);
                }
            }
            try (InputStream content = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new Answer(uri, status, content == null ? new byte[0] : content.readAllBytes(), found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
