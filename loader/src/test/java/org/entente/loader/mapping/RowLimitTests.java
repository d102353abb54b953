/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that would not fit into memory is refused, wherever in it the bytes are; what is passed over may be any size. */
class RowLimitTests {

    private static final int PIECE = 1 << 20;

    private static Translated read(String source, String content, int mebibytes) throws IOException {
        String[] around = content.split("~");
        Stream<InputStream> pieces =
                IntStream.range(0, mebibytes).mapToObj(i -> bytes("\n" + around[1].repeat(PIECE / around[1].length())));
        List<InputStream> all = Stream.of(Stream.of(bytes(around[0])), pieces, Stream.of(bytes(around[2])))
                .flatMap(part -> part)
                .toList();
        return Translated.by(
                Mapping.read("test.yaml", Mappings.of(source, """
                        values: {id: id}
                        records:
                          - entity: {id: "person/{id}"}
                        """)),
                new SequenceInputStream(Collections.enumeration(all)));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            {format: xml, record: /es/e} │ <es><e><id>1</id>~<a b="c"/>~</e></es>
            {format: xml, record: /es/e} │ <es><e><id>1</id><a b="~x~"/></e></es>
            {format: xml, record: /es/e} │ <es><e><id>1</id><!-- ~x~ --></e></es>
            {format: xml, record: /es/e} │ <es><e><id>1</id></e><!-- ~x~ --></es>
            {format: json, record: /d}   │ {"d": [{"id": "1", "x": [~1,~1]}]}
            {format: json, record: /}    │ {"id": "1", "x": [~{},~1]}
            """)
    void whatIsHeldAtOnceIsBounded(String source, String content) {
        assertThatExceptionOfType(UnfitFile.class)
                .isThrownBy(() -> read(source, content, 17))
                .withMessageMatching(
                        "what stands in line 1[78] is longer than 16,777,216 bytes, so it is no row of a data set");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            [{"id": "Q1", "x": [~1,~1]}]
            {"entities": {"Q1": {"id": "Q1", "x": [~1,~1]}}}
            """)
    void anAnswerOfWikidataMayBeLonger(String content) throws IOException {
        assertThat(wikidata(content, 20).tally().rows()).isEqualTo(1);
        assertThatExceptionOfType(UnfitFile.class)
                .isThrownBy(() -> wikidata(content, 65))
                .withMessageMatching(
                        "what stands in line 6[56] is longer than 67,108,864 bytes, so it is no row of a data set");
    }

    private static Translated wikidata(String content, int mebibytes) throws IOException {
        return read("{format: wikidata}", content, mebibytes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            {format: xml, record: /es/e} │ <es><e><id>1</id></e>~<o p="q">x<!-- y --></o>~</es>
            {format: xml, record: /es/e} │ <es>~some text ~<e><id>1</id></e></es>
            {format: json, record: /d}   │ {"o": [~{"a": 1},~1], "d": [{"id": "1"}]}
            {format: json, record: /d}   │ {"d": [{"id": "1"}], "o": [~{"a": 1},~1]}
            {format: json, record: /}    │ [~{"id": "1", "x": ["a long text that nobody reads", "another long text that nobody reads", "and one more of them"]},~{"id": "1"}]
            """)
    void whatIsPassedOverIsNot(String source, String content) throws IOException {
        Translated translated = read(source, content, 20);

        assertThat(translated.made("entity")).containsExactly("{\"id\":\"person/1\"}");
    }
}
