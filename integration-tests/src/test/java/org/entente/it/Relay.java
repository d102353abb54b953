/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.function.BiConsumer;
import org.entente.cli.process.Connection;

/** Stands between clients and a Bolt server: each client gets a connection of its own, which two threads carry on. */
final class Relay implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Connection server;
    private final BiConsumer<Socket, Socket> requests;
    private final BiConsumer<Socket, Socket> replies;

    /**
     * Begins to listen.
     *
     * @param requests carries what a client sends, the first socket, to the server, the second one
     * @param replies carries what the server sends to the client; sockets in the same order
     */
    Relay(Connection server, BiConsumer<Socket, Socket> requests, BiConsumer<Socket, Socket> replies)
            throws IOException {
        this.server = server;
        this.requests = requests;
        this.replies = replies;
        start(this::accept);
    }

    /** {@return the server by this way} */
    Connection connection() {
        return new Connection(
                URI.create("bolt://localhost:" + listener.getLocalPort()), server.username(), server.password());
    }

    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket there = new Socket(server.uri().getHost(), server.uri().getPort());
                client.setTcpNoDelay(true);
                there.setTcpNoDelay(true);
                start(() -> requests.accept(client, there));
                start(() -> replies.accept(client, there));
            } catch (IOException e) {
                // closed, or a peer that is gone: the driver sees it
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
