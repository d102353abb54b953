/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Writes triples as a page for people while they come: a section for each subject, a table of what is said of it. Every IRI
 * is a link, and every text has its language and direction. The page needs no script and loads nothing.
 */
final class HtmlStream extends SubjectBlocks {

    private static final String STYLE = """
            body{font-family:system-ui,sans-serif;line-height:1.45;margin:0 auto;max-width:62rem;padding:1rem;color:#1b1b1b;background:#fff}
            h1{font-size:1.5rem}h2{font-size:1.05rem;margin:1.6rem 0 .3rem;overflow-wrap:anywhere}h2 small{font-weight:400;color:#555}
            table{border-collapse:collapse;width:100%}th{text-align:start;vertical-align:top;font-weight:400;color:#555;width:14rem;padding:.15rem .6rem .15rem 0}
            td{padding:.15rem 0;overflow-wrap:anywhere}section:target{background:#fff6d6}a{color:#0b57a4}
            """;
    /** What may name a thing in a heading, best first. */
    private static final List<Term> LABELS = List.of(Term.RDFS_LABEL, Term.PREF_LABEL, Term.TITLE, Term.LITERAL_FORM);

    private final Iris iris;
    private final Writer out;
    private final String page;
    private final String title;
    private final List<Link> links;
    private final Abbreviations names = new Abbreviations();

    /**
     * Another form of the page.
     *
     * @param text what it is called
     */
    record Link(String text, String address) {}

    /**
     * A page.
     *
     * @param page its own IRI; parts of it become anchors
     */
    HtmlStream(OutputStream out, Iris iris, String page, String title, List<Link> links) {
        this.iris = iris;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
        this.page = page;
        this.title = title;
        this.links = List.copyOf(links);
    }

    @Override
    void begin(SequencedMap<String, String> known) {
        known.forEach(names::add);
        write("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/><title>" + escape(title)
                + "</title><style>\n" + STYLE + "</style></head>\n<body><h1 dir=\"auto\">" + escape(title)
                + "</h1>\n<p>"
                + anchor(page, page));
        links.forEach(link -> write(" · " + anchor(link.address(), link.text())));
        write("</p>\n");
    }

    @Override
    void block(@Nullable Node named, Node subject, SequencedMap<Node, List<Node>> statements) {
        String iri = subject.getURI();
        String id = iri.startsWith(page + "#") ? iri.substring(page.length() + 1) : iri.equals(page) ? "" : iri;
        write("<section id=\"" + escape(id) + "\"><h2><span dir=\"auto\">" + escape(heading(iri, statements))
                + "</span> <small>" + anchor(iri, names.of(iri)) + "</small></h2>\n<table>\n");
        statements.forEach((predicate, objects) -> {
            write("<tr><th>" + anchor(predicate.getURI(), names.of(predicate.getURI())) + "</th><td>");
            String between = "";
            for (Node object : objects) {
                write(between);
                write(object);
                between = "<br/>";
            }
            write("</td></tr>\n");
        });
        write("</table></section>\n");
    }

    @Override
    void end() {
        write("</body></html>\n");
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String heading(String iri, Map<Node, List<Node>> statements) {
        for (Term label : LABELS) {
            List<Node> said = statements.get(iris.term(label));
            if (said != null && said.getFirst().isLiteral()) {
                return said.getFirst().getLiteralLexicalForm();
            }
        }
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    private void write(Node object) {
        if (object.isURI()) {
            write(anchor(object.getURI(), names.of(object.getURI())));
            return;
        }
        String language = object.getLiteralLanguage();
        write("<span dir=\"auto\"" + (language.isEmpty() ? "" : " lang=\"" + language + "\"") + ">"
                + escape(object.getLiteralLexicalForm()) + "</span>"
                + (language.isEmpty() ? "" : " <small>" + language + "</small>"));
    }

    private static String anchor(String iri, String text) {
        String scheme = iri.substring(0, Math.max(0, iri.indexOf(':'))).toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https") || scheme.isEmpty()
                ? "<a href=\"" + escape(iri) + "\">" + escape(text) + "</a>"
                : escape(text);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
