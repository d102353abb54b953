/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.local;

import java.io.IOException;
import java.io.PrintStream;

/**
 * Imports a folder of CSV files with {@code --import}, checks the files of a stopped store with {@code --check}, and
 * otherwise runs Neo4j Community (Bolt, HTTP Query API and Neo4j Browser) until SIGTERM, SIGINT or, with
 * {@code --stop-with-parent}, the end of standard input.
 *
 * <p>Standard output carries one line once the server answers: {@code ready bolt=URI http=URI data=DIR}. When it cannot
 * start, one line on standard error says what to do and the exit code says which it was: see {@link Failure}.
 */
public final class LocalNeo4j {

    private LocalNeo4j() {}

    /** Starts the server; the arguments are those of {@link Options}. */
    public static void main(String[] args) {
        PrintStream err = System.err;
        try {
            Options options = Options.parse(args);
            Permissions.keepFilesPrivate();
            if (options.imported().isPresent()) {
                if (options.stopWithParent()) {
                    Thread.ofPlatform().daemon().name("parent-watch").start(LocalNeo4j::haltWithParent);
                }
                Import.run(options, options.imported().get());
                System.exit(0);
            }
            if (options.checked()) {
                StoreCheck.run(options);
                System.exit(0);
            }
            Server server = Server.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-neo4j"));
            System.out.println("ready bolt=" + server.bolt() + " http=" + server.http() + " data=" + options.data());
            System.out.flush();
            if (options.stopWithParent()) {
                awaitEndOfInput();
            } else {
                Thread.currentThread().join();
            }
            System.exit(0);
        } catch (Failure failure) {
            err.println(failure.getMessage());
            System.exit(failure.exitCode());
        } catch (IOException | RuntimeException failure) {
            err.println("Neo4j could not start: " + failure + "; the server's log is in DIR/neo4j/logs.");
            System.exit(Failure.OTHER);
        } catch (InterruptedException stopped) {
            System.exit(0);
        }
    }

    /** An import that nobody waits for is of no use, and what it leaves is marked as no store. */
    private static void haltWithParent() {
        try {
            awaitEndOfInput();
        } catch (IOException e) {
            // as good as the end
        }
        Runtime.getRuntime().halt(Failure.OTHER);
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // only the end of the stream matters: the process that started this one is gone
        }
    }
}
