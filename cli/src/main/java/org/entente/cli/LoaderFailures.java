/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.UncheckedIOException;
import org.entente.cli.process.CliFailure;
import org.entente.loader.LoaderException;

/** What the loader cannot do, as a line and an exit code. */
final class LoaderFailures {

    private LoaderFailures() {}

    /** {@return what reading or writing a file failed by; a cause names it better than its wrapper} */
    static CliFailure unusableFile(Exception exception) {
        Throwable cause = exception instanceof UncheckedIOException && exception.getCause() != null
                ? exception.getCause()
                : exception;
        return new CliFailure(CliFailure.FAILED, "Reading or writing failed: " + cause.getMessage());
    }

    static CliFailure failure(LoaderException exception) {
        int code = switch (exception) {
            case LoaderException.WrongStore ignored -> CliFailure.WRONG_STORE;
            case LoaderException.StoreInUse ignored -> CliFailure.STORE_IN_USE;
            case LoaderException.DamagedStore ignored -> CliFailure.FAILED;
            case LoaderException.Unexpected ignored -> CliFailure.FAILED;
            case LoaderException.UnusableFile ignored -> CliFailure.USAGE;
            case LoaderException.Refused ignored -> CliFailure.FAILED;
        };
        return new CliFailure(code, String.valueOf(exception.getMessage()));
    }
}
            case LoaderException.Unprojected ignored -> CliFailure.FAILED;
