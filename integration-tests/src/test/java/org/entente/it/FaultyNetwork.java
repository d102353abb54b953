/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.cli.process.Connection;

/** A way to a Bolt server that delays what it carries, is narrow, breaks, loses the replies to some commits, or swallows everything. */
public final class FaultyNetwork implements AutoCloseable {

    /** Bolt's COMMIT as a message of one chunk: two bytes long, a structure without fields of type 12. */
    private static final byte[] COMMIT = {0, 2, (byte) 0xB0, 0x12, 0, 0};

    private final Relay relay;
    private final int loseEvery;
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicBoolean breaking = new AtomicBoolean();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final Set<String> toLose = ConcurrentHashMap.newKeySet();
    private volatile boolean listening;
    private volatile int delayMillis;
    private volatile int bytesPerSecond;
    private volatile boolean swallowing;

    /**
     * Opens the way.
     *
     * @param delayMillis how long each piece takes to the server
     * @param loseEvery of so many commits one is carried out but its reply never comes; 0 for none
     */
    public FaultyNetwork(Connection server, int delayMillis, int loseEvery) throws IOException {
        this.delayMillis = delayMillis;
        this.loseEvery = loseEvery;
        relay = new Relay(server, this::requests, this::replies);
    }

    /** {@return the server by this way} */
    public Connection connection() {
        return relay.connection();
    }

    /** The reply to the first commit of a transaction with a statement that has this text in it gets lost, for each of the texts. */
    public FaultyNetwork losing(String... texts) {
        toLose.addAll(List.of(texts));
        return this;
    }

    /** {@return the texts of statements whose commit has not been lost yet} */
    public Set<String> stillToLose() {
        return Set.copyOf(toLose);
    }

    /** {@return how many replies were lost} */
    public int lost() {
        return lost.get();
    }

    /** From now on what is sent to the server is kept. */
    public void listen() {
        listening = true;
    }

    /** {@return whether one of the pieces that were kept has this text in it} */
    public boolean heard(String text) {
        return requests.stream().anyMatch(piece -> piece.contains(text));
    }

    /** From now on each piece takes so long to the server. */
    public void delay(int millis) {
        delayMillis = millis;
    }

    /** From now on no more than so many bytes a second go in each direction. */
    public FaultyNetwork narrowedTo(int bytes) {
        bytesPerSecond = bytes;
        return this;
    }

    /** From now on, or no longer, nothing arrives anywhere; a connection that lost something never recovers. */
    public void swallow(boolean everything) {
        swallowing = everything;
    }

    /** The next thing that is sent breaks its connection, and never arrives. */
    public void breakNext() {
        breaking.set(true);
    }

    /** {@return whether a connection is still to break} */
    public boolean isToBreak() {
        return breaking.get();
    }

    private void requests(Socket client, Socket there) {
        byte[] buffer = new byte[1 << 16];
        try (client;
                there) {
            InputStream in = client.getInputStream();
            OutputStream out = there.getOutputStream();
            StringBuilder transaction = new StringBuilder();
            boolean lostSome = false;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (breaking.compareAndSet(true, false)) {
                    return;
                }
                pause(delayMillis);
                squeeze(n);
                if (listening) {
                    requests.add(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                }
                lostSome |= swallowing;
                if (lostSome) {
                    continue;
                }
                if (!toLose.isEmpty()) {
                    transaction.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                }
                boolean commit = endsWithCommit(buffer, n);
                if (commit && isToBeLost(transaction)) {
                    client.shutdownOutput();
                    out.write(buffer, 0, n);
                    out.flush();
                    awaitReply(there);
                    lost.incrementAndGet();
                    return;
                }
                out.write(buffer, 0, n);
                out.flush();
                if (commit) {
                    transaction.setLength(0);
                }
            }
            // that the client has gone arrives no sooner than anything else
            while (swallowing) {
                pause(5);
            }
        } catch (IOException e) {
            // one side is gone; both are closed
        }
    }

    private boolean isToBeLost(CharSequence transaction) {
        boolean isNamed = toLose.removeIf(transaction.toString()::contains);
        boolean isNext = loseEvery > 0 && commits.incrementAndGet() % loseEvery == 0;
        return isNamed || isNext;
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
            byte[] buffer = new byte[1 << 16];
            InputStream in = there.getInputStream();
            boolean lostSome = false;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                squeeze(n);
                lostSome |= swallowing;
                if (!lostSome) {
                    client.getOutputStream().write(buffer, 0, n);
                }
            }
        } catch (IOException e) {
            // one side is gone; both are closed
        }
    }

    private void squeeze(int bytes) {
        int most = bytesPerSecond;
        if (most > 0) {
            pause((int) (bytes * 1_000L / most));
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
        relay.close();
    }
}
