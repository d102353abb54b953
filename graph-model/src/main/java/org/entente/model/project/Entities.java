/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Countries;
import org.entente.model.name.Country;
import org.entente.model.name.Name;
import org.entente.model.record.EntityRecord;
import org.entente.model.record.RecordSet;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** Entities as their records together describe them, after merges, with the index of their names. */
final class Entities {

    /**
     * One entity under its standing id.
     *
     * @param existed when it existed, as far as that is known
     */
    record View(
            Id id,
            List<Name> names,
            SortedMap<String, SortedSet<String>> identifiers,
            United fields,
            SortedSet<Id> records,
            Span existed,
            boolean declared) {

        /** {@return the id that a field holds} */
        @Nullable
        Id link(String field) {
            String value = fields.get(field);
            return value == null ? null : Id.tryParse(value).orElse(null);
        }
    }

    private static final Comparator<Name> NAME_ORDER = Comparator.comparing(Name::toString);

    private final SortedMap<Id, View> views = new TreeMap<>();
    private final Map<Id, View> undeclared = new HashMap<>();
    private final Map<String, List<Named>> byKey = new HashMap<>();
    private final Sameness sameness;
    private final Countries countries;

    /** A name and whose it is. */
    record Named(Id entity, Name name) {}

    Entities(RecordSet records, Sameness sameness, Countries countries) {
        this.sameness = sameness;
        this.countries = countries;
        SortedMap<Id, SortedMap<Id, EntityRecord>> byEntity = new TreeMap<>();
        records.all(EntityRecord.class)
                .forEach((id, record) -> byEntity.computeIfAbsent(sameness.of(record.entity()), none -> new TreeMap<>())
                        .put(id, record));
        byEntity.forEach((id, described) -> views.put(id, view(id, described)));
        views.values()
                .forEach(view -> view.names()
                        .forEach(name -> byKey.computeIfAbsent(name.key(), none -> new ArrayList<>())
                                .add(new Named(view.id(), name))));
    }

    private View view(Id id, SortedMap<Id, EntityRecord> described) {
        Set<Name> names = new LinkedHashSet<>();
        SortedMap<String, SortedSet<String>> identifiers = new TreeMap<>();
        List<United.Description> descriptions = new ArrayList<>();
        described.forEach((recordId, record) -> {
            names.addAll(record.names());
            record.identifiers()
                    .forEach((catalogue, value) -> identifiers
                            .computeIfAbsent(catalogue, none -> new TreeSet<>())
                            .add(value));
            descriptions.add(new United.Description(recordId, record.asOf(), record.fields()));
        });
        List<Country> inTable = inTable(id);
        inTable.forEach(country -> {
            names.addAll(country.names());
            country.identifiers()
                    .forEach((catalogue, value) -> identifiers
                            .computeIfAbsent(catalogue, none -> new TreeSet<>())
                            .add(value));
        });
        United fields = new United(descriptions);
        return new View(
                id,
                names.stream().sorted(NAME_ORDER).toList(),
                identifiers,
                fields,
                new TreeSet<>(described.keySet()),
                Existence.of(fields, field -> timesOfTable(inTable, described.values(), field)),
                !described.isEmpty() || !inTable.isEmpty() || id.kind() == Kind.DESCRIBED_GROUP);
    }

    /** {@return when states of the table existed, without those of which a record tells a field of that itself} */
    private List<Span> timesOfTable(List<Country> inTable, Collection<EntityRecord> described, String field) {
        return inTable.stream()
                .map(Country::id)
                .filter(id -> described.stream()
                        .noneMatch(record ->
                                record.entity().equals(id) && record.fields().containsKey(field)))
                .map(countries::existed)
                .toList();
    }

    /** {@return what the table has of those that stand under an id} */
    private List<Country> inTable(Id id) {
        Set<Id> merged = sameness.merged(id);
        return (merged.isEmpty() ? Set.of(id) : merged)
                .stream().map(countries::find).flatMap(Optional::stream).toList();
    }

    /** {@return the id under which an entity stands after merges} */
    Id canonical(Id id) {
        return sameness.of(id);
    }

    /** {@return the ids merged with this one, itself among them; none if it was never merged} */
    NavigableSet<Id> merged(Id id) {
        return sameness.merged(id);
    }

    /** {@return what is known of an entity, if only its id} */
    View view(Id id) {
        Id standing = canonical(id);
        View view = views.get(standing);
        return view != null ? view : undeclared.computeIfAbsent(standing, unknown -> view(unknown, new TreeMap<>()));
    }

    /** {@return entities that a record describes} */
    SortedSet<Id> described() {
        return new TreeSet<>(views.keySet());
    }

    Sameness sameness() {
        return sameness;
    }

    /** {@return ids that stand under another id} */
    Map<Id, Id> redirects() {
        return sameness.redirects();
    }

    /** {@return with whom it is judged both the same and different} */
    SortedSet<Id> contradicted(Id id) {
        return sameness.contradicted(id);
    }

    /**
     * {@return who bears exactly this name; names in the language come first, other languages only if it has none}
     *
     * @param may who may be meant at all: others, who bear the name in the language, do not hide those who bear it in another
     */
    List<Named> named(String key, @Nullable String lang, Predicate<Id> may) {
        List<Named> all = new ArrayList<>(byKey.getOrDefault(key, List.of()));
        countries
                .byKey(key, null)
                .forEach(id -> countries
                        .find(id)
                        .ifPresent(country -> country.names().stream()
                                .filter(name -> name.key().equals(key))
                                .forEach(name -> all.add(new Named(canonical(id), name)))));
        all.removeIf(named -> !may.test(named.entity()));
        if (lang == null) {
            return all;
        }
        String language = language(lang);
        List<Named> other = new ArrayList<>();
        if (all.stream().anyMatch(named -> language.equals(language(named)))) {
            // a name of no stated language may be of this one
            return all.stream()
                    .filter(named -> named.name().lang() == null || language.equals(language(named)))
                    .toList();
        }
        countries.inLanguage(key, lang).forEach((id, name) -> other.add(new Named(canonical(id), name)));
        other.removeIf(named -> !may.test(named.entity()));
        return other.isEmpty() ? all : other;
    }

    private static @Nullable String language(Named named) {
        return named.name().lang() == null ? null : language(named.name().lang());
    }

    /** {@return the language of a tag, whatever its region or script} */
    static String language(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
