/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path classes(String name, String content) throws IOException {
        Path classes = folder.resolve(name);
        Files.createDirectories(classes.resolve("org"));
        Files.writeString(classes.resolve("org/A.class"), content);
        Files.writeString(classes.resolve("table.json"), "{}");
        return classes;
    }

    private Path jar(String name, String content, long time) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String[] file :
                    new String[][] {{"META-INF/MANIFEST.MF", name}, {"table.json", "{}"}, {"org/A.class", content}}) {
                out.putNextEntry(new ZipEntry(file[0]).setLastModifiedTime(FileTime.fromMillis(time)));
                out.write(file[1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    @Test
    void aBuildIsToldByWhatItHolds() throws IOException {
        String one = Stamp.code(classes("one", "1"));
        assertThat(Stamp.code(classes("again", "1"))).isEqualTo(one);
        assertThat(Stamp.code(jar("one.jar", "1", 0))).isEqualTo(one);
        assertThat(Stamp.code(jar("later.jar", "1", 86_400_000))).isEqualTo(one);
        assertThat(Stamp.code(classes("two", "2"))).isNotEqualTo(one);
        assertThat(Stamp.code(jar("two.jar", "2", 0))).isNotEqualTo(one);
    }

    @Test
    void theBaseAndOtherModulesAreInIt() {
        String here = Stamp.of(RdfConfig.LOCAL);
        assertThat(here).isEqualTo(Stamp.of(RdfConfig.LOCAL)).doesNotContain("null");
        assertThat(Stamp.of(URI.create("https://data.example.org/id/"))).isNotEqualTo(here);
        assertThat(Stamp.of(RdfConfig.LOCAL, StampTests.class)).isNotEqualTo(here);
    }
}
