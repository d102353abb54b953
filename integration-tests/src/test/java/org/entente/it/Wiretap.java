/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.cli.process.Connection;

/** A way to a Bolt server that keeps the text of every statement that goes by, as a query log would, which Neo4j Community has not. */
public final class Wiretap implements AutoCloseable {

    /** What a client begins with: four bytes that say Bolt, and four versions of four bytes each. */
    private static final int HANDSHAKE = 20;

    /** Bolt's RUN: a structure of three fields, of which the first is the statement. */
    private static final byte[] RUN = {(byte) 0xB3, 0x10};

    private final Relay relay;
    private final Set<String> statements = ConcurrentHashMap.newKeySet();
    private final Set<String> unread = ConcurrentHashMap.newKeySet();

    /** Opens the way. */
    public Wiretap(Connection server) throws IOException {
        relay = new Relay(server, this::requests, Wiretap::replies);
    }

    /** {@return the server by this way} */
    public Connection connection() {
        return relay.connection();
    }

    /** {@return the different texts that were sent so far} */
    public SortedSet<String> statements() {
        if (!unread.isEmpty()) {
            throw new IllegalStateException("not all that went by was understood: " + unread);
        }
        return new TreeSet<>(statements);
    }

    private static void replies(Socket client, Socket there) {
        try (client;
                there) {
            there.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // one side is gone; both are closed
        }
    }

    private void requests(Socket client, Socket there) {
        try (client;
                there;
                DataInputStream in = new DataInputStream(new BufferedInputStream(
                        new Forwarding(client.getInputStream(), there.getOutputStream()), 1 << 16))) {
            in.readNBytes(HANDSHAKE); // what is skipped is not sent on
            int length = in.readUnsignedShort();
            if (length == 0) { // no chunk, but the version that the client chose, in four bytes, and what it can do
                in.readNBytes(2);
                while ((in.readUnsignedByte() & 0x80) != 0) {
                    // a number that goes on
                }
                length = in.readUnsignedShort();
            }
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            while (true) {
                if (length > 0) {
                    message.write(in.readNBytes(length));
                } else {
                    hear(message.toByteArray());
                    message.reset();
                }
                length = in.readUnsignedShort();
            }
        } catch (IOException e) {
            // one side is gone; both are closed
        }
    }

    private void hear(byte[] message) {
        if (message.length == 0) {
            return;
        }
        if ((message[0] & 0xF0) != 0xB0) {
            unread.add("%02x".formatted(message[0]));
            return;
        }
        if (message[0] == RUN[0] && message[1] == RUN[1]) {
            ByteBuffer text = ByteBuffer.wrap(message, RUN.length, message.length - RUN.length);
            int marker = text.get() & 0xFF;
            int length = switch (marker) {
                case 0xD0 -> text.get() & 0xFF;
                case 0xD1 -> text.getShort() & 0xFFFF;
                case 0xD2 -> text.getInt();
                default -> marker & 0x0F;
            };
            statements.add(new String(message, text.position(), length, StandardCharsets.UTF_8));
        }
    }

    /** What is read from it has been sent on. */
    private static final class Forwarding extends FilterInputStream {

        private final OutputStream out;

        Forwarding(InputStream in, OutputStream out) {
            super(in);
            this.out = out;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                out.write(bytes, offset, read);
                out.flush();
            }
            return read;
        }
    }

    @Override
    public void close() throws IOException {
        relay.close();
    }
}
