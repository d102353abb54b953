/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.language;

import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Name;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Parts;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Reading;
import org.entente.queries.fact.FactCaptions;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;

/**
 * Puts the name of an entity in the reader's language where an answer says what it or a fact in which it takes part is
 * called, if it has such a name; else the answer stays as it is. Whatever has an id of an entity or a fact and a caption is
 * meant, so no question knows of languages.
 */
public final class Translation {

    private static final String IDS = "ids";
    private static final String LANGUAGES = "languages";
    private static final String ID = "id";
    private static final String FACT = "fact";
    private static final String CAPTION = "caption";
    private static final Prepared NAMES = namesOf();

    private final Map<String, String> names;
    private final FactCaptions facts;

    private Translation(Map<String, String> names, FactCaptions facts) {
        this.names = names;
        this.facts = facts;
    }

    private static Prepared namesOf() {
        Node entity = Dsl.node(NodeKind.ENTITY, "e");
        Node name = Dsl.node(NodeKind.NAME, "n");
        return Prepared.of(match(entity)
                .where(Dsl.get(entity, Property.ID).in(parameter(IDS)))
                .match(Dsl.edge(entity, EdgeType.HAS_NAME, name))
                .where(Cypher.head(Cypher.split(Cypher.toLower(Dsl.get(name, Property.LANG)), Lookup.BETWEEN))
                        .in(parameter(LANGUAGES)))
                .returning(
                        Dsl.get(entity, Property.ID).as(ID),
                        Dsl.get(name, Property.LANG).as(Property.LANG.key()),
                        Dsl.get(name, Property.KIND).as(Property.KIND.key()),
                        Dsl.get(name, Property.TEXT_OF).as(CAPTION))
                .build());
    }

    /**
     * {@return the answer in the first of some languages in which an entity has a name}
     *
     * @param languages ranges such as {@code ar} and {@code zh-hant}, the best first
     */
    public static <A> A of(Reading reading, A answer, List<String> languages) {
        if (languages.isEmpty()) {
            return answer;
        }
        Set<Id> called = new TreeSet<>();
        collect(answer, called);
        if (called.isEmpty()) {
            return answer;
        }
        FactCaptions facts = FactCaptions.of(reading, texts(called, kind -> kind == Kind.FACT));
        Set<String> entities = texts(called, Kind::isEntity);
        entities.addAll(facts.entities());
        @SuppressWarnings("unchecked") // what is put together again has the type that it had
        A translated = (A)
                Objects.requireNonNull(new Translation(names(reading, entities, languages), facts).translate(answer));
        return translated;
    }

    private static Set<String> texts(Set<Id> ids, Predicate<Kind> kinds) {
        return ids.stream()
                .filter(id -> kinds.test(id.kind()))
                .map(Id::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> names(Reading reading, Set<String> entities, List<String> languages) {
        Lookup lookup = new Lookup(languages);
        Map<String, String> names = new HashMap<>();
        reading.rows(new Bound(NAMES, Map.of(IDS, List.copyOf(entities), LANGUAGES, lookup.primary()))).stream()
                .sorted(Comparator.<Record>comparingInt(
                                row -> lookup.rank(row.get(Property.LANG.key()).asString()))
                        .thenComparingInt(
                                row -> Name.rank(row.get(Property.KIND.key()).asString()))
                        .thenComparing(row -> row.get(CAPTION).asString()))
                .forEach(row -> names.putIfAbsent(
                        row.get(ID).asString(), row.get(CAPTION).asString()));
        return names;
    }

    private static void collect(@Nullable Object thing, Set<Id> called) {
        if (thing instanceof java.lang.Record record) {
            called(record).ifPresent(called::add);
            for (RecordComponent part : Parts.of(record.getClass())) {
                collect(Parts.get(part, record), called);
            }
        } else if (thing instanceof Collection<?> all) {
            all.forEach(one -> collect(one, called));
        }
    }

    /** {@return the id of the entity or fact that a record gives a caption to, if it does} */
    private static Optional<Id> called(java.lang.Record record) {
        Object id = null;
        boolean captioned = false;
        for (RecordComponent part : Parts.of(record.getClass())) {
            if (part.getName().equals(ID) || part.getName().equals(FACT)) {
                id = Parts.get(part, record);
            }
            captioned |= part.getName().equals(CAPTION);
        }
        return captioned && id instanceof String text
                ? Id.tryParse(text).filter(found -> found.kind().isEntity() || found.kind() == Kind.FACT)
                : Optional.empty();
    }

    private @Nullable Object translate(@Nullable Object thing) {
        if (thing instanceof List<?> all) {
            return all.stream().map(this::translate).toList();
        }
        return thing instanceof java.lang.Record record ? translate(record) : thing;
    }

    private Object translate(java.lang.Record record) {
        List<RecordComponent> parts = Parts.of(record.getClass());
        @Nullable Object[] values = new Object[parts.size()];
        Optional<Id> called = called(record);
        for (int i = 0; i < parts.size(); i++) {
            RecordComponent part = parts.get(i);
            Object value = Parts.get(part, record);
            values[i] = called.isPresent() && part.getName().equals(CAPTION)
                    ? caption(called.get(), String.valueOf(value), record)
                    : translate(value);
        }
        try {
            return record.getClass()
                    .getDeclaredConstructor(
                            parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be made".formatted(record.getClass()), e);
        }
    }

    private String caption(Id called, String caption, java.lang.Record told) {
        return called.kind() == Kind.FACT
                ? facts.with(names, called.toString(), caption, told)
                : names.getOrDefault(called.toString(), caption);
    }
}
