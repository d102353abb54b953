/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running API and a client of it. */
record Api(URI uri, HttpClient http) implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    Api(URI uri) {
        this(uri, HttpClient.newHttpClient());
    }

    /** {@return the answer to a GET, whatever its status} */
    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET().build());
    }

    /** {@return the answer to any request} */
    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@return the JSON behind a path, which must be there} */
    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** {@return the items of a list} */
    List<JsonNode> items(String path) {
        return StreamSupport.stream(json(path).get("items").spliterator(), false)
                .toList();
    }

    /** {@return all pages of a list, the path of which asks for something} */
    List<JsonNode> pages(String path) {
        List<JsonNode> pages = new ArrayList<>(List.of(json(path)));
        while (pages.getLast().hasNonNull("next")) {
            pages.add(json(path + "&after=" + encode(pages.getLast().get("next").asString())));
        }
        return pages;
    }

    /** {@return the items of all pages of a list, the path of which asks for something} */
    List<JsonNode> all(String path) {
        return pages(path).stream()
                .flatMap(page -> page.get("items").valueStream())
                .toList();
    }

    /** Waits until SPARQL answers from the version that the graph has now, however slow the machine is. */
    void awaitSparql() {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        HttpResponse<String> answer = get("/sparql?query=ASK%7B%7D");
        while (answer.statusCode() != 200
                || answer.headers().firstValue("Entente-Graph-Latest").isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("/sparql answers " + answer.statusCode() + ": " + answer.body());
            }
            answer = get("/sparql?query=ASK%7B%7D");
        }
    }

    /** {@return everything that comes back for bytes that no client would send} */
    String raw(String request) {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the first line that comes back for the head of a request, the body of which does not come} */
    String firstLine(String head) {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort());
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(5_000); // half of what a server waits for a body
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return String.valueOf(answer.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
