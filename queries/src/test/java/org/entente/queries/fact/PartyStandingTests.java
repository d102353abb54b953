/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.entente.queries.catalogue.FieldMeanings;
import org.junit.jupiter.api.Test;

class PartyStandingTests {

    @Test
    void whatReadersAreToldNamesEveryStandingAndNoOther() {
        String meaning = FieldMeanings.of(Arrays.stream(Party.class.getRecordComponents())
                .filter(field -> field.getName().equals("standing"))
                .findFirst()
                .orElseThrow());
        String list = meaning.substring(meaning.indexOf(": ") + 2, meaning.length() - 1)
                .replaceAll(" \\([^)]*\\)", "")
                .replace(", or ", "; ");
        assertThat(list.split("; "))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PartyStanding.values())
                        .map(PartyStanding::text)
                        .toList());
    }
}
