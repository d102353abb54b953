/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.entente.model.registry.Status;
import org.junit.jupiter.api.Test;

/** The guide is complete and survives what Browser does to it. */
class BrowserGuideTests {

    private final String guide = BrowserGuide.accords(URI.create("http://localhost:8080/"));

    @Test
    void everyPlaceIsFilled() {
        assertThat(guide)
                .doesNotContain("{{")
                .contains("exec-topic=\"style http://localhost:8080/guides/style.grass\"")
                .contains("href=\"http://localhost:8080/docs\"");
        for (Status status : Status.values()) {
            assertThat(guide)
                    .contains(">" + status.label() + "<")
                    .contains(StatusColour.of(status).fill());
        }
    }

    @Test
    void everyQueryCanBeRunWithAClick() {
        assertThat(guide.split("<pre class=\"pre-scrollable code runnable standalone-example\"", -1))
                .hasSize(BrowserGuide.queries().size() + 1);
        assertThat(BrowserGuide.queries())
                .allSatisfy(query -> assertThat(query).startsWith("// ").contains("RETURN"));
    }

    @Test
    void arabicRunsFromRightToLeft() {
        assertThat(guide).containsPattern("dir=\"rtl\" lang=\"ar\"[^>]*>[^<]*اتفاقيات أبراهام");
    }
}
