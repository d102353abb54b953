/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api;

import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** Ends the process when the one that started it is gone, which shows as the end of standard input. */
final class StopWithParent {

    private StopWithParent() {}

    static void watch(ApplicationContext context) {
        Thread.ofPlatform().daemon().name("stop-with-parent").start(() -> {
            awaitEndOfInput();
            System.exit(SpringApplication.exit(context));
        });
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // only the end of the stream matters
            }
        } catch (IOException e) {
            // a broken pipe is its end too
        }
    }
}
