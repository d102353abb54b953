/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.entente.model.registry.Registry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines that are wrong are rejected with their place and reason; none makes the reader fail. */
class OddLinesTests {

    private static final RecordReader READER = new RecordReader(Registry.standard());
    private static final String MEETING =
            "{'claim': {'document': 'document/d', 'type': 'meeting', 'modality': 'actual', "
                    + "'roles': {'participant': ['person/a', 'person/b']}%s}}";
    private static final String TERM =
            "{'claim': {'document': 'document/d', 'type': 'office-holding', 'modality': 'actual', "
                    + "'roles': {'holder': 'person/a', 'office': 'office/x'}%s}}";
    private static final String LEAD =
            "{'claim': {'document': 'document/d', 'type': 'agreement-role', 'modality': 'actual', "
                    + "'roles': {'party': 'country/USA', 'agreement': 'agreement/x'}%s}}";
    private static final String INTENT =
            "{'claim': {'document': 'document/d', 'type': 'intent', 'modality': 'intended', "
                    + "'roles': {'actor': 'country/USA'}%s}}";
    private static final String NEGOTIATION =
            "{'claim': {'document': 'document/d', 'type': 'negotiation', 'modality': 'actual', "
                    + "'roles': {'party': ['country/USA', 'country/KAZ']}%s}}";
    private static final String RELATIONS = NEGOTIATION.replace("'negotiation'", "'diplomatic-relations'");
    private static final String JUDGEMENT =
            "{'judgement': {'verdict': 'same', %s, 'by': 'tester', 'at': '2026-01-02T10:00:00Z', 'why': 'checked'}}";

    static ReadLine read(String line) {
        return READER.read(line.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(
                        "{'entity': {'id': 'person/a', 'names': [{'lang': 'en'}]}}",
                        "/entity/names/0/text",
                        Issue.MISSING_FIELD),
                wrong(
                        "{'entity': {'id': 'person/a', 'names': [{'text': ' ', 'lang': 'en'}]}}",
                        "/entity/names/0/text",
                        Issue.EMPTY_VALUE),
                wrong(
                        "{'entity': {'id': 'person/a', 'names': [{'text': 'Ann', 'kind': 'nickname'}]}}",
                        "/entity/names/0/kind",
                        Issue.UNKNOWN_CODE),
                wrong(
                        "{'entity': {'id': 'person/a', 'names': [{'text': 'Ann', 'script': 'Latin'}]}}",
                        "/entity/names/0/script",
                        Issue.UNKNOWN_CODE),
                wrong(
                        "{'entity': {'id': 'person/a', 'names': [{'text': 'Ann', 'lang': 'x-mine'}]}}",
                        "/entity/names/0/lang",
                        Issue.INVALID_LANGUAGE),
                wrong("{'entity': {'id': 'person/a', 'names': ['Ann']}}", "/entity/names/0", Issue.WRONG_JSON_TYPE),
                wrong(
                        MEETING.replace("'meeting'", "'tea-party'").formatted(""),
                        "/claim/type",
                        Issue.UNKNOWN_FACT_TYPE),
                wrong(
                        MEETING.replace("person/b", "place/b").formatted(""),
                        "/claim/roles/participant/1",
                        Issue.FILLER_DOES_NOT_FIT),
                wrong(MEETING.formatted(", 'holder': {'ref': '#x'}"), "/claim/holder", Issue.FILLER_DOES_NOT_FIT),
                wrong(LEAD.formatted(", 'values': {'role': null}"), "/claim/values", Issue.MISSING_FIELD),
                wrong(
                        RELATIONS.formatted(", 'values': {'level': 'interests-section'}"),
                        "/claim/values/level",
                        Issue.INVALID_VALUE),
                wrong(INTENT.formatted(""), "/claim/content", Issue.MISSING_FIELD),
                when("{'start': {'notBefore': '2025', 'notAfter': '2020'}}", "/claim/when/start"),
                when("{'end': {'notBefore': '2025-02', 'notAfter': '2025-01'}}", "/claim/when/end"),
                when("{'at': {'notBefore': '2025-11-07', 'notAfter': '2025-11-06'}}", "/claim/when/at"),
                when("{'start': {'notBefore': '2025'}, 'end': {'notAfter': '2020'}}", "/claim/when"),
                judgement("'a': 'person/a', 'b': 'country/KAZ'"),
                judgement("'a': 'person/a', 'b': 'fact/00'"),
                judgement("'a': 'claim/00', 'b': 'person/a'"),
                judgement("'a': 'described-group/00', 'b': 'described-group/11'"),
                judgement("'a': {'name': 'Ann'}, 'b': {'name': 'Anne'}"),
                judgement("'a': {'name': 'Ann'}, 'b': 'fact/00'"));
    }

    private static Arguments wrong(String line, String pointer, Issue issue) {
        return Arguments.of(line, pointer, issue);
    }

    private static Arguments when(String when, String pointer) {
        return wrong(TERM.formatted(", 'when': " + when), pointer, Issue.INVALID_DATE);
    }

    private static Arguments judgement(String sides) {
        return wrong(JUDGEMENT.formatted(sides), "/judgement/b", Issue.INVALID_VALUE);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRejected(String line, String pointer, Issue issue) {
        assertThat(read(line))
                .isInstanceOfSatisfying(
                        ReadLine.Rejected.class,
                        rejected -> assertThat(rejected.violations())
                                .extracting(violation -> violation.pointer() + " " + violation.issue())
                                .contains(pointer + " " + issue));
    }

    static Stream<String> right() {
        return Stream.of(
                NEGOTIATION.formatted(", 'values': {'round': 1234567890123456789}"),
                NEGOTIATION.formatted(", 'values': {'round': '-3'}"),
                TERM.formatted(", 'when': {'start': {'notBefore': '1990'}, 'end': {'notAfter': '1990'}}"),
                TERM.formatted(", 'when': {}"),
                MEETING.formatted(", 'when': null, 'links': [], 'values': {}, 'basis': 'stated', 'holder': null"),
                MEETING.replace("['person/a', 'person/b']", "['person/b', 'person/a', 'person/b']")
                        .formatted(""),
                MEETING.formatted(", 'quote': 'They met.'"),
                MEETING.formatted(", 'quote': {'start': 0, 'end': 9}"),
                MEETING.formatted(", 'whenText': 'last week', 'when': '2025-11'"),
                INTENT.formatted(", 'content': 'Go on.'"),
                JUDGEMENT.formatted("'a': {'name': 'Ann', 'lang': 'en', 'document': 'document/d'}, 'b': 'person/a'"),
                JUDGEMENT.formatted("'a': 'fact/00', 'b': 'claim/00'"),
                "{'entity': {'id': 'person/a', 'names': [{'text': 'Zoe'}, {'text': 'Ann', 'lang': 'zh-Hant'}]}}",
                "{'document': {'id': 'document/d', 'published': '0000', 'republishes': ['document/z', 'document/a']}}",
                "{'document': {'id': 'document/d', 'published': '0000', 'datasets': ['document/z', 'document/a']}}");
    }

    @ParameterizedTest
    @MethodSource("right")
    void isReadBackAsItself(String line) {
        assertThat(read(line)).isInstanceOfSatisfying(ReadLine.Accepted.class, accepted -> {
            SourceRecord record = accepted.record();
            SourceRecord again = READER.reread(record.recordName(), record.canonical());
            assertThat(again).isEqualTo(record);
            assertThat(again.recordId()).isEqualTo(record.recordId());
            assertThat(again.canonical()).isEqualTo(record.canonical());
        });
    }
}
