/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.locker.FileLockException;
import picocli.CommandLine;

/** One running server over one data folder, which it locks. */
final class Server {

    private final DatabaseManagementService service;
    private final FileChannel lock;
    private final int boltPort;
    private final int httpPort;

    private Server(DatabaseManagementService service, FileChannel lock, int boltPort, int httpPort) {
        this.service = service;
        this.lock = lock;
        this.boltPort = boltPort;
        this.httpPort = httpPort;
    }

    /** Starts the server and returns once Bolt and HTTP answer. A new store has a random password from the start. */
    static Server start(Options options) throws IOException {
        Path data = options.data();
        DataFolder.prepare(data);
        Room.require(data);
        FileChannel lock = lock(data);
        Import.refuseUnfinished(data);
        int boltPort = freePort(options.boltPort(), "--bolt-port");
        int httpPort = freePort(options.httpPort(), "--http-port");
        Path home = data.resolve("neo4j");
        Path configuration = Configuration.write(home, boltPort, httpPort, options);

        ConnectionFile connection = new ConnectionFile(data);
        Optional<String> known = connection.password();
        String password = known.orElseGet(ConnectionFile::newPassword);
        boolean firstStart = isMissingOrEmpty(home.resolve("data/databases/system"));
        if (firstStart) {
            setInitialPassword(home, password);
        }
        DatabaseManagementService service = build(home, configuration, data);
        if (!firstStart && known.isEmpty()) {
            resetPassword(service, password);
        }
        Server server = new Server(service, lock, boltPort, httpPort);
        connection.write(server.bolt(), password);
        return server;
    }

    URI bolt() {
        return URI.create("bolt://localhost:" + boltPort);
    }

    URI http() {
        return URI.create("http://localhost:" + httpPort);
    }

    void stop() {
        service.shutdown();
        try {
            lock.close();
        } catch (IOException e) {
            // the process ends here and the lock with it
        }
    }

    private static DatabaseManagementService build(Path home, Path configuration, Path data) {
        try {
            return new DatabaseManagementServiceBuilder(home)
                    .loadPropertiesFromFile(configuration)
                    .build();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof FileLockException) {
                    throw Failure.storeInUse(data);
                }
            }
            throw e;
        }
    }

    /** Written before the first start, so there is no moment at which the default password would be let in. */
    private static void setInitialPassword(Path home, String password) {
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
        Path folder = home.resolve("conf");
        ExecutionContext context =
                new ExecutionContext(home, folder, silent, silent, new DefaultFileSystemAbstraction());
        int code = new CommandLine(new SetInitialPasswordCommand(context)).execute("--", password);
        if (code != 0) {
            throw new IllegalStateException("the first password could not be set (code " + code + ")");
        }
    }

    /** The file with the password is gone but the store is not: a new password, set from inside. */
    private static void resetPassword(DatabaseManagementService service, String password) {
        service.database("system")
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    static FileChannel lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve(DataFolder.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // said below
        }
        channel.close();
        throw Failure.storeInUse(data);
    }

    private static int freePort(int wanted, String option) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
            return socket.getLocalPort();
        } catch (BindException e) {
            throw Failure.portInUse(wanted, option);
        }
    }

    private static boolean isMissingOrEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
