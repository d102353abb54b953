/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Generated;
import org.entente.model.record.Issue;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.Violation;
import org.entente.model.registry.Registry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema, judged by a validator that is not ours. */
class JsonSchemaTests {

    private static final Path PUBLISHED = Path.of("../docs/entente-1.schema.json");
    private static final Path EXAMPLES = Path.of("../examples/abraham-accords");

    private static final SchemaRegistry VALIDATOR =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String TEXT = JsonSchema.of(Registry.standard());
    private static final RecordReader READER = new RecordReader(Registry.standard());
    private static final Schema SCHEMA = VALIDATOR.getSchema(TEXT, InputFormat.JSON);

    @Test
    void publishedFileIsTheGeneratedOne() throws IOException {
        Generated.assertUpToDate(PUBLISHED, TEXT);
    }

    @Test
    void isItselfAValidSchema() {
        Schema metaSchema = VALIDATOR.getSchema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}");
        assertThat(metaSchema.validate(TEXT, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"story.jsonl, 35", "afterwards.jsonl, 0"})
    void everyLineOfTheExampleIsValid(String file, int atLeastClaims) throws IOException {
        List<String> lines = Files.readAllLines(EXAMPLES.resolve(file));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            errors(lines.get(i)).forEach(error -> wrong.add(file + " line " + line + ": " + error));
        }
        assertThat(wrong).isEmpty();
        assertThat(lines.stream().filter(line -> line.startsWith("{\"claim\"")))
                .hasSizeGreaterThanOrEqualTo(atLeastClaims);
    }

    @Nested
    class Claims {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'participant': ['person/a', {'name': 'توكاييف', 'lang': 'ar'}]}",
                    "{'participant': {'group': {'text': 'leaders', 'quantifier': 5, 'expands': ['country/KAZ']}}}",
                    "{'participant': ['organization/eu', {'id': 'office/president-of-x'}], 'about': {'ref': '#F1', 'as': 'expected'}}"
                })
        void fillersComeInFourSpellings(String roles) {
            assertThat(errors(claim("meeting", roles, "'modality': 'actual'"))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{'participant': []}",
                    "{'participant': ['place/astana']}",
                    "{'participant': ['country/Kazakhstan']}",
                    "{'participant': ['fact/1']}",
                    "{'participant': [{'ref': '#F1'}]}",
                    "{'participant': [{'name': 'a', 'language': 'en'}]}",
                    "{'participant': ['person/a'], 'referee': ['person/b']}"
                })
        void otherFillersAreRefused(String roles) {
            assertThat(errors(claim("meeting", roles, "'modality': 'actual'"))).isNotEmpty();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                '2025-11-06'                                                         | true
                null                                                                 | true
                {'edtf': '2025-10', 'text': 'last month', 'anchor': 'document/x'}    | true
                {'at': {'notAfter': '2025-11-06'}}                                   | true
                {'start': {'notAfter': '1995'}, 'end': {'notBefore': '2025-11-06'}}  | true
                {'holdsOn': '2025-11-06'}                                            | true
                {'at': {}}                                                           | false
                {'on': '2025-11-06'}                                                 | false
                20251106                                                             | false
                """, quoteCharacter = '\0')
        void whenHasItsSpellings(String when, boolean valid) {
            String line = claim(
                    "visit",
                    "{'visitor': 'person/a', 'host': 'country/USA'}",
                    "'modality': 'scheduled', 'when': " + when);
            assertThat(errors(line).isEmpty()).as(when).isEqualTo(valid);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                'act': 'accession'                                                          | true
                'act': null                                                                 | true
                'act': 'admission'                                                          | false
                'modality': 'likely'                                                        | false
                'polarity': 'negative'                                                      | true
                'basis': {'inferred': 'membership'}                                         | true
                'basis': 'guessed'                                                          | false
                'links': [{'during': '#F04'}, {'rel': 'after', 'to': 'conflict/gaza-war'}]  | true
                'links': [{'near': '#F04'}]                                                 | false
                'quote': {'start': 3, 'end': 9, 'unit': 'code point'}                       | true
                'quote': {'start': 3}                                                       | false
                'quote': 'the words'                                                        | true
                'attribution': [{'id': 'person/a', 'onBehalfOf': 'country/KAZ'}]            | true
                'attribution': [{'source': 'officials', 'number': 'plural'}]                | true
                'attribution': [{'who': 'officials'}]                                       | false
                'comparison': {'dimension': 'priority', 'than': '#F02', 'direction': 'higher'} | true
                'holder': {'group': {'text': 'many countries'}}                             | true
                'values': {'level': 'full'}                                                 | false
                'certainty': 1                                                              | false
                """, quoteCharacter = '\0')
        void fieldsAreCheckedAgainstTheType(String field, boolean valid) {
            String fields = field.startsWith("'modality'") ? field : "'modality': 'expected', " + field;
            String line =
                    claim("agreement-participation", "{'party': 'country/KAZ', 'agreement': ['agreement/a']}", fields);
            assertThat(errors(line).isEmpty()).as(field).isEqualTo(valid);
        }

        @Test
        void valueThatMakesTheFactWhatItIsMayNotBeMissing() {
            String roles = "{'party': 'country/USA', 'agreement': 'agreement/a'}";
            assertThat(errors(claim("agreement-role", roles, "'modality': 'actual', 'values': {'role': 'lead'}")))
                    .isEmpty();
            assertThat(errors(claim("agreement-role", roles, "'modality': 'actual', 'values': {'role': 'leader'}")))
                    .isNotEmpty();
            assertThat(errors(claim("agreement-role", roles, "'modality': 'actual'")))
                    .isNotEmpty();
        }

        @Test
        void relationsOfTwoNameBoth() {
            assertThat(errors(claim(
                            "diplomatic-relations",
                            "{'party': ['country/ISR', 'country/KAZ']}",
                            "'modality': 'actual'")))
                    .isEmpty();
            assertThat(errors(claim("diplomatic-relations", "{'party': ['country/ISR']}", "'modality': 'actual'")))
                    .isNotEmpty();
            assertThat(errors(claim(
                            "diplomatic-relations",
                            "{'party': ['country/ISR', 'country/ISR']}",
                            "'modality': 'actual'")))
                    .isNotEmpty();
        }

        @Test
        void stanceNeedsWords() {
            assertThat(errors(claim(
                            "attribute", "{'subject': 'country/KAZ'}", "'modality': 'actual', 'content': 'large'")))
                    .isEmpty();
            assertThat(errors(claim("attribute", "{'subject': 'country/KAZ'}", "'modality': 'actual'")))
                    .isNotEmpty();
        }

        @Test
        void unknownTypeIsRefused() {
            assertThat(errors(claim("coronation", "{'who': 'person/a'}", "'modality': 'actual'")))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'format': 'entente/1'}",
                "{'document': {'id': 'document/d', 'published': '2025-11-06-05:00', 'publisher': {'name': 'الدستور', 'lang': 'ar'}}}",
                "{'document': {'id': 'document/d', 'published': '2025-11-06T18:30:00-05:00', 'republishes': 'document/e'}}",
                "{'document': {'id': 'document/d', 'datasets': 'document/e'}}",
                "{'document': {'id': 'document/d', 'published': null, 'title': null, 'datasets': ['document/e']}}",
                "{'entity': {'id': 'office/o', 'names': [{'text': 'Président', 'lang': 'fr'}], 'of': 'country/FRA'}}",
                "{'judgement': {'verdict': 'same', 'a': 'person/a', 'b': {'name': 'A', 'document': 'document/d'}, 'by': 'me', 'at': '2026-01-02T10:00:00Z', 'why': 'id'}}",
                "{'retraction': {'covers': 'document/d', 'reason': 'wrong', 'by': 'me', 'at': '2026-01-02T10:00:00Z'}}",
                "{'restore': {'restores': 'retraction/r', 'reason': 'right', 'by': 'me', 'at': '2026-01-02T10:00:00Z'}, 'loads': ['load/l']}"
            })
    void recordsAreAccepted(String line) {
        assertThat(errors(line.replace('\'', '"'))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{'format': 'entente/2'}",
                "{'fact': {}}",
                "{'document': {'id': 'document/d', 'published': 'yesterday'}}",
                "{'document': {'id': 'document/d', 'datasets': []}}",
                "{'document': {'id': 'document/d', 'title': 'T', 'datasets': 'document/e'}}",
                "{'document': {'id': 'document/d', 'published': '2025-11-06'}, 'entity': {'id': 'person/a'}}",
                "{'entity': {'id': 'person/a', 'members': ['person/b']}}",
                "{'entity': {'id': 'described-group/0'}}",
                "{'judgement': {'verdict': 'similar', 'a': 'person/a', 'b': 'person/b', 'by': 'me', 'at': '2026-01-02T10:00:00Z', 'why': 'id'}}",
                "{'retraction': {'covers': 'person/a', 'reason': 'wrong', 'by': 'me', 'at': '2026-01-02T10:00:00Z'}}"
            })
    void brokenRecordsAreRefused(String line) {
        assertThat(errors(line.replace('\'', '"'))).isNotEmpty();
    }

    /** What nobody describes any more would keep its words where it is only named. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'roles': {'visitor': 'described-group/0', 'host': 'country/USA'}",
                "'roles': {'visitor': {'id': 'described-group/0'}, 'host': 'country/USA'}",
                "'roles': {'visitor': {'group': {'text': 'many', 'of': 'described-group/0'}}, 'host': 'country/USA'}",
                "'roles': {'visitor': {'group': {'text': 'many', 'expands': 'described-group/0'}}, 'host': 'country/USA'}",
                "'roles': {'visitor': 'person/a', 'host': 'country/USA'}, 'holder': 'described-group/0'",
                "'roles': {'visitor': 'person/a', 'host': 'country/USA'}, 'holder': {'id': 'described-group/0'}",
                "'roles': {'visitor': 'person/a', 'host': 'country/USA'}, 'links': {'partOf': 'described-group/0'}",
                "'roles': {'visitor': 'person/a', 'host': 'country/USA'}, 'attribution': [{'id': 'described-group/0'}]",
                "'roles': {'visitor': 'person/a', 'host': 'country/USA'}, 'attribution': [{'id': 'person/a', 'onBehalfOf': 'described-group/0'}]"
            })
    void aDescribedGroupIsNamedByNoClaim(String fields) {
        String start = "{'claim': {'document': 'document/d', 'type': 'visit', 'modality': 'scheduled', ";
        isRefusedForItsGroup((start + fields + "}}").replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'document': {'id': 'document/d', 'published': '2025', 'publisher': 'described-group/0'}}",
                "{'document': {'id': 'document/d', 'published': '2025', 'publisher': {'name': 'P', 'candidates': 'described-group/0'}}}",
                "{'entity': {'id': 'described-group/0'}}",
                "{'entity': {'id': 'office/o', 'of': 'described-group/0'}}",
                "{'entity': {'id': 'place/p', 'in': 'described-group/0'}}"
            })
    void norByADescription(String line) {
        isRefusedForItsGroup(line.replace('\'', '"'));
    }

    private static void isRefusedForItsGroup(String line) {
        String named = line.replace("described-group/0", "organization/o");
        assertThat(errors(line)).isNotEmpty();
        assertThat(errors(named)).isEmpty();
        assertThat(READER.read(line.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ReadLine.Rejected.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::issue)
                                .contains(Issue.WRONG_KIND_OF_ID));
        assertThat(READER.read(named.getBytes(StandardCharsets.UTF_8))).isInstanceOf(ReadLine.Accepted.class);
    }

    private static String claim(String type, String roles, String more) {
        return "{'claim': {'document': 'document/d', 'type': '%s', 'roles': %s, %s}}"
                .formatted(type, roles, more)
                .replace('\'', '"');
    }

    private static List<Error> errors(String line) {
        return SCHEMA.validate(line, InputFormat.JSON);
    }
}
