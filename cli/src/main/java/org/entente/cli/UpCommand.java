/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entente up}: everything on this machine, until it is stopped. */
@Command(name = "up", description = "Starts a local Neo4j and the API, and loads the example into an empty store.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Override
    public Integer call() {
        throw new CliFailure(CliFailure.FAILED, "not yet");
    }
}
