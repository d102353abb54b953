/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.model.Generated;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.junit.jupiter.api.Test;

class FactTypePageTests {

    private static final String PAGE = FactTypePage.of(Registry.standard());

    @Test
    void publishedPageIsTheGeneratedOne() throws IOException {
        Generated.assertUpToDate(Path.of("../docs/fact-types.md"), PAGE);
    }

    @Test
    void everyTypeHasItsSection() {
        assertThat(Registry.standard().types())
                .extracting(FactType::name)
                .allSatisfy(name -> assertThat(PAGE).containsOnlyOnce("\n### " + name + "\n"));
    }

    @Test
    void sectionSaysWhatClaimsMayFillAndWhatComesOfIt() {
        assertThat(PAGE)
                .contains("| `party` | country, organization, group | one | *identity*, required |")
                .contains("- Same fact: the same `party`, `agreement`, the value `role`, the label, if one is given.")
                .contains("- Same fact: the same `participant`, the date as stated, the label, if one is given.")
                .contains("- Edge: `(participant)-[:PARTICIPATED_IN]->(this fact)` while actual.")
                .contains(
                        "- Edge: `(party)-[:ALLIED_WITH]->(ally)` while actual, with assumed, renewed or no act stated, "
                                + "`obligation` defense or offense.")
                .contains("- PLOVER / CAMEO: actual CONSULT / 042 + 043; prospective AGREE / 036");
    }
}
