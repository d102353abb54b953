/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
        return new CliFailure(CliFailure.FAILED, "Reading or writing failed: " + words(cause));
    }

    /** {@return what failed, with the reason, which Java tells by the class alone where it is one of the usual} */
    static String words(Throwable failure) {
        String file = failure.getMessage();
        return switch (failure) {
            case NoSuchFileException ignored -> file + ": there is no such file or folder";
            case AccessDeniedException ignored -> file + ": permission denied";
            case FileAlreadyExistsException ignored -> file + ": it is there already";
            case FileSystemException other
            when other.getReason() == null ->
                "%s (%s)".formatted(file, other.getClass().getSimpleName());
            default -> String.valueOf(file);
        };
    }

    static CliFailure failure(LoaderException exception) {
        int code = switch (exception) {
            case LoaderException.WrongStore ignored -> CliFailure.WRONG_STORE;
            case LoaderException.StoreInUse ignored -> CliFailure.STORE_IN_USE;
            case LoaderException.DamagedStore ignored -> CliFailure.FAILED;
            case LoaderException.Unprojected ignored -> CliFailure.FAILED;
            case LoaderException.Unexpected ignored -> CliFailure.FAILED;
            case LoaderException.UnusableFile ignored -> CliFailure.USAGE;
            case LoaderException.Refused ignored -> CliFailure.FAILED;
        };
        return new CliFailure(code, String.valueOf(exception.getMessage()));
    }
}
