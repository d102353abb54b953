/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.it.Sources;
import org.entente.loader.Loader;
import org.neo4j.driver.Driver;

/** Loads, one after the other, and what the model says of their records together. */
final class Loads {

    private Loads() {}

    @SafeVarargs
    static void equalTheModel(Driver driver, List<String>... loads) {
        List<String> all = new ArrayList<>();
        for (List<String> lines : loads) {
            assertThat(Watch.load(driver, List.of(Sources.of("part " + all.size(), lines)))
                            .counts()
                            .rejected())
                    .isZero();
            all.addAll(lines);
        }
        assertThat(Loader.on(driver).check().first()).isEmpty();
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(all));
    }
}
