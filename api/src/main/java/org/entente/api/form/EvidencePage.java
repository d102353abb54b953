/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.form;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.queries.evidence.ClaimCard;
import org.entente.queries.evidence.FactCard;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** One fact's evidence as a page that needs nothing else; quotes stand in their own direction. */
public final class EvidencePage {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%1$s</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
            blockquote { margin: .5rem 0; padding: .25rem 1rem; border-inline-start: 3px solid #888; font-size: 1.15em }
            table { border-collapse: collapse } td, th { padding: .2rem .8rem .2rem 0; text-align: start }
            article { margin: 1.5rem 0 }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    private EvidencePage() {}

    /** {@return the page} */
    public static String of(FactCard card) {
        StringBuilder page = new StringBuilder(HEAD.formatted(escape(card.fact().caption())));
        page.append("<p>")
                .append(escape(card.fact().type()))
                .append(" · <code>")
                .append(escape(card.fact().id()))
                .append(
                        "</code></p>\n<h2>How it stood</h2>\n<table>\n<tr><th>known from<th>known to<th>stood<th>sources\n");
        card.history().forEach(segment -> page.append(row(segment)));
        page.append("</table>\n<h2>Who says so</h2>\n");
        card.claims().forEach(claim -> page.append(article(claim)));
        if (!card.complete()) {
            page.append("<p>There is more: this page does not have all claims and links.</p>\n");
        }
        if (!card.conflicts().isEmpty()) {
            page.append("<h2>What contradicts it</h2>\n<ul>\n");
            card.conflicts()
                    .forEach(conflict -> page.append("<li>")
                            .append(escape(conflict.about()))
                            .append(": ")
                            .append(conflict.sides().stream()
                                    .map(FactCard.Side::says)
                                    .map(EvidencePage::apart)
                                    .collect(Collectors.joining(" / ")))
                            .append('\n'));
            page.append("</ul>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static String row(Segment segment) {
        return "<tr><td>%s<td>%s<td>%s%s<td>%d\n"
                .formatted(
                        segment.knownFrom(),
                        segment.knownTo() == null ? "" : segment.knownTo(),
                        apart(segment.caption()),
                        segment.contested() ? " (contested)" : "",
                        segment.sources());
    }

    private static String article(ClaimCard claim) {
        StringBuilder article = new StringBuilder("<article>\n");
        ClaimCard.Quote quote = claim.quote();
        if (quote != null && quote.text() != null) {
            article.append("<blockquote dir=\"%s\"%s>%s</blockquote>\n"
                    .formatted(quote.dir(), lang(quote.lang()), escape(quote.text())));
        } else if (quote != null) {
            article.append(
                    "<p>Quoted from the document without its words: code points %s to %s, SHA-256 <code>%s</code></p>\n"
                            .formatted(quote.start(), quote.end(), quote.sha256()));
        }
        article.append("<p>")
                .append(escape(claim.polarity().equals("negative") ? "denied" : claim.modality()))
                .append(claim.act() == null ? "" : ", " + escape(claim.act()))
                .append(" · ")
                .append(apart(title(claim)))
                .append(
                        claim.document().published() == null
                                ? ""
                                : ", " + apart(claim.document().published()))
                .append(chain(claim.attribution()))
                .append("</p>\n</article>\n");
        return article.toString();
    }

    private static String title(ClaimCard claim) {
        return claim.document().title() == null
                ? claim.document().id()
                : claim.document().title();
    }

    private static String chain(List<ClaimCard.Link> links) {
        return links.isEmpty()
                ? ""
                : " · after " + links.stream().map(link -> apart(link.named())).collect(Collectors.joining(" ← "));
    }

    private static String lang(@Nullable String lang) {
        return lang == null ? "" : " lang=\"" + escape(lang) + "\"";
    }

    /** A text whose direction is its own: beside an Arabic title, a date and an arrow would else be read from the right. */
    private static String apart(@Nullable String text) {
        return "<bdi>" + escape(text) + "</bdi>";
    }

    private static String escape(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
