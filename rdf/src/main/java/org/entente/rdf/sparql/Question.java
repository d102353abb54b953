/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question of the catalogue in SPARQL, as an example to start from. What it asks about is in its VALUES.
 *
 * @param name what the catalogue calls it
 * @param title what it answers
 */
public record Question(String name, String title, String body) {

    private static final List<String> NAMES = List.of(
            "entity",
            "relations",
            "timeline",
            "events",
            "parties",
            "ratifications",
            "holders",
            "office-visits",
            "encounters",
            "co-attendance",
            "relations-between",
            "relation-changes",
            "dyad-years",
            "facts",
            "fact",
            "fact-claims",
            "document-claims",
            "changes",
            "forecasts",
            "conflicts",
            "unnamed-sources",
            "inferred",
            "group-expansion",
            "coverage");

    private static final Map<String, String> PREFIXES = Map.of(
            "dcterms", "http://purl.org/dc/terms/",
            "dip", "vocab#",
            "oa", "http://www.w3.org/ns/oa#",
            "prov", "http://www.w3.org/ns/prov#",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "schema", "https://schema.org/",
            "skosxl", "http://www.w3.org/2008/05/skos-xl#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    /** {@return all of them, in the order in which people read them} */
    public static List<Question> all() {
        return NAMES.stream().map(Question::named).toList();
    }

    /** {@return the one with this name, which must be there} */
    public static Question named(String name) {
        try (InputStream resource = Question.class.getResourceAsStream("questions/" + name + ".rq")) {
            if (resource == null) {
                throw new IllegalArgumentException("There is no question " + name + " in SPARQL.");
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return new Question(name, text.substring(2, end), text.substring(end + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the same about something else: a term in place of the one in the VALUES of a variable} */
    public Question with(String variable, String term) {
        Matcher values = Pattern.compile("VALUES \\?" + variable + " \\{ .* }").matcher(body);
        if (!values.find()) {
            throw new IllegalArgumentException("%s does not ask about ?%s.".formatted(name, variable));
        }
        String replaced = "VALUES ?%s { %s }".formatted(variable, term);
        return new Question(name, title, values.replaceFirst(Matcher.quoteReplacement(replaced)));
    }

    /** {@return the whole text of it, with IRIs relative to a base} */
    public String text(URI base) {
        StringBuilder text = new StringBuilder("# " + title + "\nBASE <" + base + ">\n");
        PREFIXES.entrySet().stream()
                .filter(prefix -> body.contains(prefix.getKey() + ":"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(prefix -> text.append("PREFIX %s: <%s>\n".formatted(prefix.getKey(), prefix.getValue())));
        return text.append(body).toString();
    }
}
