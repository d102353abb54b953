/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import java.util.List;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.evidence.ClaimCard.Link;
import org.entente.queries.evidence.ClaimCard.Quote;
import org.entente.queries.evidence.ClaimCard.Source;
import org.entente.queries.evidence.ClaimCard.When;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.Words;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads rows of {@link EvidenceStatements#CLAIMS}. */
final class ClaimRows {

    static final Property[] OF_CLAIM = {
        Property.ID,
        Property.KEY,
        Property.SPAN,
        Property.MODALITY,
        Property.POLARITY,
        Property.ACT,
        Property.CONDITION,
        Property.CONTENT,
        Property.CONTENT_LANG,
        Property.WHEN_TEXT,
        Property.EDTF,
        Property.START_MIN,
        Property.START_MAX,
        Property.END_MIN,
        Property.END_MAX,
        Property.QUOTE,
        Property.LANG,
        Property.QUOTE_START,
        Property.QUOTE_END,
        Property.QUOTE_SHA256,
        Property.LOCATOR,
        Property.BASIS,
        Property.RULE,
        Property.ORIGIN,
        Property.KNOWN_FROM
    };
    static final Property[] OF_DOCUMENT = {
        Property.ID,
        Property.TITLE,
        Property.LANG,
        Property.PUBLISHED,
        Property.PUBLISHER,
        Property.URL,
        Property.LICENSE
    };

    private ClaimRows() {}

    static ClaimCard card(Record row) {
        Value claim = row.get(EvidenceStatements.CLAIM);
        Source document = document(row.get(EvidenceStatements.DOCUMENT), row.get(EvidenceStatements.PUBLISHERS));
        List<EntityRef> holders = row.get(EvidenceStatements.HOLDER).asList(ClaimRows::entity);
        String content = Rows.optionalText(claim, Property.CONTENT);
        return new ClaimCard(
                Rows.text(claim, Property.ID),
                Rows.optionalText(claim, Property.KEY),
                document,
                Rows.text(claim, Property.SPAN),
                Rows.text(claim, Property.MODALITY),
                Rows.text(claim, Property.POLARITY),
                Rows.optionalText(claim, Property.ACT),
                holders.isEmpty() ? null : holders.getFirst(),
                Rows.optionalText(claim, Property.CONDITION),
                content == null ? null : Words.of(content, Rows.optionalText(claim, Property.CONTENT_LANG)),
                when(claim),
                quote(claim, document.lang()),
                Rows.optionalText(claim, Property.LOCATOR),
                row.get(EvidenceStatements.CHAIN).asList(ClaimRows::link),
                Rows.text(claim, Property.BASIS),
                Rows.optionalText(claim, Property.RULE),
                Rows.optionalText(claim, Property.ORIGIN),
                Rows.moment(claim, Property.KNOWN_FROM));
    }

    private static Source document(Value document, Value publishers) {
        return new Source(
                Rows.text(document, Property.ID),
                Rows.optionalText(document, Property.TITLE),
                Rows.optionalText(document, Property.LANG),
                Rows.optionalText(document, Property.PUBLISHED),
                publishers.asList(ClaimRows::entity),
                Rows.optionalText(document, Property.PUBLISHER),
                Rows.optionalText(document, Property.URL),
                Rows.optionalText(document, Property.LICENSE));
    }

    private static EntityRef entity(Value map) {
        return new EntityRef(Rows.text(map, Property.ID), Rows.text(map, Property.CAPTION));
    }

    private static Link link(Value map) {
        String text = Rows.optionalText(map, Property.TEXT_OF);
        String caption = Rows.optionalText(map, Property.CAPTION);
        return new Link(
                map.get(Property.POSITION.key()).asLong(),
                caption == null ? null : Rows.text(map, Property.ID),
                caption != null ? caption : String.valueOf(text),
                Rows.optionalText(map, Property.NUMBER_WORD),
                Rows.optionalText(map, Property.ON_BEHALF_OF));
    }

    private static @Nullable When when(Value claim) {
        String text = Rows.optionalText(claim, Property.WHEN_TEXT);
        String edtf = Rows.optionalText(claim, Property.EDTF);
        Bounds start = Bounds.of(Rows.date(claim, Property.START_MIN), Rows.date(claim, Property.START_MAX));
        Bounds end = Bounds.of(Rows.date(claim, Property.END_MIN), Rows.date(claim, Property.END_MAX));
        return text == null && edtf == null && start == null && end == null ? null : new When(text, edtf, start, end);
    }

    private static @Nullable Quote quote(Value claim, @Nullable String documentLang) {
        String text = Rows.optionalText(claim, Property.QUOTE);
        String sha256 = Rows.optionalText(claim, Property.QUOTE_SHA256);
        Long start = Rows.number(claim, Property.QUOTE_START);
        if (text == null && sha256 == null && start == null) {
            return null;
        }
        String lang = Rows.optionalText(claim, Property.LANG);
        Words words = Words.of(text == null ? "" : text, lang == null ? documentLang : lang);
        return new Quote(text, words.lang(), words.dir(), start, Rows.number(claim, Property.QUOTE_END), sha256);
    }
}
