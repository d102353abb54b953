/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;

/** Neo4j's own admin commands, on a store that no server runs on. */
final class Admin {

    /** The one database of Neo4j Community. */
    static final String DATABASE = "neo4j";

    private Admin() {}

    /** How a command ended and what it printed. */
    record Result(int code, String said) {

        /** Keeps what was printed where a user can read it. {@return where; or its end, if the disk has no room even for that} */
        String words(Path log) {
            try {
                return "what it said is in " + Files.writeString(log, said);
            } catch (IOException e) {
                return "the last it said: " + said.lines().reduce("", (_, line) -> line);
            }
        }
    }

    static Result run(Path home, List<String> arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        ExecutionContext context =
                new ExecutionContext(home, home.resolve("conf"), out, out, new DefaultFileSystemAbstraction());
        int code = AdminTool.execute(context, arguments.toArray(String[]::new));
        return new Result(code, said.toString(StandardCharsets.UTF_8));
    }
}
