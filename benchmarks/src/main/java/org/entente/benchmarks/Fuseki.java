/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Apache Jena Fuseki over a dump, in a process of its own: what is usual where we have {@code /sparql}. */
final class Fuseki implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final URI uri;

    private Fuseki(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /**
     * Starts it, and waits until the dump is loaded and it answers.
     *
     * @param folder where its data set comes to lie
     * @param options of its JVM, which should be those of the API
     */
    static Fuseki over(Path dump, Path folder, List<String> options) throws IOException {
        Process process = Benchmarks.process(options, FusekiServing.NAME, dump.toString(), folder.toString())
                .start();
        // one line, and nothing after it, so the pipe never fills
        String line = process.inputReader().readLine();
        if (line == null) {
            process.destroy();
            throw new IllegalStateException("Fuseki did not start.");
        }
        return new Fuseki(process, URI.create(line));
    }

    /** {@return where it answers questions} */
    URI uri() {
        return uri;
    }

    /** The end of its input ends it, also where this process is killed; by force after a while. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
