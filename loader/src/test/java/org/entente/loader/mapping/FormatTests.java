/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format is read row by row, and what is odd in a file is said with its line. */
class FormatTests {

    private static final String NAMES = """
            values: {id: id, x: x}
            records:
              - entity: {id: "person/{id}", names: [{text: "{x}"}]}
            """;

    private static Translated table(String source, String content) throws IOException {
        return Translated.by(Mappings.of(source, NAMES), content);
    }

    private static void refused(String source, String content, String message) {
        assertThatExceptionOfType(UnfitFile.class)
                .isThrownBy(() -> table(source, content))
                .withMessageContaining(message);
    }

    @Nested
    class Tables {

        @ParameterizedTest
        @CsvSource(delimiter = '│', textBlock = """
                {format: csv}                                    │ id,x~1,a~2,b~              │ a | b
                {format: csv}                                    │ id,x~1,\"a, \"\"b\"\"~c\"~2,d │ a, \"b\"~c | d
                {format: csv, delimiter: "\\t"}                  │ id^x~1^a~                  │ a
                {format: csv, delimiter: ";"}                    │ x;id~a,b;1                 │ a,b
                {format: csv, header: false, columns: [id, x]}   │ 1,a~2,b                    │ a | b
                {format: csv, columns: [id, x]}                  │ id,id~1,a                  │ a
                {format: csv, ragged: true}                      │ id,x~1,a,b,c~2~3,d         │ a |  | d
                {format: csv}                                    │ id,x~~1,a~~                │ a
                """)
        void areReadAsTheyAreWritten(String source, String content, String names) throws IOException {
            Translated translated = table(source, content.replace('~', '\n').replace('^', '\t'));

            assertThat(translated.rejections()).isEmpty();
            assertThat(Mappings.names(translated)).isEqualTo(names.replace('~', '\n'));
        }

        @Test
        void aRowWithOtherColumnsIsRejectedAndTheNextOneRead() throws IOException {
            Translated translated = table("{format: csv}", "id,x\n1,a,b\n\"2\",\"c\nd\"\n3\n4,e\n");

            assertThat(translated.rejections())
                    .containsExactly(
                            "2  WRONG_COLUMN_COUNT: the row has 3 columns, not 2; look for a delimiter or a quotation mark inside a text",
                            "5  WRONG_COLUMN_COUNT: the row has 1 columns, not 2; look for a delimiter or a quotation mark inside a text");
            assertThat(Mappings.names(translated)).isEqualTo("c\nd | e");
        }

        @Test
        void theMarkAtTheBeginningIsNoPartOfTheFirstName() throws IOException {
            assertThat(Mappings.names(table("{format: csv}", "\uFEFFid,x\n1,a\n")))
                    .isEqualTo("a");
        }

        @Test
        void strayBytesAreReadAsToldOrTheirRowsRejected() throws IOException {
            byte[] content = "id,x\n1,na\u00EFve\n2,wei\u0085\n3,\u0627\n".getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream broken = new ByteArrayOutputStream();
            for (int i = 0; i < content.length; i++) {
                if (content[i] != (byte) 0xC2) {
                    broken.write(content[i]);
                }
            }

            Translated told =
                    Translated.by(Mappings.of("{format: csv, strayBytes: windows-1252}", NAMES), broken.toByteArray());
            assertThat(Mappings.names(told)).isEqualTo("naïve | wei… | ا");
            assertThat(told.notes())
                    .containsExactly("0 NOTE_STRAY_BYTES: bytes that are not UTF-8, read as windows-1252: 1");

            Translated untold = Translated.by(Mappings.of("{format: csv}", NAMES), broken.toByteArray());
            assertThat(Mappings.names(untold)).isEqualTo("naïve | ا");
            assertThat(untold.rejections())
                    .containsExactly(
                            "3  INVALID_UTF8: the row has bytes that are not UTF-8; correct them, or say in strayBytes what they are");
        }

        @Test
        void aStrayByteThatMeansNothingInTheOtherEncodingEitherRejectsItsRow() throws IOException {
            byte[] content = "id,x\n1,wei\u0081\n2,na\u00EFve\n3,b\n".getBytes(StandardCharsets.ISO_8859_1);

            Translated told = Translated.by(Mappings.of("{format: csv, strayBytes: windows-1252}", NAMES), content);
            assertThat(Mappings.names(told)).isEqualTo("naïve | b");
            assertThat(told.rejections())
                    .containsExactly(
                            "2  INVALID_UTF8: the row has bytes that are neither UTF-8 nor windows-1252; correct them");
            assertThat(told.notes())
                    .containsExactly("0 NOTE_STRAY_BYTES: bytes that are not UTF-8, read as windows-1252: 1");
        }

        /** The reader takes a mark for one only right after the delimiter. */
        @Test
        void aQuotationMarkAfterWhiteSpaceIsNoPartOfAName() throws IOException {
            Translated translated = table("{format: csv}", "id,x\n1, \"Astana\"\n2,\"Almaty\"\n3, the \"Hub\"\n");

            assertThat(Mappings.names(translated)).isEqualTo("Almaty | the \"Hub\"");
            assertThat(translated.rejections())
                    .containsExactly(
                            "2  INVALID_VALUE: a text begins with white space before its quotation mark, so the marks would be part of it; remove the white space");
        }

        @Test
        void aTextInMarksMayBeginWithWhiteSpaceAndAMark() throws IOException {
            Translated translated = table(
                    "{format: csv}",
                    "id,x\n1,\" \"\"Great\"\" power\"\n2,\"\n\"\"a\"\"\"\n3,\t\"b\"\n\n4,\" \"\"c\"\"\"\n");

            assertThat(Mappings.names(translated)).isEqualTo("\"Great\" power | \"a\" | \"c\"");
            assertThat(translated.rejections()).hasSize(1).allMatch(it -> it.startsWith("5  INVALID_VALUE"));
        }

        @Test
        void aFileOfStrayBytesIsReadToItsEnd() throws IOException {
            byte[] content = new byte[300_000];
            java.util.Arrays.fill(content, (byte) 0xE9);
            System.arraycopy("id,x\n1,".getBytes(StandardCharsets.UTF_8), 0, content, 0, 7);

            Translated told = Translated.by(Mappings.of("{format: csv, strayBytes: windows-1252}", NAMES), content);
            assertThat(Mappings.names(told)).isEqualTo("é".repeat(content.length - 7));
        }

        @Test
        void otherEncodingsAreRead() throws IOException {
            Translated latin = Translated.by(
                    Mappings.of("{format: csv, encoding: ISO-8859-1}", NAMES),
                    "id,x\n1,é\n".getBytes(StandardCharsets.ISO_8859_1));
            Translated wide = Translated.by(
                    Mappings.of("{format: csv, encoding: UTF-16}", NAMES),
                    "id,x\n1,é\n".getBytes(StandardCharsets.UTF_16));
            assertThat(Mappings.names(latin)).isEqualTo("é");
            assertThat(Mappings.names(wide)).isEqualTo("é");
        }

        @Test
        void aTableThatIsNotTheOneMeantIsRefused() {
            refused(
                    "{format: csv}",
                    "id,y\n1,a\n",
                    "there is no column 'x', which line 4:21 of the mapping names; the columns are [id, y]");
            refused("{format: csv}", "id,x,x\n1,a,b\n", "two columns are called 'x'; name them with columns");
            refused("{format: csv}", "id,x\n1,\"a\n2,b\n", "it is no table to its end");
        }
    }

    @Nested
    class Xml {

        private static final String SOURCE = "{format: xml, record: /visits/visit}";
        private static final String VALUES = """
                values: {id: "@id", x: [a/b]}
                records:
                  - entity: {id: "person/{id}", names: [{text: "{x}"}]}
                """;

        private static Translated read(String content) throws IOException {
            return Translated.by(Mappings.of(SOURCE, VALUES.replace("x: [a/b]", "x: {from: a/b}")), content);
        }

        @Test
        void elementsAreFoundByTheirPath() throws IOException {
            Translated translated = read("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <v:visits xmlns:v="urn:v">
                      <other><visit id="0"><a><b>no</b></a></visit></other>
                      <v:visit id="1"><a> <b>one <em>and</em> <![CDATA[<two>]]> &amp; &#x41;</b></a></v:visit>
                      <visit id="2"><a><b>x</b></a><a><b>y</b></a><!-- a remark --></visit>
                      <visit id="3"/>
                    </v:visits>
                    """);

            assertThat(translated.rejections()).isEmpty();
            assertThat(Mappings.names(translated)).isEqualTo("one and <two> & A | x+y | ");
        }

        @Test
        void anAttributeWithoutANamespaceGoesBeforeOthersOfItsName() throws IOException {
            Translated translated = read("""
                    <visits xmlns:n="urn:n">
                      <visit id="1" xml:id="x"/>
                      <visit xml:id="x" id="2"/>
                      <visit n:id="3"/>
                      <visit xml:id="x" n:id="4"/>
                    </visits>
                    """);

            assertThat(translated.made("entity"))
                    .extracting(entity -> entity.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
                    .containsExactly("person/1", "person/2", "person/3");
            assertThat(translated.rejections())
                    .containsExactly(
                            "5 /entity INVALID_VALUE: an element 'visit' has 2 attributes called 'id', each with a namespace, and namespaces are not told apart here (column @id, test.yaml line 4)");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '│', textBlock = """
                <visits>~<visit~  id='x y'~  kind='z'><a/>~</visit></visits>                        │ 2
                <visits><!-- one~two --><visit~id='x y'/></visits>                                  │ 2
                <visits><visit id='1'/>~<visit id='2'/>~~  <visit~id='x y'/></visits>               │ 4
                """)
        void aRowStandsInTheLineInWhichItBegins(String content, String line) throws IOException {
            assertThat(read(content.replace('~', '\n')).rejections())
                    .singleElement()
                    .asString()
                    .startsWith(line + " /entity/id INVALID_ID");
        }

        @Test
        void aLongFileMayHoldAnyNumberOfEscapedCharacters() throws IOException {
            String row = "<visit id=\"1\"><a><b>%s</b></a></visit>\n".formatted("&amp;&lt;&#233;".repeat(1_000));
            assertThat(read("<visits>" + row.repeat(300) + "</visits>").tally().rows())
                    .isEqualTo(300);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '│', textBlock = """
                <!DOCTYPE visits [<!ENTITY x "y">]><visits><visit id="1"/></visits>              │ line 1 has a document type, which is not read here; remove it
                <!DOCTYPE visits SYSTEM "http://localhost:1/x"><visits/>                         │ line 1 has a document type
                <visits><visit id="1"><a><b>&x;</b></a></visit></visits>                         │ entity
                <visits><visit id="1"></visits>                                                  │ it is not XML to its end (line 1)
                <visits><visit id="1"/>                                                          │ it is not XML to its end (line 1)
                <vists><visit id="1"/></vists>                                                   │ there is no element at the path /visits/visit
                """)
        void whatIsNoPlainXmlIsRefused(String content, String message) {
            assertThatExceptionOfType(UnfitFile.class)
                    .isThrownBy(() -> read(content))
                    .withMessageContaining(message);
        }
    }

    @Nested
    class Json {

        @ParameterizedTest
        @CsvSource(delimiter = '│', textBlock = """
                {format: json, record: /}            │ [{"id": 1, "x": "a"}, {"id": 2, "x": 3.10}]                 │ a | 3.10
                {format: json, record: /d/rows}      │ {"c": {"d": [1, {"d": 2}]}, "d": {"e": 1, "rows": [{"id": 1, "x": "a"}]}, "f": 2} │ a
                {format: json}                       │ {"id": 1, "x": ["a", "b"]}                                 │ a+b
                {format: json, record: /}            │ [{"id": 1, "x": null}, {"id": 2}, {"id": 3, "x": "c"}]     │ |  | c
                {format: jsonl}                      │ {"id": 1, "x": "a"}~~{"id": 2, "x": true}                  │ a | true
                """)
        void rowsAreFoundByTheirPath(String source, String content, String names) throws IOException {
            Translated translated = table(source, content.replace('~', '\n'));

            assertThat(translated.rejections()).isEmpty();
            assertThat(Mappings.names(translated)).hasToString(names.startsWith("|") ? " " + names : names);
        }

        @Test
        void aLineThatIsNoObjectIsRejectedAndTheNextOneRead() throws IOException {
            Translated translated =
                    table("{format: jsonl}", "{\"id\": 1\n[1]\n{\"id\": 2, \"id\": 3}\n{\"id\": 4, \"x\": \"d\"}\n");

            assertThat(translated.rejections())
                    .extracting(rejection -> rejection.split(":")[0])
                    .containsExactly("1  INVALID_JSON", "2  WRONG_JSON_TYPE", "3  DUPLICATE_KEY");
            assertThat(Mappings.names(translated)).isEqualTo("d");
        }

        @Test
        void aPathThatLeadsNowhereIsRemarkedUpon() throws IOException {
            Translated translated = table("{format: jsonl}", "{\"id\": 1, \"y\": 2}\n");

            assertThat(translated.notes())
                    .containsExactly(
                            "0 NOTE_NEVER_FILLED: no row has anything for the value 'x' at x (test.yaml line 4)");
            assertThat(table("{format: jsonl}", "").notes()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"[{\"id\": 1}", "{\"d\": {\"r\": []}}", "[{\"id\": 1, \"id\": 2}]", "nothing"})
        void aDocumentThatBreaksOffOrHasAnotherShapeIsRefused(String content) {
            assertThatExceptionOfType(UnfitFile.class)
                    .isThrownBy(() -> table("{format: json, record: /d/rows}", content));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '│', textBlock = """
                {format: json}                  │ ''                                     │ it is empty
                {format: json, record: /d}      │ ~                                      │ it is empty
                {format: json}                  │ {"id": 1, "x": "a"}~{"id": 2, "x": "b"} │ another begins in line 2; a file with a JSON object in each line has the format jsonl
                {format: json}                  │ [{"id": 1, "x": "a"}] []               │ another begins in line 1
                {format: json, record: /d}      │ {"d": [{"id": 1, "x": "a"}]            │ it is not JSON to its end
                {format: json, record: /d}      │ {"d": {"id": 1, "x": "a"}} x           │ it is not JSON to its end
                """)
        void whatFollowsTheRowsMustBeTheEndOfTheirDocument(String source, String content, String message) {
            refused(source, content.replace('~', '\n'), message);
        }
    }

    @Test
    void aTextThatNoRecordCanHoldIsRejectedLikeInAnyFactFile() throws IOException {
        Translated translated = table("{format: csv}", "id,x\n1,a\u0007b\n2,\u202Ec\nx y,d\n");

        assertThat(translated.rejections())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("2 /entity/names/0/text CONTROL_CHARACTER: ")
                                .endsWith(" (column x, test.yaml line 6)"),
                        second -> assertThat(second)
                                .startsWith("4 /entity/id INVALID_ID: 'person/x y' is not an id")
                                .endsWith(" (column id, test.yaml line 6)"));
    }
}
