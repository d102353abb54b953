/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files broken on purpose: each problem names the file, the place, and what to write there. */
class BrokenRegistryTests {

    private static final String GOOD = """
            type: pact
            label: Pact
            family: relation
            description: A pact.
            roles:
              party: {kinds: [country], count: one, identity: true}
              ally: {kinds: [country], count: one, identity: true}
              cause: {kinds: [fact], count: many}
            time: none
            acts:
              opens: [made]
              closes: [broken]
            values:
              strength: {codes: [strong, weak]}
              kind: {form: text}
            identityValues: [strength]
            edges:
              - {type: ALLIED_WITH, from: party, to: ally, standing: actual, acts: [opens, unstated]}
            rdf:
              class: dip:Pact
            wikidata: [P463]
            codes:
              actual: {plover: SUPPORT, cameo: "057"}
            """;

    @Test
    void goodFileIsRead() {
        FactType pact = read(GOOD).types().getFirst();
        assertThat(pact.edges().getFirst().acts()).containsExactly("made");
        assertThat(pact.edges().getFirst().withoutAct()).isTrue();
        assertThat(pact.modalities()).containsExactlyInAnyOrder(Modality.values());
        assertThat(pact.rdf().properties()).containsEntry("ally", "dip:ally").containsEntry("strength", "dip:strength");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    label: Pact         | lable: Pact        | /lable: unknown key; use one of type, label, family
                    label: Pact         | lable: Pact        | /label: missing; add it
                    label: Pact         | label: pact        | /label: 'pact' is not spelled as it must be; write it like PhoneCall
                    type: pact          | type: treaty       | /type: the file is called pact.yaml; give both the same name
                    family: relation    | family: bond       | /family: unknown 'bond'; use one of event, relation, stance
                    family: relation    | time: none         | not readable as YAML; correct it: Duplicate
                    family: relation    | family: stance     | /roles: a stance is one fact per claim; mark no role with identity
                    family: relation    | family: stance     | /edges: a stance derives no edge; remove this
                    description: A pact.|                    | /description: missing; add it
                    time: none          | time: never        | /time: unknown 'never'; use one of none, stated
                    time: none          |                    | /time: missing; add one of none, stated
                    time: none          | persistent: maybe\\ntime: none | /persistent: write true or false
                    time: none          | symmetric: true\\ntime: none   | /symmetric: a symmetric type has exactly one identity role, with count: many
                    time: none          | time: none\\nmodalities: [sure] | /modalities: unknown 'sure'; use one of actual, announced
                    party: {kinds: [country], | party: {kinds: [contry], | /roles/party/kinds: unknown 'contry'; use one of agreement, conflict, country
                    party: {kinds: [country], | party: {kinds: [described-group], | /roles/party/kinds: unknown 'described-group'
                    party: {kinds: [country], | party: {kind: [country], | /roles/party/kind: unknown key; use one of kinds, count, required, identity
                    party: {kinds: [country], | party: {kinds: [], | /roles/party/kinds: say what may stand here
                    count: many}        | count: some}       | /roles/cause/count: unknown 'some'; use one of
                    count: many}        | }                  | /roles/cause/count: missing; add one or many
                    party: {kinds       | Party: {kinds      | /roles/Party: 'Party' is not spelled as it must be; write it like recognizedBy
                    identity: true      | identity: yes      | /roles/party/identity: write true or false
                    opens: [made]       | opens: [Made]      | /acts: act 'Made' is not spelled as it must be; write it like accession
                    opens: [made]       | opens: [made, broken] | /acts: an act stands in two of opens, closes, marks, precedes, besides; leave it in one
                    opens: [made]       | opens: [made, made]   | /acts/opens/1: 'made' stands here twice; remove one
                    opens: [made]       | opens: {made: 1}      | /acts/opens: write a text here
                    opens: [made]       | opens: [made]\\n  lifecycle: {kept: in-force} | /acts/lifecycle/kept: unknown 'kept'; use one of made, broken
                    opens: [made]       | opens: [made]\\n  again: {broken: confirms} | /acts/again/broken: unknown 'broken'; use one of made
                    {codes: [strong, weak]} | {codes: strong, form: text} | /values/strength: say either form: text, form: integer, or codes: [..]
                    {form: text}        | {form: number}     | /values/kind/form: unknown 'number'; use one of
                    identityValues: [strength] | identityValues: [force] | /identityValues: unknown 'force'; use one of strength, kind
                    type: ALLIED_WITH   | type: alliedWith   | /edges/0/type: 'alliedWith' is not spelled as it must be; write it like PARTY_TO
                    from: party         | from: partner      | /edges/0/from: unknown 'partner'; use one of party, ally, cause
                    from: party         | from: cause        | /edges/0/from: role 'cause' takes facts only; start the edge at a role that entities fill
                    to: ally            | to: event          | /edges/0/to: unknown 'event'; use one of party, ally, cause
                    standing: actual    | standing: sure     | /edges/0/standing: unknown 'sure'; use one of
                    standing: actual,   |                    | /edges/0/standing: missing; add actual or candidate
                    standing: actual    | standing: actual, span: page | /edges/0/span: unknown 'page'; use one of
                    [opens, unstated]   | [closes]           | /edges/0/acts: unknown 'closes'; use one of opens, marks, precedes, unstated, made, broken
                    [opens, unstated]   | opens, values: {kind: [x]} | /edges/0/values/kind: an edge may depend on identity values only; add 'kind' to identityValues or remove this
                    [opens, unstated]   | opens, values: {strength: mild} | /edges/0/values/strength: unknown 'mild'; use one of strong, weak
                    class: dip:Pact     | class: Pact        | /rdf/class: 'Pact' is not spelled as it must be; write it like dip:Meeting
                    class: dip:Pact     | class: dip:Pact\\n  subClassOf: [Bond] | /rdf/subClassOf: 'Bond' is no prefixed name; write it like schema:Event
                    class: dip:Pact     | class: dip:Pact\\n  properties: {who: dip:who} | /rdf/properties/who: unknown 'who'; use one of party, ally, cause, strength, kind
                    wikidata: [P463]    | wikidata: [463]    | /wikidata/0: write a text here (in quotes if it looks like a number)
                    wikidata: [P463]    | wikidata: [Q463]   | /wikidata: 'Q463' is no property; write it like P463
                    wikidata: [P463]    | related: [treaty]  | /related: 'treaty' is no other fact type; use some of pact
                    cameo: "057"        | cameo: 57          | /codes/actual/cameo: write a text here (in quotes if it looks like a number)
                    cameo: "057"        | cameo: "57x"       | /codes/actual/cameo: '57x' is no CAMEO code; write two to four digits in quotes, like "040"
                    actual: {plover: SUPPORT, cameo: "057"} | actual: {} | /codes/actual: give plover, cameo, or both; or remove this
                    actual: {plover | likely: {plover | /codes/likely: unknown key; use one of actual, prospective, wished, denied, called-off, closing
                    """)
    void problemSaysWhereAndWhatToDo(String good, @Nullable String broken, String problem) {
        String replaced = GOOD.replace(good, broken == null ? "" : broken.replace("\\n", "\n"));
        assertThat(replaced).isNotEqualTo(GOOD);
        assertThat(problems(Map.of("pact", replaced)))
                .anySatisfy(text -> assertThat(text).startsWith("pact.yaml ").contains(problem));
    }

    @Test
    void allProblemsOfAllFilesAreReportedTogether() {
        InvalidRegistry invalid = invalid(Map.of(
                "pact", GOOD.replace("label: Pact", "lable: Pact").replace("time: none", "time: never"),
                "list", "- a\n- b\n",
                "half", "roles: {a"));
        assertThat(invalid.problems())
                .hasSize(5)
                .anySatisfy(text -> assertThat(text).startsWith("list.yaml /: write a map that begins with type: list"))
                .anySatisfy(text -> assertThat(text).startsWith("half.yaml line 1: not readable as YAML; correct it"));
        assertThat(invalid)
                .hasMessageContaining("have 5 problem(s)")
                .hasMessageContaining("- pact.yaml /lable: unknown key");
    }

    @Test
    void twoTypesMayNotShareALabel() {
        Map<String, String> files = Map.of("pact", GOOD, "deal", GOOD.replace("type: pact", "type: deal"));
        assertThat(problems(files))
                .containsExactly("pact.yaml /label: deal.yaml has the label 'Pact' too; give each type its own");
    }

    @Test
    void eventDerivesEdgesToItself() {
        String event = GOOD.replace("family: relation", "family: event").replace("to: ally", "to: event");
        assertThatNoException().isThrownBy(() -> read(event));
        assertThat(read(event).types().getFirst().edges().getFirst().toFactItself())
                .isTrue();
    }

    private static Registry read(String text) {
        return RegistryFiles.read(Map.of("pact", text));
    }

    private static List<String> problems(Map<String, String> files) {
        return invalid(files).problems();
    }

    private static InvalidRegistry invalid(Map<String, String> files) {
        return catchThrowableOfType(InvalidRegistry.class, () -> RegistryFiles.read(files));
    }
}
