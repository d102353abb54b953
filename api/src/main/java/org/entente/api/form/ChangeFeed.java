/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.form;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.queries.catalogue.Page;
import org.entente.queries.change.Change;
import org.entente.queries.evidence.Quoted;
import org.entente.queries.fact.Words;
import org.jspecify.annotations.Nullable;

/** What became known, as Markdown to paste and as an Atom feed (RFC 4287) to subscribe to, page by page. */
public final class ChangeFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String FEED = "application/atom+xml";
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private ChangeFeed() {}

    /** {@return the changes as a list in Markdown} */
    public static String markdown(Page<Change> changes) {
        StringBuilder text = new StringBuilder("# What became known\n\n");
        changes.items().forEach(change -> {
            text.append("- **")
                    .append(change.at())
                    .append("** ")
                    .append(markdown(line(change)))
                    .append(" (`")
                    .append(change.fact().id())
                    .append("`)\n");
            change.claims().forEach(claim -> {
                Words quote = claim.quote();
                text.append("  - ").append(markdown(claim.document().caption()));
                if (quote != null) {
                    text.append(": “").append(markdown(quote.text())).append('”');
                }
                text.append('\n');
            });
        });
        if (changes.next() != null) {
            text.append("\nThere is more: `after=").append(changes.next()).append("`\n");
        }
        return text.toString();
    }

    /**
     * {@return the changes as a feed}
     *
     * @param self the address of the feed
     * @param next the address of what comes after it (RFC 5005), if there is more
     * @param api the address that the API's paths begin with
     */
    public static String atom(Page<Change> changes, String self, @Nullable String next, String api) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", self);
            element(xml, "title", "What became known");
            element(xml, "updated", updated(changes.items()));
            link(xml, "self", self, FEED);
            if (next != null) {
                element(xml, "subtitle", "There is more: the link \"next\" leads to it.");
                link(xml, "next", next, FEED);
            }
            xml.writeStartElement("author");
            element(xml, "name", "Entente");
            xml.writeEndElement();
            for (Change change : changes.items()) {
                entry(xml, change, api);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed cannot be written.", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Change change, String api) throws XMLStreamException {
        String address = api + "/facts/" + change.fact().id().substring("fact/".length());
        xml.writeStartElement("entry");
        element(xml, "id", address + "#" + change.after().ordinal() + "-" + change.at());
        element(xml, "title", line(change));
        element(xml, "updated", change.at().toString());
        link(xml, "alternate", address, "application/json");
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(change.claims().stream().map(ChangeFeed::said).collect(Collectors.joining("\n")));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
        xml.writeAttribute("type", type);
    }

    private static String updated(List<Change> changes) {
        return changes.stream()
                .map(change -> change.at().toString())
                .max(String::compareTo)
                .orElse(NEVER);
    }

    private static String line(Change change) {
        String before = change.before() == null ? "" : change.before().caption() + " → ";
        return change.fact().caption() + ": " + before + change.after().caption();
    }

    private static String said(Quoted claim) {
        Words quote = claim.quote();
        return claim.document().caption() + (quote == null ? "" : ": " + quote.text());
    }

    /** What means something in Markdown is written as the letter it is. */
    private static String markdown(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
