/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.entente.model.record.EntityRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists out of one nested list go in step: what one of its elements lacks is not taken from another. */
class NestedListTests {

    private static final String RECORDS = """
            records:
              - entity: {id: person/x, names: [{text: "{names}", lang: "{codes}"}]}
            """;

    private static Translated xml(String actors) throws IOException {
        return Translated.by(
                Mappings.of("{format: xml, record: /es/e}", """
                values:
                  names: actor/name
                  codes: actor/code
                """ + RECORDS), "<es><e>" + actors + "</e></es>");
    }

    private static Translated json(String actors) throws IOException {
        return Translated.by(Mappings.of("{format: jsonl}", """
                values:
                  names: actor/*/name
                  codes: actor/*/code
                """ + RECORDS), "{\"actor\": " + actors + "}\n");
    }

    /** Each name with the code beside it. */
    private static String named(Translated translated) {
        assertThat(translated.rejections()).isEmpty();
        return translated.records().stream()
                .filter(EntityRecord.class::isInstance)
                .flatMap(entity -> ((EntityRecord) entity).names().stream())
                .map(name -> name.lang() == null ? name.text() : name.text() + " " + name.lang())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            <actor><name>A</name></actor><actor><name>B</name><code>kk</code></actor>                 │ A, B kk
            <actor><name>A</name><code>kk</code></actor><actor><name>B</name><code/></actor>          │ A kk, B
            <actor><name>A</name><code>kk</code></actor><actor><name>B</name><code>fr</code></actor>  │ A kk, B fr
            <actor><name>A</name></actor><actor><name>B</name></actor>                                │ A, B
            <actor><name>A</name><name>B</name><code>kk</code></actor>                                │ A kk, B kk
            """)
    void anElementWithoutTheNextOneKeepsItsPlace(String actors, String named) throws IOException {
        assertThat(named(xml(actors))).isEqualTo(named);
    }

    @Test
    void anElementOfSeveralThatHasSeveralIsRejectedWithWhatToDo() throws IOException {
        Translated translated =
                xml("<actor><name>A</name></actor>" + "<actor><name>B</name><code>kk</code><code>fr</code></actor>");

        assertThat(translated.made("entity")).isEmpty();
        assertThat(translated.rejections())
                .containsExactly(
                        "1 /entity INVALID_VALUE: one of 2 elements 'actor' has 2 of 'code', so it is open what belongs to which; let record lead to 'actor' (column actor/code, test.yaml line 6)");
    }

    @Test
    void aListInsideTheOneElementThatHoldsItIsAList() throws IOException {
        Translated translated = Translated.by(Mappings.of("{format: xml, record: /es/e}", """
                values: {id: head/id, names: actors/actor/name, kinds: actors/actor/@kind, none: actors/actor/x/y}
                records:
                  - entity: {id: "person/{id}", died: "{none}", names: [{text: "{names}", lang: "{kinds}"}]}
                """), """
                <es><e><head><id>1</id></head><actors>
                  <actor kind="en"><name>A</name></actor><actor><name>B</name></actor>
                </actors></e></es>
                """);

        assertThat(translated.rejections()).isEmpty();
        assertThat(Mappings.names(translated)).isEqualTo("A+B");
        assertThat(translated.made("entity").getFirst()).containsOnlyOnce("\"lang\":\"en\"");
        assertThat(translated.notes()).singleElement().asString().contains("'none' at actors/actor/x/y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            [{"name": "A"}, {"name": "B", "code": "kk"}]                  │ A, B kk
            [{"name": "A", "code": []}, {"name": "B", "code": ["kk"]}]    │ A, B kk
            [{"name": ["A"], "code": "kk"}, {"name": "B", "code": null}]  │ A kk, B
            """)
    void anEmptyListInsideAListKeepsItsPlace(String actors, String named) throws IOException {
        assertThat(named(json(actors))).isEqualTo(named);
    }

    /** Some data sets write one element without a list around it, and nothing as an empty text. */
    @ParameterizedTest
    @CsvSource(delimiter = '│', textBlock = """
            {"name": "A", "code": "kk"}       │ A kk
            {"name": "A"}                     │ A
            {"code": "kk", "name": ["A"]}     │ A kk
            """)
    void oneObjectIsTheOneElementOfTheList(String actors, String named) throws IOException {
        assertThat(named(json(actors))).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \"", "[]", "{}"})
    void nothingIsAnEmptyList(String actors) throws IOException {
        assertThat(named(json(actors))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"A\"", "7", "false"})
    void aTextWhereAListIsAskedForIsNotLost(String actors) throws IOException {
        assertThat(json(actors).rejections())
                .containsExactly(
                        "1 /entity INVALID_VALUE: what stands at 'actor' is no list; leave out the * after it (column actor/*/code, test.yaml line 6)");
    }

    @Test
    void aListInsideAListIsRejectedUnlessAskedFor() throws IOException {
        String actors = "[{\"name\": \"A\", \"code\": []}, {\"name\": \"B\", \"code\": [\"kk\", \"fr\"]}]";

        assertThat(json(actors).rejections())
                .containsExactly(
                        "1 /entity INVALID_VALUE: an element of a list has 2 texts at 'actor/*/code'; use * on them: actor/*/code/* (column actor/*/code, test.yaml line 6)");
        Translated asked = Translated.by(Mappings.of("{format: jsonl}", """
                values: {codes: actor/*/code/*, names: actor/*/name}
                records:
                  - entity: {id: person/x, names: [{text: "{codes}"}]}
                  - entity: {id: person/y, names: [{text: "{names}", lang: "{codes}"}]}
                """), "{\"actor\": " + actors + "}\n");
        assertThat(Mappings.names(asked)).isEqualTo("fr+kk");
        assertThat(asked.rejections())
                .singleElement()
                .asString()
                .contains("'codes' has 3 elements and 'names' 2, so they cannot go in step");
    }

    @Test
    void whatIsNotNeededMayHaveSeveral() throws IOException {
        Translated translated = Translated.by(
                Mappings.of("{format: jsonl}", """
                values: {id: id, state: state, codes: {from: actor/*/code, unless: state}, name: {first: [state, codes]}}
                records:
                  - entity: {id: "person/{id}", names: [{text: "{name}"}]}
                """),
                "{\"id\": 1, \"state\": \"KAZ\", \"actor\": [{\"code\": [\"a\", \"b\"]}]}\n");

        assertThat(translated.rejections()).isEmpty();
        assertThat(translated.notes()).isEmpty();
        assertThat(Mappings.names(translated)).isEqualTo("KAZ");
    }

    @Test
    void splittingAListKeepsThePlaceOfAnEmptyElement() throws IOException {
        Translated translated = Translated.by(
                Mappings.of("{format: jsonl}", """
                values: {names: actor/*/name, langs: {from: actor/*/lang, do: [{split: ;}]}}
                records:
                  - entity: {id: person/x, names: [{text: "{names}", lang: "{langs}"}]}
                """),
                "{\"actor\": [{\"name\": \"A\"}, {\"name\": \"B\", \"lang\": \"kk\"}]}\n");

        assertThat(named(translated)).isEqualTo("A, B kk");
    }
}
