/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.queries.evidence.ClaimCard;
import org.entente.queries.evidence.FactCard;
import org.entente.queries.fact.FactItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitationsTests {

    private static final ClaimCard AFFIRMS = claim("a", "positive", "CC0-1.0");
    private static final ClaimCard DENIES = claim("b", "negative", null);

    private static ClaimCard claim(String document, String polarity, @Nullable String license) {
        return new ClaimCard(
                "claim/" + document + polarity,
                null,
                new ClaimCard.Source(
                        "document/" + document,
                        "Title",
                        "en",
                        "2025-11-06T10:00:00Z",
                        List.of(),
                        "Gazette",
                        null,
                        license,
                        List.of()),
                "body",
                "actual",
                polarity,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "stated",
                null,
                null,
                null);
    }

    private static FactCard card(boolean complete, ClaimCard... claims) {
        FactItem fact = new FactItem(
                "fact/one", "meeting", "event", "A met B", null, List.of(), null, List.of(), List.of(), List.of());
        return new FactCard(fact, List.of(), List.of(claims), List.of(), List.of(), List.of(), complete);
    }

    @Test
    void publisherAndDayAreInFieldsThatStylesPrint() {
        assertThat(Citations.bibtex(card(true, AFFIRMS)))
                .contains("howpublished = {Gazette}", "date = {2025-11-06}", "year = {2025}", "month = {11}")
                .doesNotContain("day =");
    }

    @Test
    void whoDeniesTheFactIsMarked() {
        FactCard card = card(true, AFFIRMS, DENIES, claim("a", "negative", "CC0-1.0"));
        assertThat(Citations.csl(card))
                .extracting(item -> item.get("note"))
                .containsExactly("affirms and denies the fact; CC0-1.0", "denies the fact");
        assertThat(Citations.bibtex(card(true, AFFIRMS, DENIES)))
                .contains("note = {CC0-1.0}", "note = {denies the fact}");
    }

    @Test
    void aListThatIsCutSaysSoInItsFirstEntry() {
        assertThat(Citations.csl(card(false, AFFIRMS, DENIES)))
                .extracting(item -> item.get("note"))
                .containsExactly("CC0-1.0; the list is cut: more documents may speak of the fact", "denies the fact");
        assertThat(Citations.bibtex(card(true, AFFIRMS))).doesNotContain("the list is cut");
    }
}
