/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.LoaderException;
import org.entente.loader.Source;
import org.neo4j.driver.Driver;

/** Two loaders that want the one lease at the same time; who is refused asks again until the other has ended. */
final class TwoLoaders {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private TwoLoaders() {}

    /** {@return the seconds until both files were loaded} */
    static double atOnce(Driver driver, Path one, Path other) {
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both = List.of(() -> load(driver, one), () -> load(driver, other));
            for (Future<Boolean> each : threads.invokeAll(both)) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while two loaders ran", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("one of two loaders failed", e.getCause());
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static boolean load(Driver driver, Path file) throws InterruptedException {
        while (true) {
            try {
                Loader.on(driver).load(List.of(Source.file(file)), LoadOptions.DEFAULT);
                return true;
            } catch (LoaderException.StoreInUse e) {
                Thread.sleep(PATIENCE);
            }
        }
    }
}
