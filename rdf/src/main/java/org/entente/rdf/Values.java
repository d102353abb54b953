/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.registry.FactType;
import org.entente.model.registry.ValueType;
import org.entente.model.time.Edtf;
import org.jspecify.annotations.Nullable;

/** Writes the properties of a node or an edge by their rules. */
final class Values {

    /** What the local names of the datatypes of ids in other catalogues begin with. */
    static final String CATALOGUE = "id-";

    /** What the IRIs of Wikidata's items and properties begin with. */
    static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final Map<String, String> CATALOGUES =
            Map.of("wikidata", WIKIDATA, "geonames", "https://sws.geonames.org/");

    private final Triples triples;
    private final Iris iris;
    private final FactTerms facts;

    Values(Triples triples, Iris iris, FactTerms facts) {
        this.triples = triples;
        this.iris = iris;
        this.facts = facts;
    }

    /** Writes what one property says of a subject; {@code all} are its properties together. */
    void write(Node subject, Property property, Rule rule, Map<Property, Object> all) {
        Object value = all.get(property);
        if (value instanceof List<?> items) {
            items.forEach(item -> write(subject, rule, item, all));
        } else if (value != null) {
            write(subject, rule, value, all);
        }
    }

    private void write(Node subject, Rule rule, Object value, Map<Property, Object> all) {
        switch (rule.form()) {
            case CARRIED -> {}
            case NOTATION -> writeNotation(subject, value.toString());
            case VALUES -> writeValue(subject, value.toString(), all);
            case TAG -> {
                if (tagged(all.get(rule.partner()), value).isEmpty()) {
                    triples.add(subject, predicate(rule), Literals.of(value));
                }
            }
            case EDTF -> {
                triples.add(subject, predicate(rule), object(rule, value, all));
                Literals.moment(value.toString())
                        .ifPresent(date -> triples.add(subject, iris.term(Term.OWN_DATE), date));
            }
            case MOMENT -> {
                triples.add(subject, predicate(rule), object(rule, value, all));
                if (rule.beside() != null) {
                    writeDate(subject, rule.beside(), value.toString());
                }
            }
            case LICENSE -> writeLicense(subject, value.toString());
            case PLAIN, TAGGED, JSON, CODE, THING, LINK, FACT_TYPE ->
                triples.add(subject, predicate(rule), object(rule, value, all));
        }
    }

    private Node predicate(Rule rule) {
        if (rule.term() == null) {
            throw new IllegalStateException(rule.form() + " needs a predicate");
        }
        return iris.term(rule.term());
    }

    private Node object(Rule rule, Object value, Map<Property, Object> all) {
        String text = value.toString();
        return switch (rule.form()) {
            case TAGGED -> tagged(value, all.get(rule.partner())).orElseGet(() -> Literals.of(value));
            case MOMENT -> Literals.moment(text).orElseGet(() -> edtf(text));
            case EDTF -> edtf(text);
            case JSON -> Literals.typed(text, iris.term(Term.JSON));
            case CODE ->
                rule.list() != null && CODE.matcher(text).matches()
                        ? iris.concept(rule.list().local(), text)
                        : Literals.of(value);
            case THING -> {
                boolean named = Id.tryParse(text)
                        .filter(id -> RdfConfig.isNamed(id.kind()))
                        .isPresent();
                yield named ? iris.thing(text) : Literals.text(text);
            }
            case LINK -> isAddress(text) ? NodeFactory.createURI(text) : Literals.text(text);
            case FACT_TYPE ->
                facts.type(text).map(type -> iris.named(type.rdf().type())).orElseGet(() -> Literals.text(text));
            case PLAIN, TAG, LICENSE, NOTATION, VALUES, CARRIED -> Literals.of(value);
        };
    }

    /** {@return the text in its language, if both are there and the tag can be kept} */
    private static Optional<Node> tagged(@Nullable Object text, @Nullable Object language) {
        return text == null || language == null
                ? Optional.empty()
                : Literals.tagged(text.toString(), language.toString());
    }

    private Node edtf(String text) {
        return DateTerms.date(text).map(this::edtf).orElseGet(() -> Literals.text(text));
    }

    private Node edtf(Edtf date) {
        return Literals.typed(date.text(), iris.term(Term.EDTF_LITERAL));
    }

    private void writeDate(Node subject, DateTerms terms, String text) {
        Optional<Edtf> date = DateTerms.date(text);
        date.ifPresent(written -> triples.add(subject, iris.term(terms.edtf()), edtf(written)));
        terms.span(text, date).ifPresent(span -> {
            span.earliest().ifPresent(day -> triples.add(subject, iris.term(terms.min()), Literals.of(day)));
            span.latest().ifPresent(day -> triples.add(subject, iris.term(terms.max()), Literals.of(day)));
        });
    }

    /** A licence is a thing with an address; terms in words, or the name of what is no licence of SPDX, are rights. */
    private void writeLicense(Node subject, String terms) {
        String address = Licenses.address(terms).orElse(terms);
        if (isAddress(address)) {
            triples.add(subject, iris.term(Term.LICENSE), NodeFactory.createURI(address));
        } else {
            triples.add(subject, iris.term(Term.RIGHTS), Literals.text(terms));
        }
    }

    /** An id in another catalogue is a notation whose datatype is the catalogue, and the same thing where that has IRIs. */
    private void writeNotation(Node subject, String identifier) {
        int end = identifier.indexOf('=');
        String catalogue = identifier.substring(0, Math.max(end, 0));
        String value = identifier.substring(end + 1);
        if (!CODE.matcher(catalogue).matches()) {
            triples.add(subject, iris.term(Term.NOTATION), Literals.text(identifier));
            return;
        }
        triples.add(subject, iris.term(Term.NOTATION), Literals.typed(value, iris.own(CATALOGUE + catalogue)));
        String begin = CATALOGUES.get(catalogue);
        if (begin != null && CODE.matcher(value).matches()) {
            String match = begin + value + (begin.contains("geonames") ? "/" : "");
            triples.add(subject, iris.term(Term.SAME_AS), NodeFactory.createURI(match));
        }
    }

    /** A typed value such as {@code level=full} has the property that the registry gives it. */
    private void writeValue(Node subject, String stated, Map<Property, Object> all) {
        int end = stated.indexOf('=');
        String name = stated.substring(0, end);
        String value = stated.substring(end + 1);
        FactType type = facts.type(String.valueOf(all.get(Property.TYPE))).orElseThrow();
        ValueType stands = type.values().get(name);
        ValueType.Form form = stands == null ? ValueType.Form.TEXT : stands.form();
        triples.add(
                subject,
                iris.named(FactTerms.own(type, name)),
                switch (form) {
                    case CODE -> iris.concept(FactTerms.list(type, name), value);
                    case INTEGER -> Literals.of(Long.valueOf(value));
                    case TEXT -> Literals.text(value);
                });
    }

    /** Only what every parser of IRIs takes may be written as one. */
    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && List.of("http", "https").contains(uri.getScheme())
                    && !IRIx.create(text).hasViolations()
                    && text.codePoints().noneMatch(Values::isInvisible);
        } catch (URISyntaxException | IRIException e) {
            return false;
        }
    }

    /** Marks of direction and halves of pairs, which parsers of IRIs let pass and the standard does not. */
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || type == Character.SURROGATE;
    }
}
