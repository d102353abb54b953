/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.PrintStream;
import java.time.Clock;
import org.entente.loader.LoadListener;

/** Shows how far a load has come: a bar on a terminal, a plain line now and then elsewhere. */
interface LoadProgress extends LoadListener, AutoCloseable {

    @Override
    void close();

    /** {@return a bar if somebody sits before it, else lines; Java has a console only where input and output are one} */
    static LoadProgress shown() {
        PrintStream errors = System.err;
        return System.console() != null ? new ProgressBars(errors) : new ProgressLines(errors, Clock.systemUTC());
    }
}
