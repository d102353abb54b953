/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.entente.loader.Loader;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code entente pending}: what claims wait for, as a file to decide in. */
@Command(
        name = "pending",
        description = {
            "Lists what claims wait for, one JSON object a line: the reason, the claims, and candidates with scores and names.",
            "To decide, put a candidate's id into \"b\" of the judgement and load the file; undecided lines are passed over."
        },
        mixinStandardHelpOptions = true)
final class PendingCommand extends StoreCommand {

    @Option(names = "--by", paramLabel = "NAME", description = "Who will decide (default: the login name).")
    private @Nullable String by;

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            description = "The reason to fill in; change it line by line (default: ${DEFAULT-VALUE}).")
    private String why = "decided in review";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write (default: standard output).")
    private @Nullable Path output;

    @Override
    int run(Loader loader, Driver driver) throws IOException {
        List<ObjectNode> lines = loader.pending(Signature.signed(by, null, why));
        if (output == null) {
            lines.forEach(out()::println);
        } else {
            OutputFile.write(output, stream -> write(lines, stream));
            out().println("%d lines in %s".formatted(lines.size(), output));
        }
        return 0;
    }

    private static void write(List<ObjectNode> lines, OutputStream stream) throws IOException {
        for (ObjectNode line : lines) {
            stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
