/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who holds a lease: one loader of one process on one machine. */
record LeaseOwner(String host, long pid, long started, String nonce) {

    private static final String SEPARATOR = "|";

    static LeaseOwner current() {
        ProcessHandle self = ProcessHandle.current();
        return new LeaseOwner(
                hostName(), self.pid(), startOf(self), UUID.randomUUID().toString());
    }

    static LeaseOwner parse(String text) {
        String[] parts = text.split("\\" + SEPARATOR, -1);
        try {
            if (parts.length == 4) {
                return new LeaseOwner(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
            }
        } catch (NumberFormatException e) {
            // an owner written by something else: nobody can be asked
        }
        return new LeaseOwner(text, 0, 0, "");
    }

    String text() {
        return String.join(SEPARATOR, host, Long.toString(pid), Long.toString(started), nonce);
    }

    String described() {
        return "process %d on %s".formatted(pid, host);
    }

    /** {@return whether it ran on this machine and runs no more} */
    boolean isGone() {
        if (!host.equals(hostName())) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isEmpty() || startOf(process.get()) != started;
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
