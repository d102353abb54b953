/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on loopback, looked at before anything is started. */
public final class Ports {

    private static final int LAST = 65_535;

    private Ports() {}

    /** Refuses a port that is none, or that something listens on; 0 is any free one. */
    public static void requireFree(int port, String option) {
        free(port, option);
    }

    /** {@return the port, or a free one for 0; a {@link CliFailure} that names the option if there is no such port or something listens there} */
    public static int free(int port, String option) {
        if (port < 0 || port > LAST) {
            throw new CliFailure(
                    CliFailure.USAGE, "%s is a number from 0 to %d, not %d.".formatted(option, LAST, port));
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new CliFailure(
                    CliFailure.PORT_IN_USE,
                    "Port " + port + " is in use: stop what listens there or choose another with " + option + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
