/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines are cut whatever the reads bring, and numbered as an editor numbers them. */
class LinesTests {

    @Test
    void endsAreCutOff() throws IOException {
        assertThat(read("a\nb\r\n\nc")).containsExactly("1:a", "2:b", "3:", "4:c");
        assertThat(read("a\n")).containsExactly("1:a");
        assertThat(read("")).isEmpty();
    }

    @Test
    void aLineMayBeLongerThanTheBuffer() throws IOException {
        String line = "x".repeat(200_000);
        assertThat(read(line + "\n" + line)).containsExactly("1:" + line, "2:" + line);
    }

    @Test
    void aLineThatIsTooLongIsPassedOver() throws IOException {
        assertThat(read("x".repeat(Lines.MAX_LINE + 1) + "\nb")).containsExactly("1:too long", "2:b");
        assertThat(read("x".repeat(Lines.MAX_LINE) + "\nb")).hasSize(2).noneMatch(line -> line.contains("too long"));
    }

    private static List<String> read(String text) throws IOException {
        InputStream dribble = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 7_001));
            }
        };
        Lines lines = new Lines(dribble);
        List<String> read = new ArrayList<>();
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            read.add(line.number() + ":"
                    + (line.tooLong() ? "too long" : new String(line.bytes(), StandardCharsets.UTF_8)));
        }
        return read;
    }
}
