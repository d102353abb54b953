/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import org.entente.loader.Loader;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;

/** {@code entente loads}: which files were loaded. */
@Command(
        name = "loads",
        description = "Lists the loads a store knows: id, time, file, and what became of its records.",
        mixinStandardHelpOptions = true)
final class LoadsCommand extends StoreCommand {

    @Override
    int run(Loader loader, Driver driver) {
        loader.loads().forEach(load -> out().println(load.prettyPrint()));
        return 0;
    }
}
