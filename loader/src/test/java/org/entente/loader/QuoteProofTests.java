/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.id.Hash;
import org.entente.model.record.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotes are proved by place and by words; offsets count code points. */
class QuoteProofTests {

    private static final String TEXT = "😀 قال توكاييف: نعم. He said yes.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("d.txt"), TEXT);
    }

    private LoadReport validate(String quote) {
        return validate("document/d", quote);
    }

    private LoadReport validate(String document, String quote) {
        String line = "{\"claim\": {\"document\": \"" + document
                + "\", \"type\": \"meeting\", \"modality\": \"actual\", \"roles\": {\"participant\": [\"person/a\", \"person/b\"]}, \"quote\": "
                + quote + "}}";
        try (Source source = Source.stream("facts", new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))) {
            return Loader.validate(List.of(source), new LoadOptions(folder, null));
        }
    }

    @Test
    void offsetsCountCodePoints() {
        assertThat(validate("{\"start\": 2, \"end\": 5, \"text\": \"قال\"}").rejections())
                .isEmpty();
        assertThat(validate("{\"start\": 0, \"end\": 1, \"sha256\": \"" + Hash.sha256("😀") + "\"}")
                        .rejections())
                .isEmpty();
    }

    @Test
    void wordsElsewhereAreRejectedWithWhatStandsThere() {
        assertThat(validate("{\"start\": 1, \"end\": 4, \"text\": \"قال\"}").rejections())
                .singleElement()
                .satisfies(rejection -> {
                    assertThat(rejection.violation().issue()).isEqualTo(Issue.QUOTE_MISMATCH);
                    assertThat(rejection.violation().message())
                            .isEqualTo(
                                    "code points 1 to 4 of the document are ' قا'; correct the offsets or the quote");
                });
    }

    @Test
    void offsetsPastTheEndAreRejected() {
        assertThat(validate("{\"start\": 900, \"end\": 903, \"text\": \"yes\"}").rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.violation().message())
                        .isEqualTo("the document ends at code point 32; correct the offsets"));
    }

    @Test
    void wordsWithoutOffsetsMustStandSomewhere() {
        assertThat(validate("\"He said yes\"").rejections()).isEmpty();
        assertThat(validate("\"He said no\"").rejections()).hasSize(1);
    }

    @Test
    void aTextThatIsNotThereIsANote() {
        LoadReport report = validate("document/other", "\"He said yes\"");
        assertThat(report.rejections()).isEmpty();
        assertThat(report.notes())
                .extracting(note -> note.violation().issue())
                .containsExactly(Issue.NOTE_DOCUMENT_TEXT_ABSENT);
    }

    @Test
    void aTextThatIsNotUtf8ProvesNothing() throws IOException {
        Files.write(folder.resolve("d.txt"), new byte[] {(byte) 0xC0, (byte) 0x80});
        assertThat(validate("\"He said yes\"").rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.violation().message())
                        .isEqualTo("the text of document/d is not valid UTF-8; save it as UTF-8"));
    }
}
