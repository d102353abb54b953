/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.entente.model.id.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 35 facts of the story that Entente began with must be sayable: types, roles, kinds, values, modalities. */
class StorySpellingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    F00 | agreement-participation | party=country agreement=agreement             |                      | actual
                    F01 | statement               | speaker=organization content=fact             |                      | actual
                    F02 | agreement-participation | party=country agreement=agreement             |                      | expected
                    F03 | announcement            | announcer=person content=fact                 |                      | expected
                    F04 | meeting                 | participant=person                            |                      | scheduled
                    F05 | office-holding          | holder=person office=office                   |                      | actual
                    F07 | diplomatic-relations    | party=country                                 | level=full           | actual
                    F08 | purpose                 | of=fact about=agreement about=country         |                      | intended
                    F09 | agreement-role          | party=country agreement=agreement             | role=lead            | actual
                    F10 | statement               | speaker=person addressee=organization content=fact |                 | actual
                    F11 | priority                | actor=person about=country                    |                      | intended
                    F12 | assessment              | subject=country cause=conflict                |                      | actual
                    F13 | purpose                 | of=fact about=country                         |                      | intended
                    F14 | assessment              | subject=described-group about=agreement about=country |              | hypothetical
                    F15 | agreement-participation | party=described-group agreement=agreement     |                      | desired
                    F16 | signing                 | signatory=country agreement=agreement         | instrument=agreement | actual
                    F17 | assessment              | subject=country about=organization            |                      | actual
                    F18 | agreement-participation | party=country agreement=agreement             |                      | desired
                    F20 | visit                   | visitor=person host=country place=place       |                      | scheduled
                    F21 | summit                  | participant=person participant=described-group |                     | scheduled
                    F22 | attribute               | subject=described-group                       |                      | actual
                    F23 | contact                 | initiator=person recipient=organization       |                      | actual
                    F25 | intent                  | actor=person about=country about=fact         |                      | intended
                    F27 | phone-call              | caller=person callee=person                   |                      | expected
                    F28 | announcement            | announcer=person content=fact                 |                      | expected
                    F30 | signing                 | signatory=described-group host=person agreement=agreement place=place | form=ceremony | desired
                    F31 | event-participation     | event=fact participant=described-group        |                      | desired
                    F32 | intent                  | actor=organization about=agreement            |                      | intended
                    """)
    void factOfTheStoryFits(String fact, String typeName, String roles, @Nullable String value, String modality) {
        FactType type = Registry.standard().type(typeName).orElseThrow();
        for (String filled : roles.split(" ")) {
            String[] parts = filled.split("=");
            Role role = type.role(parts[0]).orElseThrow();
            assertThat(takes(role, parts[1])).as("%s: %s", fact, filled).isTrue();
        }
        assertThat(type.roles().values().stream().filter(Role::required).map(Role::name))
                .allSatisfy(name -> assertThat(roles).contains(name + "="));
        if (value != null) {
            String[] parts = value.split("=");
            ValueType known = Objects.requireNonNull(type.values().get(parts[0]), value);
            assertThat(known.problemWith(parts[1])).isEmpty();
        }
        assertThat(Modality.of(modality))
                .isPresent()
                .get()
                .satisfies(known -> assertThat(type.modalities()).contains(known));
    }

    private static boolean takes(Role role, String filler) {
        return switch (filler) {
            case "fact" -> role.facts();
            case "described-group" -> role.takesDescribedGroup();
            default -> role.kinds().contains(Kind.of(filler).orElseThrow());
        };
    }
}
