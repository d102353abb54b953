/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.language;

import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Reading;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;

/**
 * Puts the name of an entity in the reader's language where an answer says what it is called, if it has such a name; else
 * the answer stays as it is. Whatever has an id of an entity and a caption is meant, so no question knows of languages.
 */
public final class Translation {

    private static final String IDS = "ids";
    private static final String LANGUAGES = "languages";
    private static final String ID = "id";
    private static final String CAPTION = "caption";
    private static final List<String> KINDS = List.of("preferred", "official", "transliteration", "variant", "short");
    private static final Prepared NAMES = names();

    /** Each time they are asked for, the class makes new ones. */
    private static final ClassValue<RecordComponent[]> PARTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private final Map<String, String> captions;

    private Translation(Map<String, String> captions) {
        this.captions = captions;
    }

    private static Prepared names() {
        Node entity = Dsl.node(NodeKind.ENTITY, "e");
        Node name = Dsl.node(NodeKind.NAME, "n");
        return Prepared.of(match(entity)
                .where(Dsl.get(entity, Property.ID).in(parameter(IDS)))
                .match(Dsl.edge(entity, EdgeType.HAS_NAME, name))
                .where(Dsl.get(name, Property.LANG).in(parameter(LANGUAGES)))
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
     * @param languages primary subtags such as {@code ar}, the best first
     */
    public static <A> A of(Reading reading, A answer, List<String> languages) {
        if (languages.isEmpty()) {
            return answer;
        }
        Set<String> ids = new TreeSet<>();
        collect(answer, ids);
        if (ids.isEmpty()) {
            return answer;
        }
        Map<String, String> captions = new HashMap<>();
        reading.rows(new Bound(NAMES, Map.of(IDS, List.copyOf(ids), LANGUAGES, languages))).stream()
                .sorted(Comparator.<Record>comparingInt(row ->
                                languages.indexOf(row.get(Property.LANG.key()).asString()))
                        .thenComparingInt(
                                row -> rank(row.get(Property.KIND.key()).asString()))
                        .thenComparing(row -> row.get(CAPTION).asString()))
                .forEach(row -> captions.putIfAbsent(
                        row.get(ID).asString(), row.get(CAPTION).asString()));
        @SuppressWarnings("unchecked") // what is put together again has the type that it had
        A translated = (A) Objects.requireNonNull(new Translation(captions).translate(answer));
        return translated;
    }

    private static int rank(String kind) {
        int rank = KINDS.indexOf(kind);
        return rank < 0 ? KINDS.size() : rank;
    }

    private static void collect(@Nullable Object thing, Set<String> ids) {
        if (thing instanceof java.lang.Record record) {
            String id = entity(record);
            if (id != null) {
                ids.add(id);
            }
            for (RecordComponent part : PARTS.get(record.getClass())) {
                collect(get(part, record), ids);
            }
        } else if (thing instanceof Collection<?> all) {
            all.forEach(one -> collect(one, ids));
        }
    }

    /** {@return the id of the entity that a record names, if it names one} */
    private static @Nullable String entity(java.lang.Record record) {
        Object id = null;
        boolean named = false;
        for (RecordComponent part : PARTS.get(record.getClass())) {
            if (part.getName().equals(ID)) {
                id = get(part, record);
            }
            named |= part.getName().equals(CAPTION);
        }
        return named
                        && id instanceof String text
                        && Id.tryParse(text)
                                .filter(found -> found.kind().isEntity())
                                .isPresent()
                ? text
                : null;
    }

    private @Nullable Object translate(@Nullable Object thing) {
        if (thing instanceof List<?> all) {
            return all.stream().map(this::translate).toList();
        }
        return thing instanceof java.lang.Record record ? translate(record) : thing;
    }

    private Object translate(java.lang.Record record) {
        RecordComponent[] parts = PARTS.get(record.getClass());
        @Nullable Object[] values = new Object[parts.length];
        String entity = entity(record);
        for (int i = 0; i < parts.length; i++) {
            Object value = get(parts[i], record);
            values[i] = entity != null && parts[i].getName().equals(CAPTION)
                    ? captions.getOrDefault(entity, String.valueOf(value))
                    : translate(value);
        }
        try {
            return record.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be made".formatted(record.getClass()), e);
        }
    }

    private static @Nullable Object get(RecordComponent part, java.lang.Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s cannot be read".formatted(part), e);
        }
    }
}
