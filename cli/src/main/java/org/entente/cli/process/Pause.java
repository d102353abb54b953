/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

/** Waiting for another process. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliFailure(CliFailure.FAILED, "Interrupted while waiting for another process.");
        }
    }
}
