/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import java.util.List;
import java.util.function.Predicate;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.ResultSummary;

/** What ends a load between two statements, as if its process had died there. */
final class Crash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Crash() {}

    /** {@return whether a load died} after the first statement that {@code when} holds for, the transaction of which is lost. */
    static boolean ends(Driver driver, List<Source> sources, Predicate<ResultSummary> when) {
        return ends(driver, sources, LoadOptions.DEFAULT, when);
    }

    /** {@return the same of a load that reads its files in another way} */
    static boolean ends(Driver driver, List<Source> sources, LoadOptions options, Predicate<ResultSummary> when) {
        try {
            Loader.on(driver, summary -> {
                        if (when.test(summary)) {
                            throw new Crash();
                        }
                    })
                    .load(sources, options);
            return false;
        } catch (Crash e) {
            return true;
        }
    }
}
