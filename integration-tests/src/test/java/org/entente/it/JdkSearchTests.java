/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts find a JDK that is new enough, or say in one line what to install; here among folders made for the test. */
class JdkSearchTests {

    private static final Path HOME =
            Path.of(System.getProperty("entente.home", "..")).toAbsolutePath().normalize();
    private static final List<String> TOOLS = List.of("bash", "sh", "dirname", "readlink", "sed", "grep", "uname");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** A PATH with what the scripts need and no Java at all. */
    @BeforeEach
    void tools() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Path found = Stream.of("/usr/bin/", "/bin/")
                    .map(place -> Path.of(place + tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            executable(bin.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
        }
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve("jdks").resolve(name);
        executable(Files.createDirectories(home.resolve("bin")).resolve("javac"), "#!/bin/sh\n");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private record Ended(int code, String output, String errors) {}

    private Ended run(Map<String, String> more, String... command) throws Exception {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("ENTENTE_JDK_PLACES", folder.resolve("jdks") + "/*");
        builder.environment().put("ENTENTE_NO_BUILD", "1");
        builder.environment().putAll(more);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(output), Files.readString(errors));
    }

    private Ended find(Map<String, String> more) throws Exception {
        return run(more, "sh", "-c", ". " + HOME.resolve(".mvn/find-jdk.sh") + "; echo \"$JAVA_HOME\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entente", "mvnw"})
    void withoutAJdkOneLineSaysWhatToInstall(String script) throws Exception {
        jdk("old", "17.0.15");
        Ended ended = run(Map.of(), HOME.resolve(script).toString(), "--help");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors())
                .isEqualTo(
                        "Entente needs a JDK 25 or newer and found none: install one (for example Eclipse Temurin 25)"
                                + " or set JAVA_HOME to it.\n");
    }

    @Test
    void theNewestIsTaken() throws Exception {
        jdk("a", "25.0.3");
        Path newest = jdk("b", "26");
        jdk("c", "1.8.0_402");
        assertThat(find(Map.of()).output().strip()).isEqualTo(newest.toString());
    }

    @Test
    void javaHomeWinsIfItIsNewEnough() throws Exception {
        Path enough = jdk("a", "25");
        Path newest = jdk("b", "26");
        Path old = jdk("c", "21.0.2");
        assertThat(find(Map.of("JAVA_HOME", enough.toString())).output().strip())
                .isEqualTo(enough.toString());
        assertThat(find(Map.of("JAVA_HOME", old.toString())).output().strip()).isEqualTo(newest.toString());
    }
}
