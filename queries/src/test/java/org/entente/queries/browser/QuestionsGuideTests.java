/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.junit.jupiter.api.Test;

class QuestionsGuideTests {

    private final String guide = QuestionsGuide.of(URI.create("http://localhost:8080/"), Catalogue.all());

    @Test
    void everyQuestionHasAPageWithItsParametersAndStatements() {
        String[] pages = guide.split("<slide ", -1);
        assertThat(pages).hasSize(Catalogue.all().size() + 2);
        for (int i = 0; i < Catalogue.all().size(); i++) {
            Query<?> question = Catalogue.all().get(i);
            assertThat(pages[i + 2])
                    .contains("<h3>" + question.name() + "</h3>", "code runnable", "RETURN")
                    .doesNotContain("%s", "{{");
            for (Parameter parameter : question.parameters()) {
                assertThat(pages[i + 2]).contains("<code>" + parameter.name() + "</code>");
            }
        }
    }

    @Test
    void theGuidesLeadToEachOther() {
        assertThat(guide).contains("exec-topic=\"play http://localhost:8080/guides/accords\"");
        assertThat(BrowserGuide.accords(URI.create("http://localhost:8080")))
                .contains("exec-topic=\"play http://localhost:8080/guides/questions\"");
    }
}
