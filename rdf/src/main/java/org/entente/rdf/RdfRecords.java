/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.FactLine;
import org.entente.model.record.RecordReader;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * Picks the records out of an export while it is read: each from its {@code dip:record}, with the words of its quote and the
 * loads that brought it. Everything else in an export follows from these. Statements about one record must be together, in
 * any order, as they are in every export and in lines that are sorted; holds one record at a time.
 */
final class RdfRecords extends StreamRDFBase {

    private static final String RECORD = "vocab#" + Term.OWN_RECORD.local();
    private static final String LOADED_BY = "vocab#" + Term.OWN_LOADED_BY.local();
    private static final String COUNT = "vocab#" + Term.OWN_RECORD_COUNT.local();
    private static final int MOST_PROBLEMS = 20;

    private final RecordReader reader = new RecordReader(Registry.standard());
    private final String exact = new Iris(RdfConfig.local()).term(Term.EXACT).getURI();
    private final String selector =
            new Iris(RdfConfig.local()).term(Term.HAS_SELECTOR).getURI();
    private final Consumer<String> lines;
    private final List<String> problems = new ArrayList<>();
    private @Nullable Id owner;
    private @Nullable String record;
    private @Nullable String words;
    private boolean hasWords;
    private final SortedSet<Id> loads = new TreeSet<>();
    private long count;
    private @Nullable String expected;

    /**
     * Sends lines of a fact file.
     *
     * @param lines takes each line, without its end; the header comes first
     */
    RdfRecords(Consumer<String> lines) {
        this.lines = lines;
        lines.accept(FactLine.header());
    }

    @Override
    public void triple(Triple triple) {
        if (!triple.getSubject().isURI() || !triple.getPredicate().isURI()) {
            return;
        }
        String predicate = triple.getPredicate().getURI();
        if (predicate.endsWith(RECORD)) {
            of(triple.getSubject(), predicate, RECORD)
                    .ifPresent(id -> record = literal(id, record, triple.getObject()));
        } else if (predicate.endsWith(LOADED_BY)) {
            of(triple.getSubject(), predicate, LOADED_BY)
                    .ifPresent(id -> load(triple.getObject())
                            .filter(load -> load.kind() == Kind.LOAD)
                            .ifPresent(loads::add));
        } else if (predicate.endsWith(COUNT) && triple.getObject().isLiteral()) {
            count(triple.getSubject().getURI(), triple.getObject().getLiteralLexicalForm());
        } else if (predicate.equals(exact)) {
            quoting(triple.getSubject()).ifPresent(id -> {
                about(id);
                words = literal(id, words, triple.getObject());
            });
        } else if (predicate.equals(selector)) {
            quoting(triple.getObject()).ifPresent(id -> {
                about(id);
                hasWords = true;
            });
        }
    }

    /** {@return the claim whose quote's words this is} */
    private static Optional<Id> quoting(Node node) {
        return node.isURI() && node.getURI().endsWith(QuoteTriples.WORDS)
                ? id(node.getURI().substring(0, node.getURI().length() - QuoteTriples.WORDS.length()))
                        .filter(id -> id.kind() == Kind.CLAIM)
                : Optional.empty();
    }

    private void count(String dataset, String records) {
        if (Iris.isWhole(dataset)) {
            expected = records;
        } else {
            problem(
                    "this is the part %s of a data set and no whole export: export without what makes it a part, such as --document"
                            .formatted(dataset));
        }
    }

    @Override
    public void quad(Quad quad) {
        triple(quad.asTriple());
    }

    /**
     * Ends it. {@return how many records there were}
     *
     * @throws UnusableRdf when what was read is no whole export
     */
    long end() {
        flush();
        if (problems.isEmpty() && count == 0) {
            problem("this holds no records; export with the profile base or rdf12");
        } else if (problems.isEmpty() && !String.valueOf(count).equals(expected)) {
            problem(
                    expected == null
                            ? "this is no whole export: it does not say how many records it holds; get the file again"
                            : "this is no whole export: it holds %d records and should hold %s; get the file again"
                                    .formatted(count, expected));
        }
        if (!problems.isEmpty()) {
            throw new UnusableRdf(String.join("\n", problems));
        }
        return count;
    }

    /** {@return the record that a statement of ours is about, which becomes the one that is held} */
    private Optional<Id> of(Node subject, String predicate, String own) {
        String base = predicate.substring(0, predicate.length() - own.length());
        Optional<Id> id = subject.getURI().startsWith(base) ? id(subject.getURI()) : Optional.empty();
        id.ifPresent(this::about);
        return id;
    }

    private void about(Id id) {
        if (!id.equals(owner)) {
            flush();
            owner = id;
        }
    }

    private String literal(Id id, @Nullable String before, Node object) {
        String text = object.isLiteral() ? object.getLiteralLexicalForm() : object.toString();
        if (before != null && !before.equals(text)) {
            problem("%s is said to have two contents".formatted(id));
        }
        return text;
    }

    private void flush() {
        Id id = owner;
        if (id == null) {
            return;
        }
        String content = record;
        if (content == null) {
            problem(
                    ("what is said of %s stands apart from its record: export it again, or convert it to N-Quads and sort"
                                    + " the lines")
                            .formatted(id));
        } else if (hasWords && words == null) {
            // words that were erased are not pointed at
            problem("the words that %s quotes are missing: get the file again".formatted(id));
        } else {
            line(id, content);
        }
        owner = null;
        record = null;
        words = null;
        hasWords = false;
        loads.clear();
    }

    private void line(Id id, String content) {
        try {
            lines.accept(FactLine.of(reader.reread(id, content), words, loads));
            count++;
        } catch (IllegalArgumentException e) {
            problem("the record of %s cannot be taken: %s; it was changed by hand: make a new record instead"
                    .formatted(id, e.getMessage()));
        }
    }

    private void problem(String text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(text);
        } else if (problems.size() == MOST_PROBLEMS) {
            problems.add("and more");
        }
    }

    /** {@return the id of a load, which exports give as text and older ones as an IRI} */
    private static Optional<Id> load(Node object) {
        if (object.isURI()) {
            return id(object.getURI());
        }
        return object.isLiteral() ? Id.tryParse(object.getLiteralLexicalForm()) : Optional.empty();
    }

    /** {@return the id with which an IRI ends} */
    private static Optional<Id> id(String iri) {
        int key = iri.lastIndexOf('/');
        int kind = key < 0 ? -1 : iri.lastIndexOf('/', key - 1);
        return kind < 0 ? Optional.empty() : Id.tryParse(iri.substring(kind + 1));
    }
}
