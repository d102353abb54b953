/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.entente.cli.process.CliFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: one class per command, each translating arguments and printing results. */
@Command(
        name = "entente",
        description = "Builds a knowledge graph of diplomatic relationships out of extracted facts.",
        mixinStandardHelpOptions = true,
        versionProvider = Entente.Version.class,
        subcommands = {
            UpCommand.class,
            LoadCommand.class,
            PlanCommand.class,
            ValidateCommand.class,
            DumpCommand.class,
            ExportCommand.class,
            HashCommand.class,
            CheckCommand.class,
            LoadsCommand.class,
            PendingCommand.class,
            JudgeCommand.class,
            RetractCommand.class,
            RestoreCommand.class,
            EraseCommand.class,
            QueriesCommand.class,
            QueryCommand.class
        })
public final class Entente implements Runnable {

    /** What Java takes bytes for that are no letter in the locale's encoding; kept, it would never be the name again. */
    private static final char UNREADABLE = '\uFFFD';

    private static final Logger DRIVER_LOG = Logger.getLogger("org.neo4j.driver");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        DRIVER_LOG.setLevel(Level.SEVERE);
        // What is printed is read by other programs too: the same digits wherever it runs.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        int code = execute(args);
        // A print stream swallows what goes wrong, and half a backup must not look like a whole one.
        if (System.out.checkError() && code == 0) {
            System.err.println(
                    "Standard output could not be written to its end: is its disk full, or its reader gone?");
            code = CliFailure.FAILED;
        }
        System.exit(code);
    }

    /** {@return the exit code of one command} */
    static int execute(String... args) {
        for (String argument : args) {
            if (argument.indexOf(UNREADABLE) >= 0) {
                System.err.printf(
                        "'%s' is no text in the encoding of this locale: write it in UTF-8 and set LC_ALL=C.UTF-8, or another locale of UTF-8.%n",
                        argument);
                return CliFailure.USAGE;
            }
        }
        try {
            return commandLine().execute(args);
        } catch (OutOfMemoryError e) {
            System.err.printf(
                    "This takes more memory than Java may use here (%d MiB): allow more, such as JAVA_TOOL_OPTIONS=-Xmx4g, and run this again; a load goes on where it stopped, and a data set whose mapping limits what is pending needs less with --unexpected.%n",
                    Runtime.getRuntime().maxMemory() >> 20);
            return CliFailure.FAILED;
        }
    }

    /** {@return the whole command line: a {@link CliFailure} becomes one line on standard error and its exit code} */
    static CommandLine commandLine() {
        return new CommandLine(new Entente()).setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof CliFailure failure) {
                command.getErr().println(failure.getMessage());
                return failure.exitCode();
            }
            throw exception;
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Entente.class.getPackage().getImplementationVersion();
            return new String[] {"entente " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
