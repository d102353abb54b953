/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.entente.queries.catalogue.CursorKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityTagTests {

    private static final Object[] ASKED = {"v1", CursorKey.OPEN, "/facts", "facts{limit=100}", "application/json"};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** The API's classes as another build has them. */
    private static final class Build extends URLClassLoader {

        Build(Path classes) throws IOException {
            super(new URL[] {classes.toUri().toURL()}, EntityTagTests.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(EntityTag.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    private Path build(String name) throws Exception {
        Path here = Path.of(EntityTag.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path there = folder.resolve(name);
        List<Path> files;
        try (Stream<Path> all = Files.walk(here)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = there.resolve(here.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return there;
    }

    private static String tag(Path classes) throws Exception {
        try (Build build = new Build(classes)) {
            Class<?> tag = Class.forName(EntityTag.class.getName(), true, build);
            Method of = tag.getDeclaredMethod(
                    "of", String.class, CursorKey.class, String.class, String.class, String.class);
            of.setAccessible(true);
            return String.valueOf(of.invoke(null, ASKED));
        }
    }

    @Test
    void anotherBuildOfOneVersionHasAnotherTag() throws Exception {
        String here = EntityTag.of("v1", CursorKey.OPEN, "/facts", "facts{limit=100}", "application/json");
        assertThat(tag(build("same"))).isEqualTo(here);
        Path other = build("other");
        Files.writeString(other.resolve("application.yaml"), "# another\n", StandardOpenOption.APPEND);
        assertThat(tag(other)).isNotEqualTo(here);
    }
}
