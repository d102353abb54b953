/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.registry.Polarity;
import org.entente.queries.evidence.ClaimCard;
import org.entente.queries.evidence.ClaimCard.Source;
import org.entente.queries.evidence.FactCard;
import org.entente.queries.fact.EntityRef;
import org.jspecify.annotations.Nullable;

/** The documents of the claims about a fact, those that deny it too, as CSL-JSON and as BibTeX. */
public final class Citations {

    private static final Pattern DATE = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?.*");

    private Citations() {}

    /** A document with what a reader must know of it. */
    private record Cited(Source document, @Nullable String note) {}

    /** {@return the documents as CSL-JSON items} */
    public static List<Map<String, Object>> csl(FactCard card) {
        return cited(card).stream().map(Citations::item).toList();
    }

    private static Map<String, Object> item(Cited cited) {
        Source document = cited.document();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", document.id());
        item.put("type", "document");
        put(item, "title", document.title());
        put(item, "language", document.lang());
        put(item, "publisher", publisher(document));
        put(item, "URL", document.url());
        put(item, "note", cited.note());
        List<Integer> date = date(document.published());
        if (!date.isEmpty()) {
            item.put("issued", Map.of("date-parts", List.of(date)));
        }
        return item;
    }

    /** {@return the documents as BibTeX entries} */
    public static String bibtex(FactCard card) {
        return cited(card).stream().map(Citations::entry).collect(Collectors.joining("\n"));
    }

    /** Styles print of this kind of entry no publisher and no day, but how it was published and the date. */
    private static String entry(Cited cited) {
        Source document = cited.document();
        List<Integer> date = date(document.published());
        StringBuilder entry = new StringBuilder("@misc{")
                .append(document.id().substring(document.id().indexOf('/') + 1))
                .append(",\n");
        field(entry, "title", document.title());
        field(entry, "publisher", publisher(document));
        field(entry, "howpublished", publisher(document));
        field(entry, "date", date.isEmpty() ? null : day(date));
        field(entry, "year", date.isEmpty() ? null : date.getFirst().toString());
        field(entry, "month", date.size() < 2 ? null : date.get(1).toString());
        field(entry, "language", document.lang());
        put(entry, "url", document.url() == null ? null : Tex.url(document.url()));
        field(entry, "note", cited.note());
        return entry.append("}\n").toString();
    }

    private static List<Cited> cited(FactCard card) {
        Map<Source, Set<String>> documents = card.claims().stream()
                .collect(Collectors.groupingBy(
                        ClaimCard::document,
                        LinkedHashMap::new,
                        Collectors.mapping(ClaimCard::polarity, Collectors.toSet())));
        List<Cited> all = new ArrayList<>();
        documents.forEach((document, polarities) ->
                all.add(new Cited(document, note(document, polarities, all.isEmpty() && !card.complete()))));
        return all;
    }

    private static @Nullable String note(Source document, Set<String> polarities, boolean isFirstOfMore) {
        List<String> notes = new ArrayList<>();
        if (polarities.contains(Polarity.NEGATIVE.text())) {
            notes.add(polarities.size() > 1 ? "affirms and denies the fact" : "denies the fact");
        }
        if (document.license() != null) {
            notes.add(document.license());
        }
        if (isFirstOfMore) {
            notes.add("the list is cut: more documents may speak of the fact");
        }
        return notes.isEmpty() ? null : String.join("; ", notes);
    }

    private static @Nullable String publisher(Source document) {
        String known = document.publishers().stream().map(EntityRef::caption).collect(Collectors.joining(", "));
        return known.isEmpty() ? document.publisherNamed() : known;
    }

    private static List<Integer> date(@Nullable String published) {
        List<Integer> parts = new ArrayList<>();
        Matcher date = DATE.matcher(published == null ? "" : published);
        if (date.matches()) {
            Stream.of(date.group(1), date.group(2), date.group(3))
                    .takeWhile(part -> part != null)
                    .map(Integer::valueOf)
                    .forEach(parts::add);
        }
        return parts;
    }

    private static String day(List<Integer> date) {
        return date.stream().map(part -> "%02d".formatted(part)).collect(Collectors.joining("-"));
    }

    private static void put(Map<String, Object> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, value);
        }
    }

    private static void field(StringBuilder entry, String name, @Nullable String value) {
        put(entry, name, value == null ? null : Tex.text(value));
    }

    private static void put(StringBuilder entry, String name, @Nullable String value) {
        if (value != null) {
            entry.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }
}
