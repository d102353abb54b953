/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a Bolt server that delays what it carries, or loses the replies to some commits. */
final class FaultyNetwork implements AutoCloseable {

    /** Bolt's COMMIT as a message of one chunk: two bytes long, a structure without fields of type 12. */
    private static final byte[] COMMIT = {0, 2, (byte) 0xB0, 0x12, 0, 0};

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI server;
    private final int delayMillis;
    private final int loseEvery;
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    /**
     * Opens the way.
     *
     * @param delayMillis how long each piece takes to the server
     * @param loseEvery of so many commits one is carried out but its reply never comes; 0 for none
     */
    FaultyNetwork(URI server, int delayMillis, int loseEvery) throws IOException {
        this.server = server;
        this.delayMillis = delayMillis;
        this.loseEvery = loseEvery;
        start(this::accept);
    }

    URI uri() {
        return URI.create("bolt://localhost:" + listener.getLocalPort());
    }

    /** {@return how many replies were lost} */
    int lost() {
        return lost.get();
    }

    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket there = new Socket(server.getHost(), server.getPort());
                client.setTcpNoDelay(true);
                there.setTcpNoDelay(true);
                start(() -> requests(client, there));
                start(() -> replies(client, there));
            } catch (IOException e) {
                // closed, or a peer that is gone: the driver sees it
            }
        }
    }

    private void requests(Socket client, Socket there) {
        byte[] buffer = new byte[1 << 16];
        try (client;
                there) {
            InputStream in = client.getInputStream();
            OutputStream out = there.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                pause(delayMillis);
                boolean commit = endsWithCommit(buffer, n);
                if (commit && loseEvery > 0 && commits.incrementAndGet() % loseEvery == 0) {
                    client.shutdownOutput();
                    out.write(buffer, 0, n);
                    out.flush();
                    awaitReply(there);
                    lost.incrementAndGet();
                    return;
                }
                out.write(buffer, 0, n);
                out.flush();
            }
        } catch (IOException e) {
            // one side is gone; both are closed
        }
    }

    /** The reply finds nobody to go to, and both ways are closed: by then the server has carried the commit out. */
    private static void awaitReply(Socket there) {
        for (int waited = 0; waited < 10_000 && !there.isClosed(); waited += 5) {
            pause(5);
        }
    }

    private void replies(Socket client, Socket there) {
        try (client;
                there) {
            there.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // one side is gone; both are closed
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endsWithCommit(byte[] bytes, int length) {
        if (length < COMMIT.length) {
            return false;
        }
        for (int i = 0; i < COMMIT.length; i++) {
            if (bytes[length - COMMIT.length + i] != COMMIT[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
