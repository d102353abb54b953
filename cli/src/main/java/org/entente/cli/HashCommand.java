/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import org.entente.loader.Loader;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;

/** {@code entente hash}: the hash of what is stored. */
@Command(
        name = "hash",
        description = "Prints the 128-bit hash of the graph: equal hashes, equal graphs, however they were loaded.",
        mixinStandardHelpOptions = true)
final class HashCommand extends StoreCommand {

    @Override
    int run(Loader loader, Driver driver) {
        out().println(loader.hash());
        return 0;
    }
}
