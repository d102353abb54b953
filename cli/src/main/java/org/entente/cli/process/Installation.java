/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder Entente is built in, and the programs in it. */
public record Installation(Path folder) {

    /** {@return the folder named by the system property entente.home, else the current one} */
    public static Installation current() {
        return new Installation(
                Path.of(System.getProperty("entente.home", "")).toAbsolutePath().normalize());
    }

    /** {@return the data folder used when none is named} */
    public Path defaultData() {
        return folder.resolve(".entente").resolve("data");
    }

    /** {@return the folder whose fact files an empty store starts with} */
    public Path examples() {
        return folder.resolve("examples");
    }

    /** {@return the executable jar of a module, its class path beside it} */
    Path jar(String module) {
        Path jar = folder.resolve(module).resolve("target").resolve(module + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new CliFailure(
                    CliFailure.FAILED, jar + " is missing: run ./entente, which builds it, or ./mvnw -Dfast package.");
        }
        return jar;
    }

    /** {@return the classes of a module as the entente script keeps them; the JVM ignores what does not fit its jars} */
    Optional<Path> classArchive(String module) {
        return Optional.of(folder.resolve(module).resolve("target").resolve(module + ".jsa"))
                .filter(Files::isRegularFile);
    }
}
